package vn.sokiemtra.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.checklist.Side.REPORTED;
import static vn.sokiemtra.checklist.Side.VERIFIED;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineOf;

class ContradictionsTest {

    private static final Outline OUTLINE = OutlineOf.thachThanh();

    private final FindContradictions find = new FindContradictions(OUTLINE);
    private final TypedBook book = new TypedBook(OUTLINE);

    @Test
    void anEmptyBookHasNone() {
        assertThat(find.in(book.dates(FigureBook.Dates.UNKNOWN))).isEmpty();
    }

    @Test
    void aRowOneSideAloneTypedIsNotASayOfTheOther() {
        // The row's number stands on both sides, as in a data file.
        book.row(REPORTED, "B1", "1", 1).row(VERIFIED, "B1", "1", 1, "Chứng thực bản sao", "S1");
        assertThat(find.in(book)).extracting(Contradiction::ruleId).doesNotContain("B1-R5");
        book.set(VERIFIED, "B1", "1", 2, null);
        assertThat(find.in(book)).extracting(Contradiction::ruleId).contains("B1-R5");
    }

    @Test
    void overdueCasesNeedAnApologyOrTheLackOfOne() {
        book.row(VERIFIED, "B4", "3", null, "Đất đai", 9, 8, 128, null, 84, 19, 17, 8, 6, 0);
        assertThat(find.in(book)).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("B4-R3");
            assertThat(one.severity()).isEqualTo(Severity.ERROR);
            assertThat(one.sides()).containsExactly(VERIFIED);
            assertThat(one.sentence()).isEqualTo("3: hồ sơ quá hạn phải bằng số đã xin lỗi cộng số chưa xin lỗi.");
            assertThat(one.arithmetic()).isEqualTo("(11) 6 + (12) 0 = 6 ≠ (8) 19 → chênh 13");
            assertThat(one.cells()).containsExactly(new CellRef("B4", "3", 11), new CellRef("B4", "3", 12), new CellRef(
                    "B4", "3", 8));
            assertThat(one.items()).containsExactly("I.2.e", "II.1.d5");
            assertThat(one.key()).isEqualTo("B4-R3[3]@verified");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"122/137 TTHC (100,00 %)", "80,6 % (28/36 nhiệm vụ)", "28/36 (80,6%)"})
    void whatIsQuotedKeepsItsBracket(String words) {
        book.says(REPORTED, "III.1", "Đã làm " + words + ", đúng kế hoạch.");
        assertThat(find.in(book)).singleElement().satisfies(one -> assertThat(one.sentence()).contains("“" + words
                + "”"));
    }

    @Test
    void aCountIsWholeAndNothingIsBelowZero() {
        book.set(REPORTED, "B3", "1", 4, "12.5");
        book.set(REPORTED, "B3", "1", 5, -3);
        book.part(VERIFIED, "I.3.a", "meetings", -3);
        assertThat(find.in(book)).extracting(Contradiction::ruleId, Contradiction::arithmetic).contains(
                org.assertj.core.groups.Tuple.tuple("B3-R0", "(4) 12,5"),
                org.assertj.core.groups.Tuple.tuple("B3-R0", "(5) \u22123 < 0"),
                org.assertj.core.groups.Tuple.tuple("R0", "\u22123 < 0"));
        assertThat(find.in(book)).filteredOn(one -> one.ruleId().equals("R0")).singleElement().satisfies(
                one -> assertThat(one.items()).containsExactly("I.3.a"));
    }

    @Test
    void aCaseOverdueAndStillOpenMayHaveAnApologyToo() {
        book.row(REPORTED, "B4", "1", 1, "Đất đai", 9, 8, 130, 103, 84, 19, 17, 8, 19, 2);
        assertThat(find.in(book)).isEmpty();
        book.set(REPORTED, "B4", "1", 12, 3);
        assertThat(find.in(book)).extracting(Contradiction::ruleId).containsExactly("B4-R3");
    }

    @Test
    void aPartLargerThanItsWholeAndACountBelowZeroCannotBeTrue() {
        book.part(VERIFIED, "I.1.a", "tasks", "30/28");
        book.part(VERIFIED, "II.1.d2", "count", -3);
        assertThat(find.in(book)).extracting(Contradiction::ruleId, Contradiction::arithmetic)
                .containsExactlyInAnyOrder(Tuple.tuple("R1", "30 > 28"),
                        Tuple.tuple("R0", "−3 < 0"));
        book.part(VERIFIED, "I.1.a", "tasks", "28/28");
        book.part(VERIFIED, "II.1.d2", "count", 0);
        assertThat(find.in(book)).isEmpty();
    }

    @Test
    void theSameMistakeOnBothSidesIsOneContradiction() {
        for (var side : List.of(REPORTED, VERIFIED)) {
            book.row(side, "B3", "1", "01/01/2020 - 10/10/2020", 32, "đủ", 3, 0, 137, 140);
        }
        assertThat(find.in(book)).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("B3-R1");
            assertThat(one.sides()).containsExactly(REPORTED, VERIFIED);
            assertThat(one.arithmetic()).isEqualTo("(7) 140 > (6) 137 → chênh 3");
        });
    }

    @Test
    void interconnectedProceduresAreCountedInThreePlaces() {
        book.row(REPORTED, "B4", "1", 1, "Đất đai", 9, 2);
        book.row(REPORTED, "B2", "a", 1, "Cấp giấy", "Đất đai", "yes", null);
        book.part(REPORTED, "II.1.d2", "count", 2);
        assertThat(find.in(book)).extracting(Contradiction::ruleId, Contradiction::arithmetic).containsExactly(
                Tuple.tuple("B2-R4", "Biểu 02 có 1 dòng ≠ mục II.1.d2 ghi 2 → chênh 1"),
                Tuple.tuple("X5", "Biểu 04 (4) tổng 2 ≠ Biểu 02 có 1 dòng → chênh 1"));
    }

    @Test
    void aBlankCellInTheTableLeavesItsTotalUnknown() {
        book.row(REPORTED, "B4", "1", 1, "Đất đai", 9, 2, 10, null, 10, 0);
        book.row(REPORTED, "B4", "2", 2, "Hộ tịch", 9, 2, null, null, 10, 0);
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 500);
        assertThat(find.in(book)).isEmpty();
    }

    @Test
    void theUnitsClaimIsHeldAgainstTheTeamsFiguresToo() {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 1200, null, null, 1159, 0, 0);
        book.row(VERIFIED, "B3", "1", null, null, null, null, null, null, null, 1200, null, null, 1131, 28);
        book.says(REPORTED, "II.1.d5", "UBND xã đã tiếp nhận 1.200 hồ sơ, giải quyết 1.159 hồ sơ, 100 % hồ sơ trả "
                + "đúng hạn; không có trường hợp phải xin lỗi.");
        assertThat(find.in(book)).filteredOn(one -> one.ruleId().equals("X12")).singleElement().satisfies(one -> {
            assertThat(one.sides()).containsExactly(REPORTED, VERIFIED);
            assertThat(one.sentence()).startsWith("Báo cáo nêu “UBND xã đã tiếp nhận").contains("Biểu 03 (12) 28");
            assertThat(one.items()).contains("II.1.d5");
        });
        assertThat(find.in(book)).extracting(Contradiction::ruleId).contains("RV").doesNotContain("X11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100% hồ sơ được giải quyết đúng hạn", "100,00 % hồ sơ trả trước hạn và đúng hạn",
            "Tỷ lệ hồ sơ giải quyết đúng và trước hạn đạt 100 %.", "Không có hồ sơ nào trễ hạn.",
            "Năm 2020, 100% TTHC được trả kết quả đúng thời hạn",
            "Từ tháng 01/2020 đến nay 100% hồ sơ ở các lĩnh vực giải quyết đúng hạn",
            "Tất cả hồ sơ đều được giải quyết đúng hạn", "Toàn bộ hồ sơ tiếp nhận đều trả kết quả đúng và trước hạn",
            "Các hồ sơ đều giải quyết trước hạn", "Không để xảy ra hồ sơ quá hạn"})
    void aClaimThatAllWereOnTimeIsUnderstood(String words) {
        assertThat(find.in(overdue().says(REPORTED, "III.1", words))).extracting(Contradiction::ruleId).containsExactly(
                "X12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phấn đấu 100 % hồ sơ đúng hạn", "Chưa đạt 100% hồ sơ đúng hạn",
            "100 % báo cáo gửi đúng hạn",
            "100 % văn bản được xử lý đúng hạn", "Lĩnh vực hộ tịch 100 % hồ sơ đúng hạn",
            "Năm 2019, 100 % hồ sơ đúng hạn",
            "99,100 % hồ sơ đúng hạn", "100 % công chức đeo thẻ", "100 % hồ sơ trực tuyến trả đúng hạn",
            "1.100 % hồ sơ đúng hạn",
            "Kiến nghị huyện yêu cầu 100% hồ sơ đúng hạn", "100 % hồ sơ được số hóa",
            "Yêu cầu tất cả hồ sơ đều được giải quyết đúng hạn", "Tất cả hồ sơ đều được số hóa",
            "Không phải mọi hồ sơ đều giải quyết đúng hạn", "Các văn bản đều trả lời đúng hạn",
            "Cam kết không để xảy ra hồ sơ quá hạn"})
    void otherWordsAreNotTakenForThatClaim(String words) {
        assertThat(find.in(overdue().says(REPORTED, "III.1", words))).isEmpty();
    }

    @Test
    void aNumberInWordsMustBeOneOfTheFigures() {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 1200);
        book.says(REPORTED, "II.1.d5", "Đã tiếp nhận 1.250 hồ sơ.");
        assertThat(find.in(book)).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("X11");
            assertThat(one.sentence())
                    .isEqualTo("Nội dung nêu “đã tiếp nhận 1.250 hồ sơ”, nhưng số liệu là Biểu 03 (8) "
                            + "1.200.");
        });
    }

    @Test
    void liveFiguresInWordsAreNeverWrong() {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 1200);
        book.says(REPORTED, "II.1.d5", "Đã tiếp nhận {B3[1].8} hồ sơ, trong đó lĩnh vực Đất đai tiếp nhận 128 hồ sơ.");
        assertThat(find.in(book)).isEmpty();
    }

    @Test
    void whatIsWrittenBesideACellMustBeTheCell() {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, 137, 122);
        book.part(REPORTED, "II.1.d1", "rate", "120/137");
        assertThat(find.in(book)).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("X6");
            assertThat(one.items()).contains("II.1.d1");
        });
        book.part(REPORTED, "II.1.d1", "rate", "122/137");
        assertThat(find.in(book)).isEmpty();
    }

    @Test
    void aReportCannotBeDatedAfterItWasReceived() {
        book.dates(new FigureBook.Dates(null, null, LocalDate.of(2020, 10, 16), LocalDate.of(2020, 10, 15)));
        assertThat(find.in(book)).extracting(Contradiction::ruleId).containsExactly("X10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Từ 01/02/2020 đến 10/10/2020", "01/2020 - 12/2020"})
    void thePeriodOfTheFiguresIsTheAuditPeriod(String period) {
        book.row(REPORTED, "B3", "1", period);
        assertThat(find.in(book)).extracting(Contradiction::ruleId).containsExactly("X10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/01/2020 – 15/10/2020", "Tháng 01/2020 đến tháng 10/2020", "Năm 2020", "07/13/2020"})
    void aPeriodThatFitsOrCannotBeReadIsLeftAlone(String period) {
        book.row(REPORTED, "B3", "1", period);
        assertThat(find.in(book)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.42", "2.4", "2.41", "2.4159"})
    void aRateMayBeRoundedOrCut(String typed) {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 1200, null, null, 1131, 28, typed,
                "ít người");
        assertThat(find.in(book)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2.5", "97.58", "24.2"})
    void aRateThatIsNotTheQuotientIsSeen(String typed) {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 1200, null, null, 1131, 28, typed,
                "ít người");
        assertThat(find.in(book)).extracting(Contradiction::ruleId).containsExactly("B3-R5");
    }

    @Test
    void moreCannotBeReturnedThanWasReceived() {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 100, null, null, 99, 0)
                .set(REPORTED, "B3",
                        "1", 12, 2)
                .set(REPORTED, "B3", "1", 14, "thiếu người");
        assertThat(find.in(book)).extracting(Contradiction::arithmetic).containsExactly(
                "(11) 99 + (12) 2 = 101 > (8) 100 → chênh 1");
    }

    @Test
    void noMoreProceduresAreShortenedThanThereAre() {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, 1);
        for (String row : List.of("1", "2")) {
            book.row(REPORTED, "B1", row, row, "Thủ tục " + row);
        }
        assertThat(find.in(book)).extracting(Contradiction::ruleId).containsExactly("X9");
    }

    @Test
    void postOffersNothingButCasesCameByPost() {
        book.row(REPORTED, "B3", "1", null, null, null, null, null, null, null, 100, 4);
        book.part(REPORTED, "II.1.d3", "received", 0);
        assertThat(find.in(book)).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("X7");
            assertThat(one.items()).contains("II.1.d3", "II.4.b");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hoàn thành 28/36 nhiệm vụ, đạt 80,6 %", "28/36 (80,6%)", "Đạt 80,6 % (28/36 nhiệm vụ)",
            "Số hóa 1.131/1.200 hồ sơ đạt tỷ lệ 95 %", "28/36 nhiệm vụ đạt 77,7%; 29/36 văn bản đạt 81,6 %"})
    void aRatioThatIsNotItsPercentageIsSeen(String words) {
        assertThat(find.in(book.says(VERIFIED, "III.1", words))).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("X13");
            assertThat(one.sides()).containsExactly(VERIFIED);
            assertThat(one.items()).containsExactly("III.1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hoàn thành 28/36 nhiệm vụ, đạt 77,8 %", "28/36 (77,78%)", "28/36 đạt 77,7 %",
            "28/36 đạt 77 %", "28/36 đạt 78%", "0/0 hồ sơ, đạt 100 %", "Đạt – % (28/36)",
            "Ngày 15/10/2020 đạt 80 %", "28/36 nhiệm vụ, vượt 80,6 %", "28/36 nhiệm vụ, trên 70 %",
            "Kế hoạch số 28/KH-UBND đạt 80 %", "28/36 nhiệm vụ. Tỷ lệ đeo thẻ 80,6 %", "Từ 01/2020 đến 10/2020: 95 %",
            "Đến tháng 12/2020 đạt 80 %"})
    void aRatioThatIsItsPercentageOrIsNoneIsLeftAlone(String words) {
        assertThat(find.in(book.says(VERIFIED, "III.1", words))).isEmpty();
    }

    @Test
    void theSameFigureInWordsMayNotHaveTwoValues() {
        book.says(REPORTED, "II.1.d5", "UBND xã đã tiếp nhận 1.200 hồ sơ.");
        book.says(REPORTED, "III.1", "Trong kỳ đã tiếp nhận 1.250 hồ sơ.");
        assertThat(find.in(book)).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("X14");
            assertThat(one.arithmetic()).isEqualTo("1.200 ≠ 1.250");
            assertThat(one.items()).containsExactly("II.1.d5", "III.1");
        });
    }

    @Test
    void theSameFigureOfAPartOrOfTheOtherSideOrAlikeIsNoSecondValue() {
        book.says(REPORTED, "II.1.d5", "UBND xã đã tiếp nhận 1.200 hồ sơ, giải quyết 1.131 hồ sơ.");
        book.says(REPORTED, "III.1", "Đã tiếp nhận 1200 hồ sơ; trong đó tiếp nhận 36 hồ sơ qua bưu chính.");
        book.says(VERIFIED, "III.1", "Đã tiếp nhận 1.190 hồ sơ.");
        assertThat(find.in(book)).isEmpty();
    }

    private TypedBook overdue() {
        return book.set(REPORTED, "B3", "1", 11, 90).set(REPORTED, "B3", "1", 12, 10).set(REPORTED, "B3", "1", 14,
                "thiếu người");
    }
}

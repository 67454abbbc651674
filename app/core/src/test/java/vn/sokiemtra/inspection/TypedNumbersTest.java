package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.checklist.ColumnType;

/** Numbers typed into sentences, against the biểu: what is pointed out and what only looks like it. */
class TypedNumbersTest {

    /** Biểu 03: received 1.200, on time reported 1.159 and verified 1.131, overdue 28, 2,42 %; 137 twice. */
    private final Figures figures = new Figures(List.of(new FormData(new UUID(0, 3), "B3", "03", "Kết quả", false,
            false, List.of(column(6, ColumnType.INTEGER, null), column(7, ColumnType.INTEGER, null), column(8,
                    ColumnType.INTEGER, null), column(11, ColumnType.INTEGER, null),
                    column(12, ColumnType.INTEGER,
                            null),
                    column(13, ColumnType.PERCENT, "(12)/((11)+(12))*100")),
            List.of(row()))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // the same words after a live field and after a number
            "Có {B3[1].12} hồ sơ trả quá hạn. Theo sổ là 27 hồ sơ trả quá hạn | 27 | OTHER_VALUE | {B3[1].12}",
            "Còn 3 hồ sơ trả quá hạn; số liệu: {B3[1].12} hồ sơ trả quá hạn | 3 | OTHER_VALUE | {B3[1].12}",
            "{B3[1].12} hồ sơ trả quá hạn, tức 28 hồ sơ trả quá hạn | 28 | SAME | {B3[1].12}",
            // the percentage behind a live count
            "Có {B3[1].12} hồ sơ quá hạn (2,5 %) | 2,5 % | OTHER_PERCENT | {B3[1].13}",
            "Có {B3[1].12} hồ sơ quá hạn, chiếm 3% | 3% | OTHER_PERCENT | {B3[1].13}",
            "Có {B3[1].12} hồ sơ quá hạn (2,4 %) | 2,4 % | SAME | {B3[1].13}",
            "Có {B3[1].12} hồ sơ quá hạn (2,42%) | 2,42% | SAME | {B3[1].13}",
            // the unit's figure where the team has another
            "Đã trả đúng hạn 1.159 hồ sơ | 1.159 | REPORTED | {B3[1].11}",
            "Đơn vị báo cáo đủ. Đã trả đúng hạn 1159 hồ sơ | 1159 | REPORTED | {B3[1].11}",
            // what the one cell of this value holds
            "Đã tiếp nhận 1.200 hồ sơ | 1.200 | SAME | {B3[1].8}",
            "Trên tổng số 1200 hồ sơ đã tiếp nhận | 1200 | SAME | {B3[1].8}"})
    void isPointedOut(String text, String typed, TypedNumber.Kind kind, String token) {
        assertThat(in(text)).singleElement().satisfies(found -> {
            assertThat(found.typed()).isEqualTo(typed);
            assertThat(text.substring(found.from(), found.to())).isEqualTo(typed);
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.token()).isEqualTo(token);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // live already
            "Có {B3[1].12} hồ sơ quá hạn ({B3[1].13})",
            // other words
            "Có {B3[1].12} hồ sơ trả quá hạn; 27 hồ sơ trả đúng hạn", "{B3[1].12} hồ sơ. 27 hồ sơ",
            "Có {B3[1].12} hồ sơ trả quá hạn, trong đó 27 hồ sơ trả quá hạn về đất đai",
            "{B3[1].12} hồ sơ; trả quá hạn. 27 hồ sơ trả quá hạn",
            // two live fields with the same words: which one is meant is not clear
            "{B3[1].12} hồ sơ trả chậm; {B3[1].8} hồ sơ trả chậm; 27 hồ sơ trả chậm",
            // dates, years, documents, articles, shares, times, columns
            "Từ ngày 28 tháng 10 năm 1200", "Thông báo số 1200 và Kế hoạch số 1159/KH-UBND", "28/36 hồ sơ",
            "ngày 28/10/2020", "Điều 28, khoản 28, Biểu 28", "lúc 28 giờ", "cột (28)", "từ 1200-1300", "1.200,5",
            "mã H28", "12:28", "đợt 28",
            // a single digit, a value that several cells hold, one that none holds
            "Có 2 hồ sơ", "Có 137 thủ tục", "Có 55 hồ sơ",
            // the unit's figure said to be the unit's
            "Đơn vị báo cáo trả đúng hạn 1.159 hồ sơ, chưa đúng",
            // a percentage of something else: no live count in the sentence, another number between, no such share
            "Tỷ lệ 2,5 %", "Có {B3[1].12} hồ sơ. Tỷ lệ số hóa 2,5 %", "Có {B3[1].12} hồ sơ, 55 phiếu (2,5 %)",
            "Nhận {B3[1].11} hồ sơ (90 %)", "Nhận {B3[1].8} hồ sơ (90 %)",
            // looks like a token and is none
            "{B9[1].1} hồ sơ, 27 hồ sơ", "{khác} 27"})
    void isNot(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void aLiveFieldInOneTextSaysWhatTheSameWordsInAnotherMean() {
        String remark = "Đối chiếu sổ, có {B3[1].12} hồ sơ trả quá hạn";
        String finding = "Có 30 hồ sơ trả quá hạn";
        assertThat(new TypedNumbers(figures, List.of(remark, finding), Set.of()).in(finding)).singleElement()
                .satisfies(found -> assertThat(found.shown()).isEqualTo("28"));
        assertThat(new TypedNumbers(figures, List.of(finding), Set.of("B3")).in(finding)).isEmpty();
    }

    @Test
    void whatTheBieuOfAnotherItemHoldIsNotNear() {
        assertThat(new TypedNumbers(figures, List.of("Có 1.200 hồ sơ"), Set.of()).in("Có 1.200 hồ sơ")).isEmpty();
    }

    private List<TypedNumber> in(String text) {
        return new TypedNumbers(figures, List.of(text), Set.of("B3")).in(text);
    }

    private static FormData.Column column(int number, ColumnType type, String formula) {
        return new FormData.Column(number, null, "Cột " + number, type, formula, 10);
    }

    private static FormData.Row row() {
        Map<Integer, FormData.Cell> cells = new LinkedHashMap<>();
        cells.put(6, cell("137", "137"));
        cells.put(7, cell("137", "137"));
        cells.put(8, cell("1200", "1200"));
        cells.put(11, cell("1159", "1131"));
        cells.put(12, cell("0", "28"));
        return new FormData.Row(new UUID(0, 1), "1", null, cells);
    }

    private static FormData.Cell cell(String reported, String verified) {
        return new FormData.Cell(new UUID(1, reported.hashCode()), reported, verified);
    }
}

package vn.sokiemtra.document.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.document.minutes.ThachCam.AUTHOR;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.RewriteSection;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.document.section.SentenceChange;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.text.Problem;

/** The Biên bản of a filled inspection; every test leaves it as it found it. */
class MinutesTest {

    private static TemporaryDataFile data;
    private static ThachCam xa;

    @BeforeAll
    static void fill() {
        data = TemporaryDataFile.opened();
        xa = ThachCam.filled(data);
    }

    @AfterAll
    static void close() {
        data.close();
    }

    private static OfficialDocument composed() {
        return new ComposeMinutes(xa.ledger).run(xa.inspection, null);
    }

    private static DraftOf draft() {
        return new DraftOf(DocumentKind.BIEN_BAN, xa.inspection, LocalDate.of(2020, 10, 22));
    }

    private static DocumentSection section(String id) {
        return new LoadMinutes(xa.ledger).of(xa.inspection).sections().stream().filter(s -> s.id().equals(id))
                .findFirst().orElseThrow();
    }

    static String text(OfficialDocument document, String section) {
        var text = new StringBuilder();
        for (Block block : document.body()) {
            if (block instanceof Block.Paragraph paragraph && paragraph.section().equals(section)) {
                text.append(paragraph.text()).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void itBeginsWithTheBasesTheTimeAndThePlace() {
        assertThat(text(composed(), "opening")).contains(
                "Căn cứ Kế hoạch số 50/KH-UBND ngày 03 tháng 3 năm 2020 của Ủy ban nhân dân huyện Thạch Thành về kiểm "
                        + "tra công tác cải cách hành chính năm 2020;",
                "Căn cứ Quyết định số 1520/QĐ-UBND ngày 10 tháng 9 năm 2020 về việc thành lập Đoàn kiểm tra",
                "Căn cứ Báo cáo số 118/BC-UBND ngày 16 tháng 10 năm 2020 của Ủy ban nhân dân xã Thạch Cẩm.",
                "Hôm nay, vào hồi 08 giờ 00, ngày 22 tháng 10 năm 2020, tại trụ sở Ủy ban nhân dân xã Thạch Cẩm");
    }

    @Test
    void itStatesWhatTheTeamVerifiedBesideWhatTheUnitReported() {
        assertThat(text(composed(), "work.I.1")).contains("đã ban hành kế hoạch",
                "07/KH-UBND ngày 15 tháng 01 năm 2020",
                "18/20 (90,00\u00a0%), đơn vị báo cáo 20/20 (100,00\u00a0%)", "chưa ban hành kế hoạch",
                "Đánh giá: chưa đạt.");
        assertThat(text(composed(), "work.I.4")).contains("25 tin, bài, buổi (theo báo cáo của đơn vị)",
                "Nội dung tuyên truyền còn trùng lặp");
    }

    @Test
    void aFigureFollowsItsCellAndKnowsWhereItCameFrom() {
        assertThat(text(composed(), "work.II.1")).contains("quá hạn 28 hồ sơ (2,42\u00a0%)", "còn 14 trường hợp");
        assertThat(text(composed(), "findings")).contains("Có 28 hồ sơ trả kết quả quá hạn (2,42\u00a0%)");
        List<Run> figures = composed().body().stream().flatMap(block -> block instanceof Block.Paragraph p
                ? p.runs().stream()
                : java.util.stream.Stream.empty()).filter(run -> run.source() != null).toList();
        assertThat(figures).anySatisfy(run -> {
            assertThat(run.text()).isEqualTo("28");
            assertThat(run.source()).isEqualTo("B3[1].12@verified");
        });
        xa.cell("B3", "1", 12, "31");
        assertThat(text(composed(), "findings")).contains("Có 31 hồ sơ trả kết quả quá hạn (2,67\u00a0%)");
        xa.cell("B3", "1", 12, "28");
    }

    @Test
    void itEndsWithTheFormulaCopiesAndTheEndMark() {
        assertThat(text(composed(), "ending")).contains("kết thúc vào hồi 16 giờ 30, ngày 22 tháng 10 năm 2020",
                "thành 03 bản", "đơn vị được kiểm tra giữ 01 bản, Đoàn kiểm tra giữ 02 bản./.");
        assertThat(composed().closing().signers()).extracting(s -> s.authority().getFirst() + ": " + s.name())
                .containsExactly("THƯ KÝ: Trần Văn Dũng", "TRƯỞNG ĐOÀN: Lưu Đình Tuấn",
                        "THỦ TRƯỞNG ĐƠN VỊ: Bùi Văn Thắng");
        assertThat(composed().head().placeAndDate()).isNull();
        assertThat(composed().head().numberLine()).matches("Số: \u00a0+/BB-ĐKT");
        assertThat(composed().marking()).isEqualTo("Dữ liệu ví dụ");
    }

    @Test
    void missingFactsAreDotsForTheHand() {
        assertThat(text(composed(), "recommendations")).contains("(tồn tại 3); trách nhiệm thực hiện: ....",
                "chậm nhất ngày ...... tháng ...... năm ......");
        assertThat(composed().body()).anyMatch(b -> b instanceof Block.DottedLines && b.section().equals("strengths"));
    }

    @Test
    void theBieuStandAsAnnexesWithTheirTotals() {
        List<Annex> annexes = composed().annexes();
        assertThat(annexes).extracting(Annex::label).containsExactly("Phụ lục I", "Phụ lục II", "Phụ lục III",
                "Phụ lục IV", "Phụ lục V");
        TableContent table = annexes.get(3).blocks().stream().filter(Block.Table.class::isInstance)
                .map(block -> ((Block.Table) block).content()).findFirst().orElseThrow();
        assertThat(table.rows().getLast().cells()).extracting(TableContent.Cell::text).containsExactly("Tổng cộng",
                "97", "25", "1.200", "1.159", "1.131", "28", "41", "0", "14", "14");
        assertThat(annexes.get(1).blocks().toString()).contains("text=x").doesNotContain("✓");
    }

    @Test
    void aRewrittenSectionIsKeptAndTheChangeOfTheDataIsOffered() {
        var rewrite = new RewriteSection(xa.ledger);
        rewrite.run(AUTHOR, draft(), "findings",
                "Câu của thư ký. (2) Có 28 hồ sơ trả kết quả quá hạn (2,42 %), trong đó 14 trường hợp chưa xin lỗi.");
        assertThat(section("findings").state()).isEqualTo(SectionState.REWRITTEN);
        xa.cell("B3", "1", 12, "30");
        DocumentSection outdated = section("findings");
        assertThat(outdated.state()).isEqualTo(SectionState.OUTDATED);
        assertThat(outdated.shown()).contains("28 hồ sơ");
        assertThat(outdated.changes()).singleElement().satisfies(change -> {
            assertThat(change.then()).contains("Có 28 hồ sơ");
            assertThat(change.now()).contains("Có 30 hồ sơ");
            assertThat(change.standing()).contains("Có 28 hồ sơ");
        });
        SentenceChange change = outdated.changes().getFirst();
        rewrite.take(AUTHOR, draft(), "findings", change);
        assertThat(section("findings").state()).isEqualTo(SectionState.REWRITTEN);
        assertThat(section("findings").shown()).startsWith("Câu của thư ký.").contains("Có 30 hồ sơ")
                .doesNotContain("28 hồ sơ");
        assertThatThrownBy(() -> rewrite.take(AUTHOR, draft(), "findings", change))
                .isInstanceOf(Problem.class).extracting(e -> ((Problem) e).code()).isEqualTo("SKT-DRAFT-CHANGED");
        xa.cell("B3", "1", 12, "28");
        new RewriteSection(xa.ledger).returnToData(AUTHOR, draft(), "findings");
        assertThat(section("findings").state()).isEqualTo(SectionState.LIVE);
    }

    @Test
    void keepingASentenceSettlesTheOfferButASecondEditDoesNot() {
        var rewrite = new RewriteSection(xa.ledger);
        rewrite.run(AUTHOR, draft(), "work.I.4", "Xã có 25 tin, bài tuyên truyền.");
        xa.answer("I.4", "items", null, "24");
        rewrite.run(AUTHOR, draft(), "work.I.4", "Xã có 25 tin, bài, buổi tuyên truyền.");
        assertThat(section("work.I.4").state()).isEqualTo(SectionState.OUTDATED);
        rewrite.keep(AUTHOR, draft(), "work.I.4", section("work.I.4").changes().getFirst());
        assertThat(section("work.I.4").state()).isEqualTo(SectionState.REWRITTEN);
        assertThat(section("work.I.4").text()).isEqualTo("Xã có 25 tin, bài, buổi tuyên truyền.");
        xa.answer("I.4", "items", null, "");
        rewrite.run(AUTHOR, draft(), "work.I.4", "");
        assertThat(section("work.I.4").state()).isEqualTo(SectionState.LIVE);
    }

    @Test
    void aSectionThatIsNoneCannotBeRewritten() {
        assertThatThrownBy(() -> new RewriteSection(xa.ledger).run(AUTHOR, draft(), "work", "x"))
                .extracting(e -> ((Problem) e).code()).isEqualTo("SKT-DRAFT-SECTION");
    }

    @Test
    void everyConditionNamesThePlaceToMendIt() {
        Finding third = new LoadFindings(xa.ledger).of(xa.inspection).getLast();
        List<Gate> unmet = new MinutesGates(xa.ledger).of(xa.inspection).stream().filter(g -> !g.met()).toList();
        assertThat(unmet).extracting(Gate::code).containsExactlyInAnyOrder("FINDING_EVIDENCE", "FINDING_RESPONSIBLE",
                "FINDING_DUE", "FINDING_CAUSE", "VERDICTS", "ITEM_EVIDENCE", "CONTRADICTION");
        assertThat(unmet).filteredOn(g -> g.code().equals("CONTRADICTION")).singleElement().satisfies(gate -> {
            assertThat(gate.sentence()).isEqualTo("Mâu thuẫn B2-R4 chưa trả lời");
            assertThat(gate.detail()).contains("25", "3");
            assertThat(gate.itemId()).isNotNull();
            assertThat(gate.form()).isNotNull();
        });
        assertThat(unmet.subList(0, 3)).allSatisfy(gate -> {
            assertThat(gate.waivable()).isFalse();
            assertThat(gate.findingId()).isEqualTo(third.id());
            assertThat(gate.itemId()).isEqualTo(third.itemId());
            assertThat(gate.sentence()).startsWith("Tồn tại 3 ");
        });
        assertThat(unmet).filteredOn(g -> g.code().equals("VERDICTS")).allSatisfy(gate -> {
            assertThat(gate.itemId()).isNotNull();
            assertThat(gate.detail()).startsWith("I.1.b1");
        });
    }

    @Test
    void aSentenceThatQuotesABlankCellIsACondition() {
        assertThat(figureGates()).extracting(Gate::sentence)
                .containsExactly("Mọi số liệu dẫn trong văn bản đều có");
        new RewriteSection(xa.ledger).run(AUTHOR, draft(), "work.I.4", "Số {B4[99].12} trường hợp.");
        assertThat(figureGates()).singleElement().satisfies(gate -> {
            assertThat(gate.met()).isFalse();
            assertThat(gate.sentence()).contains("B4[99].12");
            assertThat(gate.section()).isEqualTo("work.I.4");
        });
        new RewriteSection(xa.ledger).run(AUTHOR, draft(), "work.I.4", "");
    }

    private List<Gate> figureGates() {
        return new MinutesGates(xa.ledger).of(xa.inspection).stream().filter(g -> g.code().equals("FIGURE")).toList();
    }
}

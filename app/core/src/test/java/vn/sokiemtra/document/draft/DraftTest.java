package vn.sokiemtra.document.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.document.section.DocumentParts;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.Quoting;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.document.section.SentenceChange;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;

/** A draft of any kind: its sections follow the data until a person writes one. */
class DraftTest {

    private static final String AUTHOR = "Trần Văn Dũng";
    private static final LocalDate TODAY = LocalDate.of(2020, 10, 30);

    private TemporaryDataFile data;
    private ThachCam xa;

    @BeforeEach
    void open() {
        data = TemporaryDataFile.opened();
        xa = ThachCam.filled(data);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void everyKindIsCutIntoSectionsAndPutTogetherAgainAsItWas() {
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind == DocumentKind.BIEN_BAN) {
                continue;
            }
            OfficialDocument live = new ComposeDocument(xa.ledger).live(kind, unit(kind), TODAY, null);
            var ids = new HashSet<String>();
            var rewritten = new java.util.HashMap<String, Rewritten>();
            for (var part : new DocumentParts(live).parts()) {
                assertThat(ids.add(part.id())).as(kind + " " + part.id()).isTrue();
                assertThat(part.title()).as(kind + " " + part.id()).isNotBlank();
                if (part.live() != null) {
                    rewritten.put(part.id(), new Rewritten(part.live(), part.live()));
                }
            }
            assertThat(rewritten).as(kind.code()).isNotEmpty();
            OfficialDocument again = new DocumentParts(live).with(rewritten, kind.ofUnit()
                    ? Quoting.of(new vn.sokiemtra.inspection.LoadFigures(xa.ledger).of(xa.inspection))
                    : Quoting.NOTHING);
            assertThat(words(again)).as(kind.code()).isEqualTo(words(live));
            assertThat(again.subject()).isEqualTo(live.subject());
            assertThat(again.closing()).as(kind.code()).isEqualTo(live.closing());
        }
    }

    @Test
    void aHandEditStaysAndWhatTheDataSaySinceIsOfferedBesideIt() {
        DocumentSection findings = find("2,42");
        assertThat(findings.state()).isEqualTo(SectionState.LIVE);
        assertThat(findings.text()).contains("{B3[1].12}");
        var rewrite = new RewriteSection(xa.ledger);
        rewrite.run(AUTHOR, conclusion(), findings.id(), findings.shown() + "\nĐoàn đã lập danh sách hồ sơ kèm theo.");
        assertThat(section(findings.id()).state()).isEqualTo(SectionState.REWRITTEN);
        assertThat(printed()).contains("Đoàn đã lập danh sách hồ sơ kèm theo.");
        new SetCell(xa.ledger).run(AUTHOR, xa.inspection, "B3", "1", 12, Side.VERIFIED, "29");
        DocumentSection outdated = section(findings.id());
        assertThat(outdated.state()).isEqualTo(SectionState.OUTDATED);
        SentenceChange change = outdated.changes().getFirst();
        assertThat(change.standing()).contains("28");
        assertThat(change.now()).contains("29");
        rewrite.take(AUTHOR, conclusion(), findings.id(), change);
        assertThat(section(findings.id()).shown()).contains("29").contains("Đoàn đã lập danh sách");
        assertThat(section(findings.id()).text()).contains("{B3[1].12}");
        assertThatThrownBy(() -> rewrite.take(AUTHOR, conclusion(), findings.id(), change))
                .isInstanceOf(Problem.class).extracting(e -> ((Problem) e).code()).isEqualTo("SKT-DRAFT-CHANGED");
        rewrite.returnToData(AUTHOR, conclusion(), findings.id());
        assertThat(section(findings.id()).state()).isEqualTo(SectionState.LIVE);
        assertThat(printed()).doesNotContain("Đoàn đã lập danh sách");
    }

    @Test
    void titleAndRecipientsAreWrittenByHandToo() {
        var rewrite = new RewriteSection(xa.ledger);
        rewrite.run(AUTHOR, conclusion(), "subject", "Kết luận kiểm tra tại xã Thạch Cẩm");
        rewrite.run(AUTHOR, conclusion(), "recipients", "Huyện ủy (để báo cáo);\n- Lưu: VT.");
        OfficialDocument written = written();
        assertThat(written.subject()).isEqualTo("Kết luận kiểm tra tại xã Thạch Cẩm");
        assertThat(written.closing().recipients()).containsExactly("- Huyện ủy (để báo cáo);", "- Lưu: VT.");
    }

    @Test
    void theMarkAtTheEndStaysWhoeverWroteTheLastSentence() {
        List<DocumentSection> sections = sections().stream().filter(DocumentSection::editable)
                .filter(section -> !section.id().equals("recipients")).toList();
        DocumentSection last = sections.getLast();
        assertThat(last.shown()).endsWith("./.");
        new RewriteSection(xa.ledger).run(AUTHOR, conclusion(), last.id(), "Đề nghị các đơn vị thực hiện.");
        assertThat(printed().strip()).endsWith("Đề nghị các đơn vị thực hiện./.");
    }

    @Test
    void anArticleKeepsItsBoldLabelAndAPlanDocumentIsEditedToo() {
        var decision = new DraftOf(DocumentKind.QUYET_DINH_THANH_LAP_DOAN, null, TODAY);
        DocumentSection article = new LoadSections(xa.ledger).of(decision).stream()
                .filter(section -> section.title().equals("Điều 2")).findFirst().orElseThrow();
        String text = article.text().lines().findFirst().orElseThrow();
        new RewriteSection(xa.ledger).run(AUTHOR, decision, article.id(), text + " Kinh phí theo quy định.");
        OfficialDocument written = new ComposeDocument(xa.ledger).run(decision.kind(), null, TODAY, null);
        Block.Paragraph paragraph = written.body().stream().filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast).filter(each -> each.text().contains("Kinh phí theo quy định."))
                .findFirst().orElseThrow();
        assertThat(paragraph.runs().getFirst().bold()).isTrue();
        assertThat(paragraph.runs().getFirst().text()).startsWith("Điều 2.");
    }

    @Test
    void aSectionThatIsNoneCannotBeRewritten() {
        assertThatThrownBy(() -> new RewriteSection(xa.ledger).run(AUTHOR, conclusion(), "khong-co", "x"))
                .isInstanceOf(Problem.class).extracting(e -> ((Problem) e).code()).isEqualTo("SKT-DRAFT-SECTION");
    }

    private DraftOf conclusion() {
        return new DraftOf(DocumentKind.THONG_BAO_KET_LUAN, xa.inspection, TODAY);
    }

    private List<DocumentSection> sections() {
        return new LoadSections(xa.ledger).of(conclusion());
    }

    private DocumentSection section(String id) {
        return sections().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private DocumentSection find(String words) {
        return sections().stream().filter(each -> each.shown().contains(words)).findFirst().orElseThrow();
    }

    private OfficialDocument written() {
        return new ComposeDocument(xa.ledger).run(DocumentKind.THONG_BAO_KET_LUAN,
                unit(DocumentKind.THONG_BAO_KET_LUAN), TODAY, null);
    }

    private String printed() {
        return words(written());
    }

    private @Nullable PlanUnit unit(DocumentKind kind) {
        return kind.ofUnit() ? new LoadUnits(xa.ledger).ofInspection(xa.inspection) : null;
    }

    /** Every paragraph with its look, one a line. */
    private static String words(OfficialDocument document) {
        var text = new StringBuilder();
        document.body().forEach(block -> {
            switch (block) {
                case Block.Heading heading -> text.append(heading.text()).append('\n');
                case Block.Paragraph paragraph -> text.append(paragraph.style() == Block.Style.BODY
                        ? ""
                        : paragraph.style() + " ").append(paragraph.text()).append('\n');
                case Block.DottedLines dots -> text.append("… ".repeat(dots.lines())).append('\n');
                case Block.Table table -> text.append("[bảng]\n");
                case Block.Chart chart -> text.append("[biểu đồ]\n");
                case Block.Signatures signatures -> text.append("[ký]\n");
            }
        });
        return text.toString().replace("… … ", "… \n… \n").replaceAll("\n+", "\n");
    }
}

package vn.sokiemtra.document.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.document.minutes.ThachCam.AUTHOR;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.inspection.ContradictionReasons;
import vn.sokiemtra.inspection.ExplainContradiction;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;

/** A contradiction that is all right: the reason is kept, counted, printed, and asked for again once a figure changes. */
class ContradictionReasonTest {

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private ThachCam xa;
    private Contradiction open;

    @BeforeEach
    void fill() {
        xa = ThachCam.filled(data);
        open = contradiction();
    }

    @Test
    void aReasonAnswersItForTheListsAndTheConditionOfTheMinutes() {
        int before = counted();
        explain("Biểu 02 chỉ ghi các thủ tục phát sinh hồ sơ");
        assertThat(reasons().answering(open)).hasValueSatisfying(reason -> {
            assertThat(reason.reason()).isEqualTo("Biểu 02 chỉ ghi các thủ tục phát sinh hồ sơ");
            assertThat(reason.by()).isEqualTo(AUTHOR);
            assertThat(reason.at()).isNotNull();
        });
        assertThat(counted()).isEqualTo(before - 1);
        assertThat(gates()).doesNotContain("CONTRADICTION");
        assertThat(contradictions()).contains(open);
    }

    @Test
    void itAsksAgainOnceOneOfItsFiguresChangesAndShowsWhatWasSaid() {
        explain("Theo danh mục cũ");
        typed("24");
        Contradiction now = contradiction();
        assertThat(now.place()).isEqualTo(open.place());
        assertThat(reasons().answering(now)).isEmpty();
        assertThat(reasons().earlier(now)).hasValueSatisfying(
                reason -> assertThat(reason.reason()).isEqualTo("Theo danh mục cũ"));
        assertThat(gates()).contains("CONTRADICTION");
        typed("25");
        assertThat(reasons().answering(contradiction())).isPresent();
        assertThat(reasons().earlier(contradiction())).isEmpty();
    }

    @Test
    void itIsTakenBackByUndoAndByThePersonAndWrittenAnew() {
        var written = new ExplainContradiction(xa.ledger).run(AUTHOR, xa.inspection, open, "Lý do");
        xa.ledger.undo(AUTHOR, written.id());
        assertThat(gates()).contains("CONTRADICTION");
        explain("Lý do khác");
        new ExplainContradiction(xa.ledger).withdraw(AUTHOR, xa.inspection, open);
        assertThat(reasons().answering(open)).isEmpty();
        explain("Lý do cuối");
        assertThat(reasons().answering(open).orElseThrow().reason()).isEqualTo("Lý do cuối");
    }

    @Test
    void anEmptyReasonIsRefused() {
        assertThatThrownBy(() -> explain("  ")).extracting(e -> ((Problem) e).code()).isEqualTo("SKT-REASON-BLANK");
        assertThat(reasons().all()).isEmpty();
    }

    @Test
    void theMinutesAndTheSheetPrintIt() {
        assertThat(printed(DocumentKind.BIEN_BAN)).doesNotContain("đã được giải trình");
        explain("Biểu 02 chỉ ghi các thủ tục phát sinh hồ sơ");
        for (DocumentKind kind : List.of(DocumentKind.BIEN_BAN, DocumentKind.PHIEU_KIEM_TRA)) {
            assertThat(printed(kind)).contains("Số liệu chưa khớp đã được giải trình", open.arithmetic(),
                    "Biểu 02 chỉ ghi các thủ tục phát sinh hồ sơ.");
        }
        typed("24");
        assertThat(printed(DocumentKind.BIEN_BAN)).doesNotContain("đã được giải trình");
    }

    private void explain(String reason) {
        new ExplainContradiction(xa.ledger).run(AUTHOR, xa.inspection, open, reason);
    }

    private void typed(String interconnected) {
        for (Side side : Side.values()) {
            new SetAnswer(xa.ledger).run(AUTHOR, xa.inspection, xa.item("II.1.d2"), "count", side, interconnected);
        }
    }

    private ContradictionReasons reasons() {
        return new LoadReasons(xa.ledger).of(xa.inspection);
    }

    private List<Contradiction> contradictions() {
        return new LoadContradictions(xa.ledger).of(xa.inspection);
    }

    private Contradiction contradiction() {
        return contradictions().stream().filter(one -> one.ruleId().equals("B2-R4")).findFirst().orElseThrow();
    }

    private int counted() {
        return new LoadInspections(xa.ledger).one(xa.inspection).contradictions();
    }

    private List<String> gates() {
        return new MinutesGates(xa.ledger).of(xa.inspection).stream().filter(gate -> !gate.met()).map(Gate::code)
                .toList();
    }

    private String printed(DocumentKind kind) {
        OfficialDocument document = new ComposeDocument(xa.ledger).run(kind, new LoadUnits(xa.ledger).ofInspection(
                xa.inspection), LocalDate.of(2020, 10, 22), null);
        var text = new StringBuilder();
        for (Block block : document.body()) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof Block.Heading heading) {
                text.append(heading.text()).append('\n');
            }
        }
        return text.toString();
    }
}

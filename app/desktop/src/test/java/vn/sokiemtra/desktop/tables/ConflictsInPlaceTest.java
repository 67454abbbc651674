package vn.sokiemtra.desktop.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.JoinPlan;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.RewriteSection;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.LoadForm;
import vn.sokiemtra.ledger.Ledger;

/** Trùng sửa and history where they arose: at a cell of a biểu and at a section of the Biên bản, by keyboard. */
class ConflictsInPlaceTest extends InspectionWindow {

    private static final String OTHER = "Trần Văn Dũng";
    private static final int LATE = 8;
    private static final InstantSource LATER = InstantSource.fixed(Instant.parse("2020-10-22T02:50:00Z"));

    @Test
    void twoFiguresOfOneCellAreSettledInTheBieu() {
        twoPeopleEdit();
        openAt("tables", "B4");
        until(() -> grid().sheet().rows() == 10);
        select(2, LATE - 1);
        control(KeyCode.R);
        until(() -> lookup(".side-card").queryAll().size() == 2);
        picture("tables-conflict");
        assertThat(lookup(".label").queryAllAs(Label.class)).as("what stood there before")
                .anyMatch(label -> label.getText()
                        .startsWith("Trước khi có các bản này") && label.getText().contains("19"));
        assertLaidOut();
        type(KeyCode.DIGIT1);
        until(() -> lookup(".side-card.taken").queryAll().size() == 1);
        control(KeyCode.ENTER);
        until(() -> new LoadConflicts(open.ledger()).count() == 1 && lookup(".side-card").queryAll().isEmpty());
        assertThat(figure()).isIn("20", "21");
        control(KeyCode.H);
        until(() -> pastOf("21") && pastOf("20"));
        picture("tables-history");
        assertLaidOut();
    }

    @Test
    void twoTextsOfOneSectionAreSettledInTheMinutes() {
        twoPeopleEdit();
        openAt("minutes", "opinion");
        until(() -> lookup("#section-conflict").tryQuery().isPresent());
        control(KeyCode.R);
        until(() -> lookup(".side-card").queryAll().size() == 2);
        picture("minutes-conflict");
        assertLaidOut();
        type(KeyCode.DIGIT2);
        until(() -> lookup(".side-card.taken").queryAll().size() == 1);
        control(KeyCode.ENTER);
        until(() -> new LoadConflicts(open.ledger()).count() == 1 && lookup(".side-card").queryAll().isEmpty());
        control(KeyCode.H);
        until(() -> pastOf("Đơn vị thống nhất.") && pastOf("Đơn vị xin giải trình."));
        until(() -> lookup("#pages").query().lookupAll(".page").stream().filter(Node::isVisible).anyMatch(
                page -> ((ImageView) page.lookup("ImageView")).getImage() != null));
        settle();
        picture("minutes-history");
        assertLaidOut();
    }

    /** The same cell and the same section on two machines, which then exchange. */
    private void twoPeopleEdit() {
        open.filled();
        Path there = open.folder.resolve("giao.skt");
        Path back = open.folder.resolve("nop.skt");
        new ExportBundle(open.ledger(), open.clock).run(ExportWish.everything(there, OpenInspection.PERSON),
                Progress.NONE);
        try (DataFile other = new JoinPlan(LATER).run(open.folder.resolve("may-khac"), there, OTHER, "LT-DUNG",
                Passphrases.NONE, Progress.NONE)) {
            edit(other.ledger(), OTHER, "20", "Đơn vị xin giải trình.");
            new ExportBundle(other.ledger(), LATER).run(ExportWish.everything(back, OTHER), Progress.NONE);
        }
        edit(open.ledger(), OpenInspection.PERSON, "21", "Đơn vị thống nhất.");
        new ApplyImport(open.ledger(), open.clock, ApplyImport.CopyFirst.NOTHING).run(List.of(back),
                OpenInspection.PERSON, Passphrases.NONE, Progress.NONE);
        assertThat(new LoadConflicts(open.ledger()).count()).isEqualTo(2);
    }

    private void edit(Ledger ledger, String person, String figure, String text) {
        String row = new LoadForm(ledger).of(open.inspection, "B4").rows().get(2).key();
        new EnterCells(ledger).run(person, open.inspection, "B4", List.of(new EnterCells.Entry(row, LATE, Side.VERIFIED,
                figure)));
        new RewriteSection(ledger).run(person,
                new DraftOf(DocumentKind.BIEN_BAN, open.inspection, LocalDate.of(2020, 10, 22)), "opinion", text);
    }

    private String figure() {
        return new LoadForm(open.ledger()).of(open.inspection, "B4").rows().get(2).cells().stream().filter(cell -> cell
                .column() == LATE).findFirst().orElseThrow().verifiedShown();
    }

    private boolean pastOf(String value) {
        return lookup("#field-history").tryQueryAs(ListView.class)
                .map(list -> list.getItems().toString().contains(value))
                .orElse(false);
    }

    private SheetGrid grid() {
        return lookup("#sheet").queryAs(SheetGrid.class);
    }

    private void select(int row, int column) {
        fx(() -> {
            grid().select(new CellPlace(row, column));
            grid().requestFocus();
            return null;
        });
    }

    private void control(KeyCode key) {
        press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        settle();
    }
}

package vn.sokiemtra.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.tables.InspectionWindow;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.document.issue.DocumentGates;
import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.issue.PassGate;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.store.IssueStore;
import vn.sokiemtra.plan.LoadUnits;

/** Documents of every kind in the window, on a real data file, by keyboard. */
class DocumentJourneyTest extends InspectionWindow {

    @Test
    void theOtherDocumentsOfAUnitAreLaidOutAtEverySize() {
        open.filled();
        openAt("documents", "thong-bao-ket-luan");
        until(this::drawn);
        assertLaidOutAtEverySize("documents");
    }

    @Test
    void theDocumentsOfThePlanAreLaidOutAtEverySize() {
        openAt("documents", "");
        fx(() -> {
            shell.go(Place.of(Area.DOCUMENTS, "plan"));
            return null;
        });
        until(this::drawn);
        assertLaidOutAtEverySize("plan-documents");
    }

    @Test
    void aKindIsChosenByKeyboard() {
        open.filled();
        openAt("documents", "thong-bao-ket-luan");
        until(this::drawn);
        fx(() -> {
            lookup("#kind").query().requestFocus();
            return null;
        });
        type(KeyCode.DOWN);
        until(() -> kind() == DocumentKind.XIN_Y_KIEN && drawn());
        assertThat(shell.place().get().focus()).isEqualTo("xin-y-kien");
    }

    @Test
    void fromTheDraftToTheUnitByKeyboard() {
        open.filled();
        passAllButOne();
        openAt("documents", "thong-bao-ket-luan");
        until(() -> lookup(".gate-pass").tryQuery().isPresent());
        fx(() -> {
            lookup(".gate-pass").query().requestFocus();
            return null;
        });
        type(KeyCode.SPACE);
        until(() -> lookup("#gate-reason").tryQuery().isPresent());
        type(KeyCode.ENTER);
        until(() -> lookup(".gates-pane .field-error").queryLabeled().isVisible());
        write("Da thong nhat tai cuoc hop Doan");
        picture("documents-reason");
        type(KeyCode.ENTER);
        until(() -> !lookup("#freeze").query().isDisabled());
        // Nothing is left to pass over: what comes next is at hand.
        until(() -> lookup("#freeze").query().isFocused());
        picture("documents-passed");
        press("#freeze");
        until(() -> lookup("#frozen-by").tryQuery().isPresent() && drawn());
        picture("documents-frozen");
        assertLaidOut();
        press("#issue");
        until(() -> lookup("#issue-number").tryQuery().isPresent()
                && "01".equals(lookup("#issue-number").<TextField>query().getText()));
        picture("documents-issue");
        assertLaidOut();
        press("#issue-go");
        until(() -> lookup("#issue-signer").query().isFocused());
        assertThat(issued()).isEmpty();
        write("Le Van Ky");
        picture("documents-signer");
        // Esc leaves the form, not what was typed in it.
        type(KeyCode.ESCAPE);
        until(() -> lookup("#issue-signer").tryQuery().isEmpty() && lookup("#issue").query().isFocused());
        press("#issue");
        until(() -> lookup("#issue-signer").tryQuery().isPresent());
        // Who opened it by a double click does not close it with the second click.
        pressBeside(2);
        assertThat(lookup("#issue-signer").tryQuery()).isPresent();
        pressBeside(1);
        assertThat(lookup("#issue-signer").tryQuery()).isEmpty();
        press("#issue");
        until(() -> lookup("#issue-signer").tryQuery().isPresent());
        assertThat(lookup("#issue-signer").<TextField>query().getText()).isEqualTo("Le Van Ky");
        // A day that is none issues nothing under the day that stood there before.
        fx(() -> {
            DatePicker day = lookup("#issue-day").query();
            day.getEditor().requestFocus();
            day.getEditor().setText("31/02/2020");
            return true;
        });
        type(KeyCode.ENTER);
        until(() -> lookup(".field-error").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains(
                "“31/02/2020” không phải là ngày có thật")));
        settle();
        assertThat(issued()).isEmpty();
        picture("documents-issue-day");
        press("#issue-go");
        until(() -> lookup("#issued-number").tryQuery().isPresent() && lookup("#issue-number").tryQuery().isEmpty());
        assertThat(issued().getFirst().signer()).isEqualTo("Le Van Ky");
        // The data go on; the screen reads them with what is written next.
        new SetMinutes(open.ledger()).run(OpenInspection.PERSON, open.inspection, MinutesField.STRENGTHS,
                "Đã niêm yết đủ thủ tục.");
        press("#deliver");
        until(() -> lookup("#delivered").tryQuery().isPresent());
        write("22/10/2020").type(KeyCode.TAB);
        settle();
        picture("documents-deliver");
        type(KeyCode.ENTER);
        until(() -> issued().getFirst().deliveredOn() != null);
        picture("documents-issued");
        assertLaidOut();
        // The way to the draft stands beside the issued text, and every tool of the pages with it.
        until(() -> lookup("#preview-other").query().isVisible());
        resize(1366, 768);
        settle();
        picture("documents-issued-outdated");
        Node larger = lookup(".preview-tools .icon-button").queryAll().stream().filter(Node::isVisible).reduce((a,
                b) -> b).orElseThrow();
        Node pane = lookup(".preview-pane").query();
        assertThat(pane.localToScene(pane.getLayoutBounds()).contains(larger.localToScene(larger.getLayoutBounds())))
                .isTrue();
        assertThat(issued()).hasSize(1);
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertThat(issued()).hasSize(1);
        fx(() -> {
            shell.go(Place.of(Area.DOCUMENTS, "register"));
            return null;
        });
        until(() -> !lookup("#issued").<ListView<?>>query().getItems().isEmpty());
        assertLaidOutAtEverySize("register");
        fx(() -> {
            lookup("#issued").<ListView<?>>query().getSelectionModel().select(0);
            lookup("#issued").query().requestFocus();
            return null;
        });
        type(KeyCode.SPACE);
        until(() -> open.dialogs.opened.size() == 1);
        type(KeyCode.ENTER);
        until(() -> shell.place().get().tab().equals("documents"));
    }

    @Test
    void aRegisterOfThreeThousandDocumentsIsListedFilteredAndLaidOut() {
        open.filled();
        var unit = new LoadUnits(open.ledger()).ofInspection(open.inspection);
        var kind = DocumentKind.THONG_BAO_KET_LUAN;
        var document = new ComposeDocument(open.ledger()).run(kind, unit, java.time.LocalDate.of(2020, 10, 22), null);
        var frozen = new FrozenDocument(UUID.randomUUID(), kind, open.inspection, "0".repeat(64), document, List.of(),
                Instant.EPOCH, OpenInspection.PERSON);
        open.ledger().edit(OpenInspection.PERSON, edit -> {
            for (int i = 1; i <= 3000; i++) {
                IssueStore.issue(edit, UUID.randomUUID(), frozen, String.valueOf(i), "TB-ĐKT", java.time.LocalDate.of(
                        2020, 1, 1).plusDays(i / 10), null, "Lưu Đình Tuấn");
            }
            return true;
        });
        openAt("documents", "");
        fx(() -> {
            shell.go(Place.of(Area.DOCUMENTS, "register"));
            return null;
        });
        until(() -> lookup("#issued").<ListView<?>>query().getItems().size() == 3000);
        assertThat(lookup("#issued").<ListView<RegisterViewModel.Line>>query().getItems()).extracting(line -> line
                .issued().number()).startsWith("3000", "2999", "2998", "2997");
        assertLaidOutAtEverySize("register-3000");
        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        write("2999");
        until(() -> lookup("#issued").<ListView<?>>query().getItems().size() == 1);
        picture("register-3000-filtered");
    }

    @Test
    void anEmptyRegisterSaysSoAtEverySize() {
        openAt("documents", "");
        fx(() -> {
            shell.go(Place.of(Area.DOCUMENTS, "register"));
            return null;
        });
        until(() -> lookup("Chưa ban hành văn bản nào của kế hoạch này.").tryQuery().isPresent());
        assertLaidOutAtEverySize("register-empty");
    }

    @Test
    void aMachineWithoutTheRightSaysSoBeforehandAndIssuesNothing() {
        open.filled();
        passAllButOne();
        var unit = new LoadUnits(open.ledger()).ofInspection(open.inspection);
        new DocumentGates(open.ledger()).of(DocumentKind.THONG_BAO_KET_LUAN, unit, java.time.LocalDate.of(2020, 10,
                22)).stream().filter(gate -> !gate.met()).forEach(gate -> new PassGate(open.ledger()).run(
                        OpenInspection.PERSON, DocumentKind.THONG_BAO_KET_LUAN, open.inspection, gate,
                        "Đã thống nhất"));
        UUID owner = owner(UUID.randomUUID());
        openAt("documents", "thong-bao-ket-luan");
        until(() -> lookup("#issue-right").tryQuery().isPresent() && !lookup("#freeze").query().isDisabled());
        assertThat(lookup("#issue-right").queryLabeled().getText()).contains("quyền ban hành");
        press("#freeze");
        until(() -> lookup("#issue").tryQuery().isPresent() && drawn());
        assertThat(lookup("#issue").query().isDisabled()).isTrue();
        assertThat(lookup("#issue-right").query().isVisible()).isTrue();
        picture("documents-no-right");
        assertLaidOut();
        press("#issue");
        settle();
        assertThat(lookup("#issue-number").tryQuery()).isEmpty();
        assertThat(issued()).isEmpty();
        owner(owner);
        go("documents", "bien-ban");
        go("documents", "thong-bao-ket-luan");
        until(() -> lookup("#issue").tryQuery().isPresent() && !lookup("#issue").query().isDisabled() && lookup(
                "#issue-right").tryQuery().isEmpty());
    }

    /** Who owns the plan from now on, and did before. */
    private UUID owner(UUID replica) {
        UUID before = new vn.sokiemtra.bundle.LoadMachines(open.ledger()).all().getFirst().id();
        open.ledger().edit(OpenInspection.PERSON, edit -> {
            edit.set(vn.sokiemtra.schema.shared.Tables.PLAN.OWNER_REPLICA, open.ledger().plan(), replica);
            return true;
        });
        return before;
    }

    private void pressBeside(int clicks) {
        fx(() -> {
            Node over = lookup(".field-popup").query();
            Event.fireEvent(over,
                    new MouseEvent(MouseEvent.MOUSE_PRESSED, 2, 2, 2, 2, MouseButton.PRIMARY, clicks, false,
                            false, false, false, true, false, false, true, false, true, null));
            return true;
        });
    }

    private void press(String button) {
        fx(() -> {
            lookup(button).query().requestFocus();
            return null;
        });
        type(KeyCode.SPACE);
    }

    private void passAllButOne() {
        var unit = new LoadUnits(open.ledger()).ofInspection(open.inspection);
        var day = java.time.LocalDate.of(2020, 10, 22);
        new DocumentGates(open.ledger()).of(DocumentKind.THONG_BAO_KET_LUAN, unit, day).stream()
                .filter(gate -> !gate.met()).skip(1).forEach(gate -> new PassGate(open.ledger()).run(
                        OpenInspection.PERSON, DocumentKind.THONG_BAO_KET_LUAN, open.inspection, gate,
                        "Đã thống nhất tại cuộc họp Đoàn"));
    }

    private List<IssuedDocument> issued() {
        return new LoadIssued(open.ledger()).all();
    }

    private DocumentKind kind() {
        return lookup("#kind").<ComboBox<DocumentKind>>query().getValue();
    }

    private boolean drawn() {
        return lookup("#pages").tryQuery().isPresent() && !lookup("#sections").<ListView<DocumentSection>>query()
                .getItems().isEmpty()
                && lookup("#pages").query().lookupAll(".page").stream()
                        .anyMatch(page -> page.isVisible() && ((ImageView) page.lookup("ImageView"))
                                .getImage() != null);
    }
}

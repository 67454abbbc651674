package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.DeleteDocumentEntry;
import vn.sokiemtra.inspection.DocumentLine;

/** What is brought to an item by hand: files dropped, pictures pasted, lines of documents; and the panes that fold. */
class FieldWorkHandsTest extends FieldWorkWindow {

    @Test
    void aPastedPictureBecomesEvidenceAndPastedWordsStayWords() {
        open("I.3.a");
        onClipboard(content -> content.putImage(new WritableImage(40, 30)));
        focusTree();
        key(KeyCode.CONTROL, KeyCode.V);
        until(() -> model().evidence().lines().size() == 1);
        onClipboard(content -> content.putString("Họp hằng tháng"));
        fx(() -> {
            text("Nhận xét của Đoàn").requestFocus();
            return true;
        });
        key(KeyCode.CONTROL, KeyCode.V);
        until(() -> text("Nhận xét của Đoàn").text().equals("Họp hằng tháng"));
        until(() -> "Họp hằng tháng".equals(load(data.item("I.3.a")).remark().value()) && data.file.drafts().all()
                .isEmpty());
        assertThat(fx(() -> model().evidence().lines().size())).isEqualTo(1);
    }

    @Test
    void aDocumentIsAddedMendedConfirmedAndTakenAway() {
        open("I.1.a");
        UUID item = data.item("I.1.a");
        clickOn(lookup("+ Thêm văn bản").nth(0).<Node>query());
        until(() -> focusOwner() instanceof ValueField);
        write("07/KH-UBND").push(KeyCode.TAB);
        write("15/1/2020").push(KeyCode.TAB);
        write("Ke hoach cai cach hanh chinh nam 2020 cua Uy ban nhan dan xa Thach Cam, rat dai").push(KeyCode.TAB);
        until(() -> documents(item).size() == 1);
        assertThat(documents(item).getFirst().issuedOn()).isEqualTo(LocalDate.of(2020, 1, 15));
        picture("fieldwork-document-line");
        assertLaidOut();
        focus(field("07/KH-UBND"));
        write("08/KH-UBND").push(KeyCode.ENTER);
        until(() -> "08".equals(documents(item).getFirst().number()));
        focus(field("15/01/2020"));
        write("32/1/2020").push(KeyCode.ENTER);
        until(() -> lookup(".documents-block .field-error").queryAll().stream().anyMatch(Node::isVisible));
        push(KeyCode.ESCAPE);
        assertThat(documents(item).getFirst().issuedOn()).isEqualTo(LocalDate.of(2020, 1, 15));
        fire("Ghi là");
        until(() -> documents(item).size() == 2);
        assertThat(documents(item)).extracting(DocumentLine::side).containsExactlyInAnyOrder(Side.REPORTED,
                Side.VERIFIED);
        fire("Xóa");
        until(() -> documents(item).size() == 1);
    }

    @Test
    void aNewDocumentIsWrittenWhenTheWindowClosesOnIt() {
        open("I.1.a");
        UUID item = data.item("I.1.a");
        clickOn(lookup("+ Thêm văn bản").nth(0).<Node>query());
        until(() -> focusOwner() instanceof ValueField);
        write("07/KH-UBND").push(KeyCode.TAB);
        write("15/1/2020");
        assertThat(documents(item)).isEmpty();
        interact(shell::leave);
        until(() -> documents(item).size() == 1);
        assertThat(documents(item).getFirst().number()).isEqualTo("07");
        assertThat(documents(item).getFirst().issuedOn()).isEqualTo(LocalDate.of(2020, 1, 15));
    }

    @Test
    void aNewDocumentThatCannotBeReadStandsThereAgain() {
        open("I.1.a");
        UUID item = data.item("I.1.a");
        clickOn(lookup("+ Thêm văn bản").nth(0).<Node>query());
        until(() -> focusOwner() instanceof ValueField);
        write("07/KH-UBND").push(KeyCode.TAB);
        write("32/1/2020").push(KeyCode.TAB);
        write("Kế hoạch năm 2020");
        show("I.1.b1");
        show("I.1.a");
        until(() -> documentFields().contains("32/1/2020"));
        assertThat(documentFields()).contains("07/KH-UBND", "Kế hoạch năm 2020");
        assertThat(refused()).isTrue();
        interact(shell::leave);
        tasks.close();
        assertThat(data.file.drafts().all().values()).anyMatch(kept -> kept.contains("32/1/2020"));
        assertThat(documents(item)).isEmpty();
    }

    @Test
    void aDocumentThatCannotBeReadStaysWhereAnotherComesAndIsWrittenOnceItIsMended() {
        open("I.1.a");
        UUID item = data.item("I.1.a");
        clickOn(lookup("+ Thêm văn bản").nth(0).<Node>query());
        until(() -> focusOwner() instanceof ValueField);
        write("07/KH-UBND").push(KeyCode.TAB);
        write("32/1/2020").push(KeyCode.TAB);
        clickOn(lookup("+ Thêm văn bản").nth(1).<Node>query());
        until(this::refused);
        focus(field("32/1/2020"));
        write("31/1/2020").push(KeyCode.TAB).push(KeyCode.TAB);
        until(() -> documents(item).size() == 1);
        assertThat(documents(item).getFirst().issuedOn()).isEqualTo(LocalDate.of(2020, 1, 31));
        until(() -> data.file.drafts().all().isEmpty());
    }

    /** A line whose fields were all emptied wrote nothing and said nothing. */
    @Test
    void anEmptiedDocumentIsKeptAndSaysHowItIsTakenAwayAndIsForgottenOnceItIs() {
        open("I.1.a");
        UUID item = data.item("I.1.a");
        clickOn(lookup("+ Thêm văn bản").nth(0).<Node>query());
        until(() -> focusOwner() instanceof ValueField);
        write("07/KH-UBND").push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        until(() -> documents(item).size() == 1);
        UUID line = documents(item).getFirst().id();
        until(() -> lookup(".documents-tools .button").tryQuery().isPresent());
        focus(field("07/KH-UBND"));
        push(KeyCode.DELETE).push(KeyCode.ENTER);
        until(this::refused);
        assertThat(lookup(".documents-block .field-error").queryLabeled().getText()).contains("bấm “Xóa dòng”");
        assertThat(documents(item)).extracting(DocumentLine::number).containsExactly("07");
        push(KeyCode.ESCAPE).push(KeyCode.TAB);
        until(() -> !refused() && data.file.drafts().all().isEmpty());
        focus(field("07/KH-UBND"));
        push(KeyCode.DELETE).push(KeyCode.ENTER);
        until(() -> !data.file.drafts().all().isEmpty());
        show("I.1.b1");
        Object unused = new DeleteDocumentEntry(data.ledger).run("máy khác", line);
        show("I.1.a");
        until(() -> data.file.drafts().all().isEmpty());
        assertThat(refused()).isFalse();
    }

    private boolean refused() {
        return fx(() -> lookup(".documents-block .field-error").queryAll().stream().anyMatch(Node::isVisible));
    }

    private List<String> documentFields() {
        return fx(() -> lookup(".documents-block .value-field").queryAllAs(ValueField.class).stream().map(
                ValueField::getText).toList());
    }

    private void fire(String name) {
        fx(() -> {
            lookup(".documents-tools .button").queryAllAs(Button.class).stream().filter(button -> button
                    .getAccessibleText().startsWith(name)).findFirst().orElseThrow().fire();
            return true;
        });
    }

    @Test
    void belowThreePanesF6OpensTheEvidenceAsADrawer() {
        data.filled();
        open("II.1.d5");
        resize(1093, 558);
        assertThat(shownPane()).isFalse();
        key(KeyCode.F6);
        key(KeyCode.F6);
        until(this::shownPane);
        assertThat(fx(() -> within(focusOwner(), ".evidence-pane"))).isTrue();
        assertLaidOut();
        key(KeyCode.ESCAPE);
        until(() -> !shownPane());
    }

    private boolean shownPane() {
        return lookup(".evidence-pane").queryAll().stream().anyMatch(node -> node.getScene() != null && node
                .isVisible() && node.getBoundsInParent().getWidth() > 100);
    }

    private static boolean within(Node node, String style) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().contains(style.substring(1))) {
                return true;
            }
        }
        return false;
    }

    private void onClipboard(Consumer<ClipboardContent> fill) {
        fx(() -> {
            ClipboardContent content = new ClipboardContent();
            fill.accept(content);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static void focus(Node field) {
        fx(() -> {
            field.requestFocus();
            return true;
        });
    }

    private void focusTree() {
        fx(() -> {
            lookup(".checklist").query().requestFocus();
            return true;
        });
    }

    private ValueField field(String text) {
        return fx(() -> lookup(".documents-block .value-field").queryAllAs(ValueField.class).stream().filter(
                each -> text.equals(each.getText())).findFirst().orElseThrow());
    }

    private List<DocumentLine> documents(UUID item) {
        return load(item).parts().stream().filter(part -> part.type() == PartType.DOCUMENTS).findFirst().orElseThrow()
                .documents();
    }
}

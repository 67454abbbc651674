package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import javafx.scene.Node;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobotInterface;

import vn.sokiemtra.desktop.evidence.FakeEvidenceWork;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.inspection.Verdict;

/** The screen on a real data file: as drawn at every size, and one item filled with the keyboard alone. */
class FieldWorkJourneyTest extends FieldWorkWindow {

    @Test
    void theScreenIsLaidOutAtEverySize() {
        data.filled();
        open("II.1.d5");
        until(() -> model().evidence().preview().get() != null);
        assertLaidOutAtEverySize("fieldwork");
        resize(1093, 558);
        key(KeyCode.F6);
        key(KeyCode.F6);
        picture("fieldwork-drawer");
        key(KeyCode.ESCAPE);
        resize(1366, 698);
        key(KeyCode.CONTROL, KeyCode.M);
        picture("fieldwork-phrases");
        key(KeyCode.ESCAPE);
        fx(() -> {
            ((FieldWorkView) shell.screen()).commands().getLast().action().run();
            return true;
        });
        settle();
        picture("fieldwork-history");
        key(KeyCode.ESCAPE);
        show("I.4");
        picture("fieldwork-choice");
        show("I.1.a");
        picture("fieldwork-documents");
        show("I");
        picture("fieldwork-group");
        key(KeyCode.CONTROL, KeyCode.T);
        assertThat(lookup("#refusal").queryAs(Label.class).isVisible()).isTrue();
        picture("fieldwork-group-finding");
        assertLaidOut();
    }

    @Test
    void aFieldDoesNotSayThatItIsWrittenWhileNewerTextStandsInIt() {
        open("I.3.a");
        UUID item = data.item("I.3.a");
        remark("Mới");
        until(() -> "Mới".equals(load(item).remark().value()) && marks().stream().anyMatch(mark -> mark.startsWith(
                "đã ghi")));
        boolean kept = false;
        for (int i = 0; i < 200 && !kept; i++) {
            write("a");
            kept = fx(() -> marks().equals(List.of("bản nháp được giữ")));
        }
        assertThat(kept).as("said while somebody types on").isTrue();
        picture("fieldwork-draft-kept");
        until(() -> text("Nhận xét của Đoàn").text().equals(load(item).remark().value()) && marks().stream().allMatch(
                mark -> mark.startsWith("đã ghi")) && data.file.drafts().all().isEmpty());
    }

    /** Goes to the remark of the item and types. */
    private FxRobotInterface remark(String words) {
        fx(() -> {
            text("Nhận xét của Đoàn").requestFocus();
            return true;
        });
        return write(words);
    }

    private List<String> marks() {
        return lookup(".saved-mark").queryAllAs(Label.class).stream().map(Label::getText).filter(
                words -> !words.isEmpty()).toList();
    }

    @Test
    void whatIsTypedBeforeTheCardOfAFindingStandsThereIsItsText() {
        open("I.3.a");
        UUID item = data.item("I.3.a");
        // As fast as a person who knows the keys: all of it before the finding could be written down.
        fx(() -> {
            pressed(KeyCode.T, "", true);
            for (String letter : "3 lần họp".split("")) {
                pressed(letter.equals("3") ? KeyCode.DIGIT3 : KeyCode.UNDEFINED, letter, false);
            }
            return true;
        });
        until(() -> findings(item).stream().anyMatch(f -> "3 lần họp".equals(f.content())));
        assertThat(load(item).verdict().value()).as("3 is a conclusion in the list of items").isNull();
        write(", không có sổ").push(KeyCode.TAB);
        until(() -> findings(item).stream().anyMatch(f -> "3 lần họp, không có sổ".equals(f.content())));
    }

    private void pressed(KeyCode code, String letter, boolean control) {
        Event.fireEvent(focusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", letter, code, false, control, false,
                false));
        if (!control) {
            Event.fireEvent(focusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false,
                    false, false, false));
        }
    }

    @Test
    void anItemIsFilledFoundAndProvenWithTheKeyboard() throws Exception {
        Path photo = Files.write(folder.resolve("Sổ họp giao ban.png"), CamData.picture(java.awt.Color.PINK));
        open("I.3.a");
        UUID item = data.item("I.3.a");
        // The first figure of the team.
        key(KeyCode.ENTER);
        write("1,5").push(KeyCode.ENTER);
        until(() -> verified(item, "meetings").equals("1.5"));
        // The remark, quoting nothing.
        remark("Mới họp một lần trong năm").push(KeyCode.TAB);
        until(() -> "Mới họp một lần trong năm".equals(load(item).remark().value()));
        // A finding with text.
        key(KeyCode.CONTROL, KeyCode.T);
        until(() -> focusOwner() instanceof FigureTextArea area && "Nội dung".equals(area.getAccessibleText()));
        write("Chưa duy trì họp giao ban hằng tháng").push(KeyCode.TAB);
        until(() -> findings(item).stream()
                .anyMatch(f -> "Chưa duy trì họp giao ban hằng tháng".equals(f.content())));
        // Evidence, linked by the finding's number.
        dialogs.files.add(photo);
        key(KeyCode.CONTROL, KeyCode.E);
        until(() -> model().evidence().lines().size() == 1);
        key(KeyCode.F6);
        key(KeyCode.DIGIT1);
        until(() -> findings(item).getFirst().evidence().size() == 1);
        assertThat(new LoadEvidence(data.ledger).ofItem(data.inspection, item)).hasSize(1);
        // The verdict in the tree, and on to the next item.
        key(KeyCode.F6);
        key(KeyCode.DIGIT3);
        until(() -> load(item).verdict().value() == Verdict.NOT_MET);
        until(() -> model().item().item().code().equals("I.3.b"));
        picture("fieldwork-after-journey");
    }

    @Test
    void walkingThroughFiguresWritesNothing() {
        data.filled();
        open("II.1.d5");
        String before = data.ledger.digest();
        key(KeyCode.ENTER);
        for (int i = 0; i < 6; i++) {
            key(KeyCode.TAB);
        }
        fx(() -> {
            shell.leave();
            return true;
        });
        assertThat(lookup(".grid-refusal").queryAll().stream().noneMatch(Node::isVisible)).isTrue();
        assertThat(data.ledger.digest()).isEqualTo(before);
    }

    @Test
    void whatIsTypedWhenTheWindowClosesIsWritten() {
        open("III.1");
        UUID item = data.item("III.1");
        remark("Gọn");
        fx(() -> {
            shell.leave();
            return true;
        });
        until(() -> "Gọn".equals(load(item).remark().value()));
    }

    @Test
    void aTextTypedBeforeACrashComesBack() {
        UUID item = data.item("III.1");
        data.file.drafts().put(data.inspection + "/" + item + "/remark", "đang gõ dở");
        open("III.1");
        until(() -> text("Nhận xét của Đoàn").text().equals("đang gõ dở"));
        key(KeyCode.CONTROL, KeyCode.DOWN);
        until(() -> "đang gõ dở".equals(load(item).remark().value()));
        until(() -> data.file.drafts().all().isEmpty());
    }

    @Test
    void threeThousandRowsAreShownAndSearched() {
        FakeFieldWork many = new FakeFieldWork(60, 50);
        open("1.1", context -> new FieldWorkView(context, many, new FakeEvidenceWork()), FakeFieldWork.INSPECTION);
        assertThat(lookup(".checklist-cell").queryAll().size()).isLessThan(80);
        key(KeyCode.CONTROL, KeyCode.F);
        write("muc so 60.50");
        until(() -> model().checklist().leaves().size() == 1);
        key(KeyCode.ENTER);
        key(KeyCode.DIGIT1);
        until(() -> many.verdicts.containsKey(FakeFieldWork.leaf(60, 50)));
        assertLaidOut();
    }
}

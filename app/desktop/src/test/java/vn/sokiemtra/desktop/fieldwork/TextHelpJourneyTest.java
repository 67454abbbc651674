package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import javafx.geometry.Bounds;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.ContradictionReason;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.inspection.SetRemark;
import vn.sokiemtra.phrase.LoadPhrases;

/** Phrases by keyboard, and words of warning under a text. */
class TextHelpJourneyTest extends FieldWorkWindow {

    @Test
    void aPhraseIsKeptChangedAndPutIntoAFindingByKeyboard() {
        open("I.3.a");
        UUID item = data.item("I.3.a");
        key(KeyCode.CONTROL, KeyCode.T);
        until(() -> findings(item).size() == 1 && "Nội dung".equals(focusOwner().getAccessibleText()));
        write("Hop le te");
        key(KeyCode.CONTROL, KeyCode.M);
        until(() -> "phrase-words".equals(focusOwner().getId()));
        key(KeyCode.F3);
        until(() -> focusOwner() instanceof TextArea area && area.getText().equals("Hop le te"));
        assertLaidOutAtEverySize("fieldwork-phrase-writing");
        resize(1366, 698);
        write(" nhe");
        key(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> new LoadPhrases(data.ledger).all().stream().anyMatch(one -> one.content().equals("Hop le te nhe")));
        write("le te");
        until(() -> model().phrases().shown().size() == 1);
        picture("fieldwork-phrase-found");
        key(KeyCode.F2);
        until(() -> model().phrases().draft().get() != null);
        write(" x");
        key(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> model().phrases().draft().get() == null && model().phrases().shown().size() == 1
                && model().phrases()
                        .shown().getFirst().content().endsWith(" x"));
        key(KeyCode.ENTER);
        key(KeyCode.TAB);
        until(() -> String.valueOf(findings(item).getFirst().content()).contains("Hop le te nhe x"));
        assertLaidOut();
    }

    @Test
    void anotherUnitsNameAndANumberThatDiffersAreToldAndMendedAtTheField() {
        data.filled();
        UUID item = data.item("II.1.d5");
        new SetRemark(data.ledger).run(CamData.HANH, data.inspection, item,
                "Có {B3[1].12} hồ sơ trả quá hạn; UBND xã Thạch Bình đã công khai 27 hồ sơ trả quá hạn.");
        new RecordFinding(data.ledger).run(CamData.HANH, data.inspection, item, new FindingDraft("Còn chậm", null, null,
                null, "Chủ tịch UBND xã Thạch Bình", null), java.util.List.of());
        open("II.1.d5");
        until(() -> lookup(".text-notices .hyperlink").queryAll().size() >= 3);
        assertLaidOutAtEverySize("fieldwork-notices");
        resize(1366, 698);
        press(0, "27 khác");
        until(() -> String.valueOf(load(item).remark().value()).contains("{B3[1].12} hồ sơ trả quá hạn."));
        press(0, "Thạch Bình");
        until(() -> !String.valueOf(load(item).remark().value()).contains("Bình"));
        assertThat(load(item).remark().value()).isEqualTo(
                "Có {B3[1].12} hồ sơ trả quá hạn; UBND xã Thạch Cẩm đã công khai {B3[1].12} hồ sơ trả quá hạn.");
    }

    @Test
    void aNumberInAFindingThatABieuDeniesIsToldWhileItIsWritten() {
        data.filled();
        UUID item = data.item("II.1.d5");
        new RecordFinding(data.ledger).run(CamData.HANH, data.inspection, item, new FindingDraft(
                "Có 29 hồ sơ trả quá hạn", null, null, null, null, null), java.util.List.of());
        open("II.1.d5");
        press(0, "29 khác số của");
        until(() -> findings(item).stream().anyMatch(one -> "Có {B3[1].12} hồ sơ trả quá hạn".equals(one.content())));
        until(() -> lookup(".text-notice").queryAllAs(javafx.scene.control.Label.class).stream()
                .noneMatch(label -> label
                        .getText().startsWith("29")));
    }

    @Test
    void whyFiguresAreRightIsWrittenChangedAndTakenBackByKeyboard() {
        data.filled();
        open("II.1.d5");
        until(() -> lookup(".contradiction-box").tryQuery().isPresent());
        assertThat(fx(() -> {
            Region box = lookup(".contradiction-box").query();
            Bounds steps = box.lookup("FlowPane").localToScene(box.lookup("FlowPane").getLayoutBounds());
            return box.getHeight() - box.sceneToLocal(steps).getMaxY();
        })).as("nothing stands empty below the steps").isBetween(0.0, 12.0);
        key(KeyCode.CONTROL, KeyCode.L);
        until(() -> "contradiction-reason".equals(focusOwner().getId()));
        assertLaidOutAtEverySize("fieldwork-reason-writing");
        resize(1366, 698);
        write("Ho so ton");
        key(KeyCode.ESCAPE);
        until(() -> lookup("#contradiction-reason").tryQuery().isEmpty());
        assertThat(fx(() -> focusOwner() != null && model().item().item() != null && inside(focusOwner(),
                "contradiction-box"))).as("Esc leaves the focus at the contradiction").isTrue();
        key(KeyCode.CONTROL, KeyCode.L);
        until(() -> "contradiction-reason".equals(focusOwner().getId()));
        assertThat(lookup("#contradiction-reason").queryTextInputControl().getText()).as("Esc loses nothing").isEqualTo(
                "Ho so ton");
        key(KeyCode.END);
        write(" tu nam truoc chuyen sang, da co van ban xac nhan cua huyen");
        key(KeyCode.ENTER);
        until(() -> reasons().size() == 1);
        // What is still open comes first, and the focus stays there; F8 goes to the answered one.
        until(() -> lookup(".contradiction-box").tryQuery().isPresent() && inside(focusOwner(), "contradiction-box"));
        key(KeyCode.F8);
        until(() -> lookup(".contradiction-reason").tryQuery().isPresent());
        picture("fieldwork-reason");
        assertLaidOut();
        key(KeyCode.CONTROL, KeyCode.L);
        until(() -> "contradiction-reason".equals(focusOwner().getId()));
        key(KeyCode.CONTROL, KeyCode.A);
        key(KeyCode.BACK_SPACE);
        key(KeyCode.ENTER);
        until(() -> reasons().isEmpty());
    }

    private static boolean inside(javafx.scene.Node node, String style) {
        return node != null && (node.getStyleClass().contains(style) || inside(node.getParent(), style));
    }

    /** Presses the link beside the nth word of warning that says so. */
    private void press(int nth, String says) {
        until(() -> lookup(".text-notice").queryAllAs(javafx.scene.control.Label.class).stream().anyMatch(label -> label
                .getText().contains(says)));
        fx(() -> {
            var label = lookup(".text-notice").queryAllAs(javafx.scene.control.Label.class).stream().filter(each -> each
                    .getText().contains(says)).skip(nth).findFirst().orElseThrow();
            label.getParent().getChildrenUnmodifiable().stream().filter(Hyperlink.class::isInstance).map(
                    Hyperlink.class::cast).findFirst().orElseThrow().fire();
            return true;
        });
        settle();
    }

    private java.util.List<ContradictionReason> reasons() {
        return new LoadReasons(data.ledger).of(data.inspection).all();
    }
}

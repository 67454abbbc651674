package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.ChangeItem;
import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.plan.LoadUnits;

/** A person builds the plan's Đề cương by keyboard; what units have answered stays. */
class OutlineJourneyTest extends PlanScreens {

    @Test
    void anOutlineIsBuiltAndReorderedByKeyboard() {
        openOutline();
        picture("outline");
        assertLaidOutAtEverySize("outline");
        resize(1366, 698);
        String first = select("I.1.a").item().content();
        push(KeyCode.ALT, KeyCode.DOWN);
        until(() -> codes().indexOf("I.1.a") > codes().indexOf("I.1.b1"));
        assertThat(selected().item().content()).isEqualTo(first);
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> codes().indexOf("I.1.a") < codes().indexOf("I.1.b1"));

        int before = rows().size();
        push(KeyCode.INSERT);
        until(() -> rows().size() == before + 1 && lookup("#item-words").tryQuery().isPresent() && lookup("#item-words")
                .query().isFocused());
        fx(() -> {
            lookup("#item-words").queryAs(TextArea.class).setText("Bố trí kinh phí cho cải cách hành chính");
            lookup("#outline-items").query().requestFocus();
            return true;
        });
        until(() -> selected().item().content().startsWith("Bố trí"));
        push(KeyCode.TAB);
        until(() -> selected().level() == 3);
        push(KeyCode.SHIFT, KeyCode.TAB);
        until(() -> selected().level() == 2);
        push(KeyCode.DELETE);
        until(() -> rows().size() == before);
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> rows().size() == before + 1);
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void anOutlineIsBuiltFromNothingByKeyboardAlone() {
        open("kien-thuy-2024", opened -> {
        });
        tab("Đề cương");
        until(() -> lookup("#outline-items").tryQuery().isPresent() && lookup("Thêm mục đầu tiên").tryQuery()
                .isPresent());
        picture("outline-empty");
        assertLaidOutAtEverySize("outline-empty");
        resize(1366, 698);
        fx(() -> {
            lookup("#outline-items").query().requestFocus();
            return true;
        });
        push(KeyCode.INSERT);
        until(() -> rows().size() == 1 && typing());
        write("Cong tac ");
        // Nobody has to leave the field to have a sentence written, nor loses the place in it.
        until(() -> rows().getFirst().item().content().equals("Cong tac"));
        write("chi dao");
        push(KeyCode.INSERT);
        until(() -> rows().size() == 2 && typing() && rows().getFirst().item().content().equals("Cong tac chi dao"));
        write("Ke hoach");
        push(KeyCode.F6);
        until(() -> lookup("#outline-items").query().isFocused());
        push(KeyCode.TAB);
        until(() -> selected().level() == 1 && selected().item().content().equals("Ke hoach"));
        push(KeyCode.ENTER);
        until(this::typing);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> rows().size() == 3 && typing());
        assertThat(rows()).extracting(row -> row.item().label()).containsExactly("I.", "1.", "2.");
        push(KeyCode.ESCAPE);
        until(() -> lookup("#outline-items").query().isFocused());
        picture("outline-built");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aSentenceTypedBeforeACrashIsThereAgain() {
        OutlineItem[] item = new OutlineItem[1];
        open("thach-thanh-2020", opened -> item[0] = new LoadOutline(opened).all().item("I.1.a").orElseThrow());
        drafts().put("outline/" + item[0].id() + "/CONTENT", "Câu gõ dở");
        tab("Đề cương");
        until(() -> lookup("#outline-items").tryQuery().isPresent() && rows().size() > 40);
        select("I.1.a");
        until(() -> selected().item().content().equals("Câu gõ dở") && drafts().all().isEmpty());
        assertThat(lookup("#item-words").queryAs(TextArea.class).getText()).isEqualTo("Câu gõ dở");
    }

    private boolean typing() {
        return lookup("#item-words").tryQuery().isPresent() && lookup("#item-words").query().isFocused()
                && lookup("#item-words").queryAs(TextArea.class).getText().equals(selected().item().content());
    }

    @Test
    void anItemIsGivenAKindAPersonPointsAndWhatWasAnsweredStays() {
        openOutline();
        select("I.1.a");
        fx(() -> {
            MenuButton add = lookup("#item-add-part").queryAs(MenuButton.class);
            add.getItems().get(2).fire();
            return true;
        });
        until(() -> selected().item().parts().stream().anyMatch(part -> part.type() == PartType.NUMBER && part.code()
                .startsWith("number")));
        type("#item-points", "2,5");
        until(() -> selected().item().points() != null);
        boolean asked = selected().item().evidenceRequired();
        fx(() -> {
            evidence().fire();
            return true;
        });
        until(() -> selected().item().evidenceRequired() != asked);
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> selected().item().evidenceRequired() == asked && evidence().isSelected() == asked);
        push(KeyCode.CONTROL, KeyCode.Y);
        until(() -> selected().item().evidenceRequired() != asked && evidence().isSelected() != asked);
        type("#item-points", "hai");
        until(() -> lookup(".field-error").queryAll().stream().anyMatch(node -> node.isVisible()));
        fx(() -> {
            MenuButton rules = lookup("#item-rules").queryAs(MenuButton.class);
            rules.requestFocus();
            rules.getItems().getFirst().fire();
            return true;
        });
        until(() -> selected().item().rules().contains("R0"));
        // The editor is made anew, and the person is where they were.
        until(() -> lookup("#item-rules").query().isFocused());
        picture("outline-item");
        assertLaidOutAtEverySize("outline-item");
        resize(1366, 698);
        fx(() -> {
            lookup("#outline-items").query().requestFocus();
            return true;
        });
        push(KeyCode.DELETE);
        until(() -> selected().item().retired());
        picture("outline-retired");
        clickOn("Đưa lại vào Đề cương");
        until(() -> !selected().item().retired());
    }

    @Test
    void threeHundredItemsWithLongNamesAreListed() {
        open("thach-thanh-2020", opened -> {
            ArrangeItems arrange = new ArrangeItems(opened);
            ChangeItem change = new ChangeItem(opened);
            OutlineItem last = new LoadOutline(opened).all().roots().getLast();
            java.util.UUID at = last.id();
            for (int i = 0; i < 240; i++) {
                at = arrange.insert(PERSON, at).value();
                change.words(PERSON, at, ItemField.CONTENT, ("Việc rà soát, đơn giản hóa quy định, thủ tục hành chính "
                        + "trong lĩnh vực số ").repeat(i % 9 == 0 ? 6 : 1) + i);
            }
        });
        tab("Đề cương");
        until(() -> lookup("#outline-items").tryQuery().isPresent() && rows().size() > 290);
        fx(() -> {
            list().getSelectionModel().select(rows().size() - 1);
            return true;
        });
        settle();
        picture("outline-long");
        assertLaidOutAtEverySize("outline-long");
    }

    private CheckBox evidence() {
        return lookup("#item-evidence").queryAs(CheckBox.class);
    }

    private void openOutline() {
        open("thach-thanh-2020", opened -> new SetAnswer(opened).run(PERSON, new LoadUnits(opened).find("Xã Thạch Cẩm")
                .inspectionId(), new FindItem(opened).byCode("I.1.a"), "text", Side.VERIFIED, "Đã ban hành"));
        tab("Đề cương");
        until(() -> lookup("#outline-items").tryQuery().isPresent() && rows().size() > 40);
    }

    private void type(String id, String text) {
        fx(() -> {
            TextField field = lookup(id).queryAs(TextField.class);
            field.requestFocus();
            field.setText(text);
            lookup("#outline-items").query().requestFocus();
            return true;
        });
        settle();
    }

    private Row select(String code) {
        fx(() -> {
            ListView<Row> list = list();
            list.getSelectionModel().select(rows().stream().filter(row -> row.item().code().equals(code)).findFirst()
                    .orElseThrow());
            list.requestFocus();
            return true;
        });
        settle();
        return selected();
    }

    private Row selected() {
        return list().getSelectionModel().getSelectedItem();
    }

    private List<String> codes() {
        return List.copyOf(rows()).stream().map(row -> row.item().code()).toList();
    }

    private List<Row> rows() {
        return list().getItems();
    }

    @SuppressWarnings("unchecked")
    private ListView<Row> list() {
        return lookup("#outline-items").queryAs(ListView.class);
    }
}

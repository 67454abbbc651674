package vn.sokiemtra.desktop.outline;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.contradiction.RuleNames;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Everything of one item of the plan's outline; each field is written when it is left. */
final class ItemEditor extends VBox {

    private static final Texts TEXTS = Texts.beside(ItemEditor.class);

    private static final int BRIEF = 60;

    private final OutlineViewModel model;

    private final List<CommittedText> fields = new ArrayList<>();

    private @Nullable TextArea words;

    private @Nullable CheckBox proof;

    /** What is said of a heading; null at an item that asks for something. */
    private @Nullable Label heading;

    private @Nullable TopicChoice topic;

    private @Nullable Row shown;

    ItemEditor(OutlineViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("import-editor");
    }

    /** The fields of the item stay while only their values change, so that nobody loses the place. */
    void show(@Nullable Row row) {
        Row before = shown;
        if (before != null && row != null && same(before.item(), row.item())) {
            shown = row;
            List<String> values = values(row.item());
            for (int i = 0; i < Math.min(values.size(), fields.size()); i++) {
                fields.get(i).update(values.get(i));
            }
            if (proof != null) {
                proof.setSelected(row.item().evidenceRequired());
            }
            if (topic != null) {
                topic.show(row);
            }
            if (heading != null) {
                heading.setText(heading(row));
            }
            return;
        }
        String place = before != null && row != null && before.item().id().equals(row.item().id()) ? place() : null;
        commitNow();
        shown = row;
        fields.clear();
        words = null;
        proof = null;
        topic = null;
        heading = null;
        getChildren().clear();
        if (row == null) {
            getChildren().add(Controls.note(TEXTS.get("edit.none")));
        } else if (row.item().retired()) {
            retired(row);
        } else {
            build(row);
            Node again = place == null ? null : lookup("#" + place);
            if (again != null) {
                again.requestFocus();
            }
        }
    }

    /** The control that has the focus, by its id: the fields are made anew when what the item asks for changes. */
    private @Nullable String place() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == this) {
                return owner == null ? null : owner.getId();
            }
        }
        return null;
    }

    /** As much of a title as a menu has room for; the whole of it stands at the item once it is chosen. */
    static String brief(String title) {
        int end = title.length() <= BRIEF ? title.length() : title.lastIndexOf(' ', BRIEF);
        return end == title.length() ? title : title.substring(0, Math.max(end, 1)) + "…";
    }

    private static boolean same(OutlineItem one, OutlineItem other) {
        return one.id().equals(other.id()) && one.leaf() == other.leaf() && one.retired() == other.retired() && one
                .parts().equals(other.parts()) && one.code().equals(other.code()) && one.rules().equals(other.rules());
    }

    /** In the order in which the fields are made. */
    private static List<String> values(OutlineItem item) {
        return List.of(item.label(), points(item), item.content(), item.shortTitle(), text(item.guide()), text(item
                .assignedTo()));
    }

    private static String points(OutlineItem item) {
        return item.points() == null ? "" : VietnameseFormat.number(item.points().stripTrailingZeros());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void retired(Row row) {
        Label content = new Label(row.item().content());
        content.setWrapText(true);
        getChildren().addAll(Controls.paneTitle(TEXTS.get("item", row.item().code())), Controls.badge(Tone.ATTENTION,
                Glyph.WARNING, TEXTS.get("edit.retired")), content, Controls.note(TEXTS.get("edit.retired.about")),
                flow(
                        Controls.primary(TEXTS.get("edit.back"), Glyph.HISTORY, "", () -> model.bringBack(row))));
    }

    private void build(Row row) {
        OutlineItem item = row.item();
        TextField label = new TextField();
        label.setId("item-label");
        label.setPrefColumnCount(6);
        label.setMinWidth(0);
        TextField points = new TextField();
        points.setId("item-points");
        points.setPrefColumnCount(6);
        points.setMinWidth(0);
        TextArea content = area("item-words", 4);
        words = content;
        TextField title = new TextField();
        title.setId("item-title");
        TextArea guide = area("item-guide", 2);
        ComboBox<String> person = new ComboBox<>();
        person.setId("item-person");
        person.setEditable(true);
        person.getItems().setAll(model.people());
        person.setPrefWidth(200);
        person.setMaxWidth(Double.MAX_VALUE);
        person.setMinWidth(0);
        Field pointField = new Field(TEXTS.get("edit.points"), points);
        List<String> values = values(item);
        commit(label, values.get(0), typed -> model.words(row, ItemField.LABEL, typed));
        commit(points, values.get(1), typed -> model.points(row, typed, sentence -> pointField.state().set(sentence
                .isEmpty() ? new SaveState.Clean() : new SaveState.Failed(sentence))));
        fields.add(CommittedText.of(model, row, ItemField.CONTENT, content, values.get(2)));
        commit(title, values.get(3), typed -> model.words(row, ItemField.SHORT_TITLE, typed));
        fields.add(CommittedText.of(model, row, ItemField.GUIDE, guide, values.get(4)));
        commit(person.getEditor(), values.get(5), typed -> model.words(row, ItemField.ASSIGNED_TO, typed));
        person.setOnAction(event -> fields.forEach(CommittedText::commit));
        HBox first = new HBox(12, new Field(TEXTS.get("label"), label));
        if (item.leaf()) {
            first.getChildren().add(pointField);
        }
        first.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        getChildren().addAll(Controls.paneTitle(TEXTS.get("item", item.code())), first, new Field(TEXTS.get("text"),
                content), steps(row), new Field(TEXTS.get("edit.title"), title),
                new Field(TEXTS.get("edit.guide"),
                        guide),
                new Field(TEXTS.get("edit.person"), person));
        if (!model.topics().isEmpty()) {
            TopicChoice choice = new TopicChoice(model, row);
            topic = choice;
            getChildren().add(new Field(TEXTS.get("edit.topic"), choice));
        }
        if (item.leaf()) {
            asks(row);
        } else {
            Label note = Controls.note(heading(row));
            heading = note;
            getChildren().add(note);
        }
    }

    /** Why nothing is asked at an item with items below. */
    private static String heading(Row row) {
        return TEXTS.get(row.answered()
                ? "edit.heading.answered"
                : row.counted() ? "edit.heading" : "edit.heading.counting");
    }

    private static TextArea area(String id, int rows) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        return area;
    }

    private void commit(TextInputControl control, String stored, java.util.function.Consumer<String> write) {
        fields.add(new CommittedText(control, stored, write));
        if (control instanceof TextField field) {
            field.setOnAction(event -> fields.forEach(CommittedText::commit));
        }
    }

    private Node steps(Row row) {
        return flow(Controls.secondary(TEXTS.get("edit.up"), Glyph.CHEVRON_UP, "Alt ↑", () -> model.move(row, -1)),
                Controls.secondary(TEXTS.get("edit.down"), Glyph.CHEVRON_DOWN, "Alt ↓", () -> model.move(row, 1)),
                Controls.secondary(TEXTS.get("up"), Glyph.ARROW_LEFT, "Shift Tab", () -> model.shift(row, false)),
                Controls.secondary(TEXTS.get("down"), Glyph.ARROW_RIGHT, "Tab", () -> model.shift(row, true)),
                Controls.secondary(TEXTS.get("edit.renumber"), Glyph.LIST, "", () -> model.renumber(row)),
                Controls.secondary(TEXTS.get("edit.remove.button"), Glyph.TRASH, "Delete", () -> model.remove(row)));
    }

    private void asks(Row row) {
        OutlineItem item = row.item();
        CheckBox evidence = new CheckBox(TEXTS.get("edit.evidence"));
        evidence.setId("item-evidence");
        evidence.setWrapText(true);
        evidence.setSelected(item.evidenceRequired());
        proof = evidence;
        evidence.setOnAction(event -> model.evidenceRequired(row, evidence.isSelected()));
        PartsEditor parts = new PartsEditor(model, row);
        MenuButton rules = new MenuButton(item.rules().isEmpty()
                ? TEXTS.get("edit.rules.none")
                : String.join(", ", item.rules()));
        rules.setId("item-rules");
        rules.setMinWidth(0);
        rules.setMaxWidth(Double.MAX_VALUE);
        for (RuleNames.Name rule : RuleNames.all()) {
            CheckMenuItem choice = new CheckMenuItem(TEXTS.get("edit.rule", rule.id(), brief(rule.title())));
            choice.setSelected(item.rules().contains(rule.id()));
            choice.setOnAction(event -> {
                List<String> ids = new ArrayList<>(item.rules());
                if (!ids.remove(rule.id())) {
                    ids.add(rule.id());
                }
                model.rules(row, ids);
            });
            rules.getItems().add(choice);
        }
        Tips.on(rules, TEXTS.get("edit.rules.about"));
        getChildren().addAll(evidence, new Field(TEXTS.get("asks"), parts), new Field(TEXTS.get("edit.rules"), rules));
        item.rules().forEach(id -> getChildren().add(Controls.note(TEXTS.get("edit.rule", id, RuleNames.title(id)))));
    }

    void focusWords() {
        TextArea area = words;
        if (area != null) {
            area.requestFocus();
            area.end();
        }
    }

    /** Writes whatever is typed and not written yet. */
    void commitNow() {
        fields.forEach(CommittedText::commit);
        getChildren().stream().filter(Field.class::isInstance).flatMap(field -> ((Field) field).getChildren().stream())
                .filter(PartsEditor.class::isInstance).forEach(parts -> ((PartsEditor) parts).commitNow());
    }

    static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(8, 8, nodes);
        flow.setPrefWrapLength(200);
        return flow;
    }
}

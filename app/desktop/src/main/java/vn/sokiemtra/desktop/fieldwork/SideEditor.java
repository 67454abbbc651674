package vn.sokiemtra.desktop.fieldwork;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.text.Texts;

import vn.sokiemtra.desktop.design.Tips;

/** What one side of a short answer is edited with. */
interface SideEditor {

    /** What stands in the grid. */
    Region node();

    /** What takes the focus. */
    Node field();

    /**
     * @param value canonical text, empty when blank
     * @param shown as a person reads it
     */
    void show(String value, String shown);

    void commitNow();

    /** @param commit gets what is typed or chosen; false when it was refused */
    static SideEditor of(PartView part, boolean editable, Predicate<String> commit) {
        return switch (part.type()) {
            case YES_NO -> new YesNo(editable, commit);
            case CHOICE -> new Choice(part, editable, commit);
            case NUMBER, RATIO, NARRATIVE, DOCUMENTS, TABLE -> new Figure(editable, commit);
        };
    }

    /** A number or a ratio as text; it is shown formatted and may be typed in any usual form. */
    final class Figure implements SideEditor {
        private final ValueField field = new ValueField();
        private final StackPane box = new StackPane(field);

        Figure(boolean editable, Predicate<String> commit) {
            field.getStyleClass().addAll("figure", "value-field");
            field.setPrefColumnCount(4);
            field.setMinWidth(0);
            field.setEditable(editable);
            field.setFocusTraversable(editable);
            field.onCommit(commit);
            if (!editable) {
                box.getStyleClass().add("computed");
            }
        }

        @Override
        public Region node() {
            return box;
        }

        @Override
        public Node field() {
            return field;
        }

        @Override
        public void show(String value, String shown) {
            field.show(value.isEmpty() && field.isEditable() ? "" : shown);
        }

        @Override
        public void commitNow() {
            field.commitNow();
        }
    }

    /** Có or Không; choosing the chosen one again leaves the answer open. */
    final class YesNo implements SideEditor {
        private static final Texts TEXTS = Texts.beside(SideEditor.class);
        private final ToggleButton yes = new ToggleButton(TEXTS.get("yes"));
        private final ToggleButton no = new ToggleButton(TEXTS.get("no"));
        private final HBox box = new HBox(yes, no);

        YesNo(boolean editable, Predicate<String> commit) {
            box.getStyleClass().add("yes-no");
            yes.getStyleClass().addAll("tiny-toggle", "first");
            no.getStyleClass().addAll("tiny-toggle", "last");
            box.setDisable(!editable);
            yes.setOnAction(_ -> choose(yes.isSelected() ? "yes" : "", commit));
            no.setOnAction(_ -> choose(no.isSelected() ? "no" : "", commit));
        }

        private void choose(String value, Predicate<String> commit) {
            yes.setSelected(value.equals("yes"));
            no.setSelected(value.equals("no"));
            boolean unused = commit.test(value);
        }

        @Override
        public Region node() {
            return box;
        }

        @Override
        public Node field() {
            return no.isSelected() ? no : yes;
        }

        @Override
        public void show(String value, String shown) {
            yes.setSelected(value.equals("yes"));
            no.setSelected(value.equals("no"));
        }

        @Override
        public void commitNow() {
            // Every choice is committed at once.
        }
    }

    /** Some of several options. */
    final class Choice implements SideEditor {
        private static final Texts TEXTS = Texts.beside(SideEditor.class);
        private final MenuButton button = new MenuButton();
        private final StackPane box = new StackPane(button);
        private final Map<String, CheckMenuItem> items = new LinkedHashMap<>();

        Choice(PartView part, boolean editable, Predicate<String> commit) {
            button.getStyleClass().addAll("flat", "choice-field");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setDisable(!editable);
            for (PartView.Option option : part.options()) {
                CheckMenuItem item = new CheckMenuItem(option.label());
                item.setOnAction(_ -> {
                    boolean unused = commit.test(chosen());
                });
                items.put(option.code(), item);
                button.getItems().add(item);
            }
        }

        private String chosen() {
            return items.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey)
                    .collect(Collectors.joining(","));
        }

        @Override
        public Region node() {
            return box;
        }

        @Override
        public Node field() {
            return button;
        }

        @Override
        public void show(String value, String shown) {
            Set<String> chosen = Arrays.stream(value.split(",")).map(String::strip).collect(Collectors.toSet());
            items.forEach((code, item) -> item.setSelected(chosen.contains(code)));
            button.setText(value.isEmpty() ? TEXTS.get("choose") : shown);
            Tips.on(button, value.isEmpty() ? null : shown);
        }

        @Override
        public void commitNow() {
            // Every choice is committed at once.
        }
    }
}

package vn.sokiemtra.desktop.design;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/**
 * The menu of the right mouse button over words, the same in every field. The library's own speaks English, and a text with
 * figures had none. Undo is not in it: what a person takes back is an edit of the data, by Ctrl+Z.
 */
public final class TextMenu {

    private static final Texts TEXTS = Texts.beside(TextMenu.class);

    private TextMenu() {
    }

    /** Words that can be cut and pasted, of another kind than the library's own fields. */
    public interface Words {

        boolean isChangeable();

        boolean isAnyChosen();

        boolean isBlank();

        void cut();

        void copy();

        void paste();

        void chooseAll();
    }

    static void install(Scene scene) {
        if (scene.getProperties().putIfAbsent(TextMenu.class, Boolean.TRUE) != null) {
            return;
        }
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Node at = event.getTarget() instanceof Node target ? target : null;
            while (at != null && words(at) == null) {
                at = at.getParent();
            }
            if (at != null && !at.isDisabled()) {
                at.requestFocus();
                show(at, event);
                event.consume();
            }
        });
    }

    private static void show(Node field, ContextMenuEvent event) {
        Words words = words(field);
        if (words == null) {
            return;
        }
        boolean chosen = words.isAnyChosen() && !(field instanceof PasswordField);
        ContextMenu menu = new ContextMenu(item("cut", chosen && words.isChangeable(), words::cut),
                item("copy", chosen, words::copy), item("paste", words.isChangeable(), words::paste),
                new SeparatorMenuItem(), item("all", !words.isBlank(), words::chooseAll));
        menu.setAutoHide(true);
        menu.show(field, event.getScreenX(), event.getScreenY());
    }

    private static MenuItem item(String key, boolean possible, Runnable action) {
        MenuItem item = new MenuItem(TEXTS.get("menu." + key));
        item.setDisable(!possible);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static @Nullable Words words(Node node) {
        return switch (node) {
            case Words words -> words;
            case TextInputControl field when field.getContextMenu() == null -> new Field(field);
            default -> null;
        };
    }

    /** A field of the library. */
    private record Field(TextInputControl field) implements Words {

        @Override
        public boolean isChangeable() {
            return field.isEditable();
        }

        @Override
        public boolean isAnyChosen() {
            return field.getSelection().getLength() > 0;
        }

        @Override
        public boolean isBlank() {
            return field.getLength() == 0;
        }

        @Override
        public void cut() {
            field.cut();
        }

        @Override
        public void copy() {
            field.copy();
        }

        @Override
        public void paste() {
            field.paste();
        }

        @Override
        public void chooseAll() {
            field.selectAll();
        }
    }
}

package vn.sokiemtra.desktop.design;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Builds the small things every screen is made of, so that they look alike everywhere. */
public final class Controls {

    private Controls() {
    }

    /** The one blue button of a screen. */
    public static Button primary(String text, @Nullable Glyph glyph, String keys, Runnable action) {
        Button button = button(text, glyph, keys, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** @param keys shown as a key cap, e.g. {@code Ctrl E}; empty for none */
    public static Button secondary(String text, @Nullable Glyph glyph, String keys, Runnable action) {
        return button(text, glyph, keys, action);
    }

    private static Button button(String text, @Nullable Glyph glyph, String keys, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (keys.isEmpty()) {
            if (glyph != null) {
                button.setGraphic(Icons.of(glyph));
            }
            return button;
        }
        // Icon before, key cap after the words: the words move into the graphic, the text stays for readers and tests.
        HBox row = new HBox(8);
        row.getStyleClass().add("button-row");
        if (glyph != null) {
            row.getChildren().add(Icons.of(glyph));
        }
        Label words = new Label();
        words.textProperty().bind(button.textProperty());
        row.getChildren().addAll(words, keyCap(keys));
        button.setGraphic(row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    /** Other actions of a row: blue text. */
    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    /** {@link #link} in a line of a list whose keys do the same: Tab leads on from the list, not through all its lines. */
    public static Hyperlink lineLink(String text, Runnable action) {
        Hyperlink link = link(text, action);
        link.setFocusTraversable(false);
        return link;
    }

    /** @param name read aloud and shown as tooltip */
    public static Button iconButton(Glyph glyph, String name, Runnable action) {
        Button button = new Button();
        button.setGraphic(Icons.of(glyph));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(name);
        Tips.on(button, name);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Icon and words on a tinted ground. */
    public static Label badge(Tone tone, @Nullable Glyph glyph, String text) {
        Label badge = new Label(text);
        badge.getStyleClass().addAll("badge", tone.styleClass());
        if (glyph != null) {
            badge.setGraphic(Icons.of(glyph, tone.styleClass()));
        }
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /** Icon and words in a colour, without a ground. */
    public static Label status(Tone tone, @Nullable Glyph glyph, String text) {
        Label status = new Label(text);
        status.getStyleClass().addAll("status", tone.styleClass());
        if (glyph != null) {
            status.setGraphic(Icons.of(glyph, tone.styleClass()));
        }
        return status;
    }

    /** @param keys as printed, e.g. {@code Ctrl ↓} */
    public static Label keyCap(String keys) {
        Label cap = new Label(keys);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    public static Label pageTitle(String text) {
        return styled(text, "page-title");
    }

    public static Label paneTitle(String text) {
        return styled(text, "pane-title");
    }

    /** Secondary text, 12 px; wraps. */
    public static Label note(String text) {
        Label note = styled(text, "note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    /** A figure in IBM Plex Sans, whose digits are all of one width. */
    public static Label figure(String text) {
        return styled(text, "figure");
    }

    private static Label styled(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** A file name: cut in the middle, the whole in the tooltip. */
    public static Label fileName(String name) {
        Label label = new Label(name);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tips.on(label, name);
        return label;
    }

    /** Text that may be cut at its end where room is short; the whole in the tooltip. */
    public static Label cuttable(String text) {
        Label label = new Label();
        Tips.whole(label);
        label.setText(text);
        return label;
    }

    /** Shows what an empty list means only once it is known to be empty. */
    public static <T extends Node> T onceKnown(ObservableValue<Boolean> known, T empty) {
        empty.visibleProperty().bind(known);
        return empty;
    }

    /** A pane with nothing in it: icon, one sentence, at most one button. */
    public static VBox empty(Glyph glyph, String sentence, @Nullable Node button) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.getStyleClass().add("empty-sentence");
        VBox box = new VBox(12, Icons.of(glyph, "icon-large", "muted"), words);
        if (button != null) {
            box.getChildren().add(button);
        }
        box.getStyleClass().add("empty-state");
        return box;
    }

    /** What stands beside a list: scrolls where it is higher than the window. */
    public static ScrollPane panel(Node body) {
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("panel");
        return scroll;
    }

    /** A white card with a rim. */
    public static VBox card(Node... children) {
        VBox card = new VBox(8, children);
        card.getStyleClass().add("card");
        return card;
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    public static HBox row(double gap, Node... children) {
        HBox row = new HBox(gap, children);
        row.getStyleClass().add("row");
        return row;
    }

    /** Names a control that has no label of its own, for readers. */
    public static <T extends Node> T named(T node, String name) {
        node.setAccessibleText(name);
        if (node.getAccessibleRole() == AccessibleRole.NODE) {
            node.setAccessibleRole(AccessibleRole.PARENT);
        }
        return node;
    }
}

package vn.sokiemtra.desktop.shell;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Control;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;

/**
 * What fills the body of the window. The shell calls {@link #show} with the place first, then {@link #onActivate}, and
 * {@link #onDeactivate} when another screen takes its place or the file closes.
 */
public interface Screen {

    Node content();

    /** The same for a page that is made before anybody goes there: with what otherwise comes behind its first rows. */
    default Node ahead() {
        return content();
    }

    /** Loads and selects what the place names; called again when only {@link Place#focus} or the inspection changes. */
    void show(Place place);

    /** Subscribes and loads; everything subscribed here is released in {@link #onDeactivate}. */
    default void onActivate() {
    }

    /** Commits what is being typed and releases every subscription. */
    default void onDeactivate() {
    }

    /** Gives the focus to where work begins; called after {@link #onActivate}. */
    default void focus() {
        PaneLayout.focus(content());
    }

    /** The page title; the shell shows the unit's name instead in {@link Area#INSPECTION}. */
    ReadOnlyStringProperty title();

    /** The small line above the title; the shell shows plan, form and date instead in {@link Area#INSPECTION}. */
    ReadOnlyStringProperty context();

    /** At the right of the header: at most two buttons, or a progress label. */
    default List<Node> headerNodes() {
        return List.of();
    }

    /** For the status bar; may change with the focus. */
    default ObservableList<KeyHint> keyHints() {
        return FXCollections.emptyObservableList();
    }

    /** Commands while this screen is shown, before the global ones of the same keys. */
    default List<Command> commands() {
        return List.of();
    }

    /** The list that Ctrl+C copies while the focus is in none. See {@link vn.sokiemtra.desktop.design.CopiedRows}. */
    default Optional<Control> rows() {
        return Optional.empty();
    }

    /** F6 and Shift+F6: the next pane receives the focus; false lets Tab do it. See {@link PaneLayout#nextPane}. */
    default boolean nextPane(boolean forward) {
        return false;
    }

    /** F8 and Shift+F8: goes to the next place that needs attention; false when there is none. */
    default boolean nextAttention(boolean forward) {
        return false;
    }

    /** Esc: closes what is open inside (drawer, editor); false lets the shell go back. */
    default boolean escape() {
        return false;
    }
}

package vn.sokiemtra.desktop.design;

import java.util.Set;
import java.util.function.Consumer;

import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Callback;

/** Makes the lists of the pages, so that they are named, read aloud and worked by keyboard in one way. */
public final class Lists {

    private static final int ABOVE = 4;

    private Lists() {
    }

    /**
     * @param id for look-ups
     * @param name read aloud
     * @param cell makes a row
     */
    public static <T> ListView<T> of(String id, String name, ObservableList<T> items,
            Callback<ListView<T>, ListCell<T>> cell) {
        ListView<T> list = new ListView<>(items);
        list.setId(id);
        list.setAccessibleText(name);
        list.setCellFactory(cell);
        return list;
    }

    /** Several rows can be marked with Shift, to be copied; what is chosen stays the last of them. */
    public static void several(ListView<?> list) {
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** Scrolls to a row that is out of sight, with some rows above it; what is seen already stays where it is. */
    public static void reveal(ListView<?> list, int row) {
        if (row < 0 || list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow
                .getFirstVisibleCell() instanceof IndexedCell<?> first
                && flow
                        .getLastVisibleCell() instanceof IndexedCell<?> last
                && row >= first.getIndex() && row < last.getIndex()) {
            return;
        }
        list.scrollTo(Math.max(0, row - ABOVE));
    }

    /** Runs {@code action} on the chosen row by any of {@code keys}, while the list itself has the focus. */
    public static <T> void onKey(ListView<T> list, Consumer<T> action, KeyCode... keys) {
        Set<KeyCode> known = Set.of(keys);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            T row = list.getSelectionModel().getSelectedItem();
            boolean plain = !event.isShortcutDown() && !event.isAltDown();
            // A link inside a row has Enter and Space for itself.
            if (row != null && plain && event.getTarget() == list && known.contains(event.getCode())) {
                action.accept(row);
                event.consume();
            }
        });
    }

    /** Down in what filters a list leads into it, to the row that was chosen, else to the first. */
    public static void below(TextField filter, ListView<?> list) {
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
                list.requestFocus();
                event.consume();
            }
        });
    }

    /** Calls {@code chosen} with every row that becomes the chosen one. */
    public static <T> void onChosen(ListView<T> list, Consumer<T> chosen) {
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen.accept(now);
            }
        });
    }
}

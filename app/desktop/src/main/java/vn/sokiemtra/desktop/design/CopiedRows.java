package vn.sokiemtra.desktop.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/**
 * What Ctrl+C takes from a list, as a spreadsheet pastes it: the marked rows where several are marked, else all of
 * them. A list that names its columns gives these with a head; any other gives the words of its rows as they are drawn,
 * so that no list is left out.
 */
public final class CopiedRows {

    private static final String OF_LIST = "skt.copied-rows";

    /** Draws nothing for a spreadsheet: buttons, key caps, icons. */
    private static final String KEY_CAP = "key-cap";

    private record Table(List<String> head, Function<Object, List<String>> row) {
    }

    private CopiedRows() {
    }

    /**
     * Names the columns of a list.
     *
     * @param head names of the columns, {@code |} between them
     * @param row its cells; empty for a row that is no record (the head of a group)
     */
    @SuppressWarnings("unchecked")
    public static <T> void of(ListView<T> list, String head, Function<T, List<String>> row) {
        list.getProperties().put(OF_LIST, new Table(List.of(head.split("\\|")), one -> row.apply((T) one)));
    }

    /** Another table stands for the rows, always whole; its first row is its head. */
    public static void of(Control list, Supplier<List<List<String>>> whole) {
        list.getProperties().put(OF_LIST, whole);
    }

    /** The list, table or tree that {@code node} is or stands in. */
    public static Optional<Control> around(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ListView || each instanceof TableView || each instanceof TreeView) {
                return Optional.of((Control) each);
            }
        }
        return Optional.empty();
    }

    /** The text for the clipboard; empty where the list has no rows. */
    @SuppressWarnings("unchecked")
    public static String text(Control list) {
        List<List<String>> rows = new ArrayList<>();
        if (list.getProperties().get(OF_LIST) instanceof Supplier<?> whole) {
            return ClipboardTable.format((List<List<String>>) whole.get());
        }
        switch (list) {
            case ListView<?> view -> {
                if (view.getProperties().get(OF_LIST) instanceof Table table) {
                    named(view, table, rows);
                } else {
                    take(rows, chosen(view.getSelectionModel().getSelectedIndices(), view.getItems().size()),
                            drawn(view));
                }
            }
            case TreeView<?> tree -> take(rows, chosen(tree.getSelectionModel().getSelectedIndices(), tree
                    .getExpandedItemCount()), drawn(tree));
            case TableView<?> table -> table(table, rows);
            default -> throw new IllegalArgumentException("no list: " + list);
        }
        return ClipboardTable.format(rows);
    }

    private static void named(ListView<?> list, Table table, List<List<String>> rows) {
        List<Integer> chosen = chosen(list.getSelectionModel().getSelectedIndices(), list.getItems().size());
        if (chosen.size() == list.getItems().size()) {
            rows.add(table.head());
        }
        take(rows, chosen, at -> table.row().apply(list.getItems().get(at)));
        if (rows.size() == 1 && rows.getFirst() == table.head()) {
            rows.clear();
        }
    }

    private static void table(TableView<?> table, List<List<String>> rows) {
        boolean byCell = table.getSelectionModel().isCellSelectionEnabled();
        List<Integer> chosen = chosen(byCell ? List.of() : table.getSelectionModel().getSelectedIndices(), table
                .getItems().size());
        if (chosen.size() == table.getItems().size() && !chosen.isEmpty()) {
            rows.add(table.getVisibleLeafColumns().stream().map(column -> column.getText().isEmpty()
                    ? String.join(" ", words(column.getGraphic()))
                    : column.getText()).toList());
        }
        take(rows, chosen, drawn(table));
    }

    /** The marked rows where there are at least two, else all. */
    private static List<Integer> chosen(Collection<Integer> marked, int size) {
        List<Integer> rows = marked.stream().filter(at -> at != null && at >= 0 && at < size).distinct().sorted()
                .toList();
        return rows.size() > 1 ? rows : java.util.stream.IntStream.range(0, size).boxed().toList();
    }

    private static void take(List<List<String>> rows, List<Integer> chosen, IntFunction<List<String>> row) {
        for (int at : chosen) {
            List<String> cells = row.apply(at);
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
    }

    private static <T> IntFunction<List<String>> drawn(ListView<T> list) {
        ListCell<T> cell = list.getCellFactory() == null ? new ListCell<>() : list.getCellFactory().call(list);
        cell.updateListView(list);
        boolean plain = list.getCellFactory() == null;
        return at -> {
            if (plain) {
                return List.of(String.valueOf(list.getItems().get(at)));
            }
            cell.updateIndex(at);
            return words(cell);
        };
    }

    private static <T> IntFunction<List<String>> drawn(TreeView<T> tree) {
        TreeCell<T> cell = tree.getCellFactory().call(tree);
        cell.updateTreeView(tree);
        return at -> {
            cell.updateIndex(at);
            return words(cell);
        };
    }

    private static <T> IntFunction<List<String>> drawn(TableView<T> table) {
        List<IntFunction<String>> columns = new ArrayList<>();
        for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
            columns.add(drawn(table, column));
        }
        return at -> columns.stream().map(column -> column.apply(at)).toList();
    }

    private static <T, S> IntFunction<String> drawn(TableView<T> table, TableColumn<T, S> column) {
        TableCell<T, S> cell = column.getCellFactory().call(column);
        cell.updateTableColumn(column);
        cell.updateTableView(table);
        return at -> {
            cell.updateIndex(at);
            return String.join(" ", words(cell));
        };
    }

    private static List<String> words(@Nullable Node node) {
        List<String> words = new ArrayList<>();
        collect(node, words);
        return words;
    }

    private static void collect(@Nullable Node node, List<String> words) {
        if (node == null || !node.isVisible() || node.getStyleClass().contains(KEY_CAP)) {
            return;
        }
        switch (node) {
            case TextInputControl field -> add(field.getText(), words);
            case ComboBox<?> choice -> add(chosen(choice), words);
            case CheckBox box -> labeled(box, words);
            case RadioButton button -> labeled(button, words);
            case javafx.scene.control.ButtonBase _ -> {
                // what can be done with the row is no part of it
            }
            case Labeled label -> labeled(label, words);
            case Text text when !Icons.isLetter(text) -> add(text.getText(), words);
            case Control _ -> {
                // bars and the like have no words
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            default -> {
                // pictures
            }
        }
    }

    private static void labeled(Labeled label, List<String> words) {
        add(label.getText(), words);
        collect(label.getGraphic(), words);
    }

    private static <T> String chosen(ComboBox<T> choice) {
        return choice.getValue() == null || choice.getConverter() == null
                ? ""
                : choice.getConverter().toString(choice.getValue());
    }

    private static void add(@Nullable String words, List<String> all) {
        if (words != null && !words.isBlank()) {
            all.add(words.strip());
        }
    }
}

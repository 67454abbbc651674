package vn.sokiemtra.desktop.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/** The rows in view, and no others: a row that leaves on one side comes back on the other with another's content. */
final class SheetBody {

    private final Pane frozen;
    private final Pane scrolling;
    private final Map<Integer, Line> shown = new HashMap<>();
    private final Deque<Line> spare = new ArrayDeque<>();
    private Sheet sheet = Sheet.EMPTY;
    private @Nullable CellRange selection;

    private record Line(List<SheetCellNode> cells) {
    }

    SheetBody(Pane frozen, Pane scrolling) {
        this.frozen = frozen;
        this.scrolling = scrolling;
    }

    /** Another sheet; the drawn cells are kept when the columns are the same. */
    void setSheet(Sheet next) {
        boolean sameColumns = next.columns().equals(sheet.columns()) && next.linesPerRow() == sheet.linesPerRow();
        sheet = next;
        if (!sameColumns) {
            shown.clear();
            spare.clear();
            frozen.getChildren().clear();
            scrolling.getChildren().clear();
        } else {
            shown.forEach(this::fill);
        }
    }

    void setSelection(@Nullable CellRange selection) {
        this.selection = selection;
        shown.forEach(this::mark);
    }

    /** Draws rows {@code first} to {@code last}; {@code offset} is the height above the first row that is out of view. */
    void layout(ColumnLayout layout, int first, int last, double offset, double rowHeight) {
        for (Iterator<Map.Entry<Integer, Line>> all = shown.entrySet().iterator(); all.hasNext();) {
            Map.Entry<Integer, Line> entry = all.next();
            if (entry.getKey() < first || entry.getKey() > last || entry.getKey() >= sheet.rows()) {
                entry.getValue().cells.forEach(cell -> cell.setVisible(false));
                spare.push(entry.getValue());
                all.remove();
            }
        }
        for (int row = first; row <= last; row++) {
            Line line = shown.get(row);
            if (line == null) {
                line = spare.isEmpty() ? newLine() : spare.pop();
                shown.put(row, line);
                line.cells.forEach(cell -> cell.setVisible(true));
                fill(row, line);
            }
            for (int column = 0; column < layout.columns(); column++) {
                line.cells.get(column).resizeRelocate(layout.x(column), row * rowHeight - offset, layout.width(column),
                        rowHeight);
            }
        }
    }

    private Line newLine() {
        List<SheetCellNode> cells = new ArrayList<>();
        for (SheetColumn column : sheet.columns()) {
            SheetCellNode cell = new SheetCellNode(column, false, sheet.linesPerRow() > 1);
            (column.frozen() ? frozen : scrolling).getChildren().add(cell);
            cells.add(cell);
        }
        return new Line(cells);
    }

    private void fill(int row, Line line) {
        if (row < sheet.rows()) {
            for (int column = 0; column < line.cells.size(); column++) {
                line.cells.get(column).show(sheet.cell(row, column));
            }
            mark(row, line);
        }
    }

    private void mark(int row, Line line) {
        CellRange range = selection;
        for (int column = 0; column < line.cells.size(); column++) {
            boolean inside = range != null && range.holds(row, column);
            boolean cursor = inside && range != null && range.cursor().equals(new CellPlace(row, column));
            line.cells.get(column).mark(cursor, inside && !cursor);
        }
    }
}

package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.layout.Pane;

/** The total row, which stays at the foot of the sheet. */
final class SheetFoot {

    private final List<SheetColumn> columns;
    private final List<SheetCellNode> cells = new ArrayList<>();

    SheetFoot(Sheet sheet, Pane frozen, Pane scrolling) {
        columns = sheet.columns();
        frozen.getChildren().clear();
        scrolling.getChildren().clear();
        if (sheet.hasTotal()) {
            for (SheetColumn column : columns) {
                SheetCellNode cell = new SheetCellNode(column, true, false);
                (column.frozen() ? frozen : scrolling).getChildren().add(cell);
                cells.add(cell);
            }
        }
        fill(sheet);
    }

    /** This foot with the totals of {@code sheet}, or another one when the columns are others. */
    SheetFoot showing(Sheet sheet, Pane frozen, Pane scrolling) {
        if (!sheet.columns().equals(columns) || sheet.hasTotal() == cells.isEmpty()) {
            return new SheetFoot(sheet, frozen, scrolling);
        }
        fill(sheet);
        return this;
    }

    private void fill(Sheet sheet) {
        for (int i = 0; i < cells.size(); i++) {
            CellFace face = sheet.total(i);
            cells.get(i).show(face == null ? CellFace.plain("", CellFace.Kind.FRAME) : face);
        }
    }

    void layout(ColumnLayout layout, double height) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).resizeRelocate(layout.x(i), 0, layout.width(i), height);
        }
    }
}

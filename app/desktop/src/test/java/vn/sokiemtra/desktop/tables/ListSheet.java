package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A sheet over lists, with one blank row at its end: what the grid needs and no ledger behind it. */
final class ListSheet implements Sheet {

    final List<List<String>> rows;
    private final List<SheetColumn> columns;

    ListSheet(List<SheetColumn> columns, List<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static ListSheet of(int columns, int rows) {
        List<SheetColumn> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add(new SheetColumn(i < 3 ? "" : i < 6 ? "Nhóm một" : "Nhóm hai", "Cột số " + (i + 1), "(" + (i + 1)
                    + ")", i == 4, i > 1, i == 0, i == 1 ? 160 : 80, i < 2));
        }
        List<List<String>> lines = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<String> line = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                line.add(c == 0 ? String.valueOf(r + 1) : r + "." + c);
            }
            lines.add(line);
        }
        return new ListSheet(heads, lines);
    }

    @Override
    public List<SheetColumn> columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows.size() + 1;
    }

    @Override
    public CellFace cell(int row, int column) {
        CellFace.Kind kind = column == 0
                ? CellFace.Kind.FRAME
                : columns.get(column).computed() ? CellFace.Kind.COMPUTED : CellFace.Kind.INPUT;
        boolean bad = typed(row, column).startsWith("x");
        return new CellFace(typed(row, column), kind, row == 1 && column == 5, row == 2 && column > 5, false, bad
                ? "Không phải là số"
                : null);
    }

    @Override
    public boolean editable(int row, int column) {
        return column > 0 && !columns.get(column).computed();
    }

    @Override
    public String typed(int row, int column) {
        return row < rows.size() ? rows.get(row).get(column) : "";
    }

    @Override
    public @Nullable CellFace total(int column) {
        return CellFace.plain(column == 1 ? "Tổng cộng" : "1.200", CellFace.Kind.INPUT);
    }

    @Override
    public boolean hasTotal() {
        return true;
    }
}

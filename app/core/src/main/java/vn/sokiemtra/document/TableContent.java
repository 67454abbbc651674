package vn.sokiemtra.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table. A row lists only the cells that begin in it; cells that reach down from above are left out, as
 * in HTML.
 *
 * @param header rows repeated on every page; spans stay within them
 */
public record TableContent(List<Column> columns, List<Row> header, List<Row> rows) {

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** @param weight its share of the width, relative to the other columns; above 0 */
    public record Column(double weight, Align align) {
        public Column {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("weight of a column: " + weight);
            }
        }
    }

    /** @param strong printed bold, as a total row is */
    public record Row(List<Cell> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... texts) {
            return new Row(List.of(texts).stream().map(Cell::of).toList(), false);
        }
    }

    /** @param text line feeds are line breaks; empty is an empty cell */
    public record Cell(String text, int columns, int rows) {
        public Cell {
            text = PrintText.of(text);
            if (columns < 1 || rows < 1) {
                throw new IllegalArgumentException("span " + columns + " x " + rows);
            }
        }

        public static Cell of(String text) {
            return new Cell(text, 1, 1);
        }
    }

    /** A cell at its place. @param row from 0 within its header or body */
    public record Placed(Cell cell, int row, int column) {
    }

    public TableContent {
        columns = List.copyOf(columns);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table without columns");
        }
        placed(header, columns.size());
        placed(rows, columns.size());
    }

    /** The header's cells at their places, row by row. */
    public List<List<Placed>> placedHeader() {
        return placed(header, columns.size());
    }

    /** The body's cells at their places, row by row. */
    public List<List<Placed>> placedRows() {
        return placed(rows, columns.size());
    }

    /** Whether a row of the body only names the rows below it: one cell over the whole width. It stands with the next one. */
    public boolean heads(int row) {
        List<Cell> cells = rows.get(row).cells();
        return row + 1 < rows.size() && columns.size() > 1 && cells.size() == 1
                && cells.getFirst().columns() == columns.size();
    }

    /** Widths of the columns by their weights, none narrower than {@code least}. */
    public double[] widths(double total, double least) {
        double weights = columns.stream().mapToDouble(Column::weight).sum();
        double[] widths = columns.stream().mapToDouble(c -> Math.max(least, total * c.weight() / weights)).toArray();
        double spare = 0;
        double over = -total;
        for (double width : widths) {
            spare += width - least;
            over += width;
        }
        for (int i = 0; i < widths.length && over > 0; i++) {
            widths[i] = spare > 0 ? widths[i] - over * (widths[i] - least) / spare : total / widths.length;
        }
        return widths;
    }

    private static List<List<Placed>> placed(List<Row> rows, int width) {
        int[] taken = new int[width];
        var all = new ArrayList<List<Placed>>(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            var line = new ArrayList<Placed>();
            int column = 0;
            for (Cell cell : rows.get(r).cells()) {
                while (column < width && taken[column] > 0) {
                    column++;
                }
                check(column + cell.columns() <= width && r + cell.rows() <= rows.size(), r);
                line.add(new Placed(cell, r, column));
                for (int i = 0; i < cell.columns(); i++, column++) {
                    check(taken[column] == 0, r);
                    taken[column] = cell.rows();
                }
            }
            for (int i = 0; i < width; i++) {
                check(taken[i] > 0, r);
                taken[i]--;
            }
            all.add(List.copyOf(line));
        }
        return all;
    }

    private static void check(boolean fits, int row) {
        if (!fits) {
            throw new IllegalArgumentException("row " + (row + 1) + " does not fill the table exactly");
        }
    }
}

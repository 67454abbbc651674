package vn.sokiemtra.document.pdf;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Placed;

/** Sets a ruled table: one strip for the header, one for each row or group of rows joined by a cell. */
final class TableSetter {

    private static final double RULE = 0.5;
    /** A header higher than this share of a landscape page is not repeated. */
    private static final double TALLEST = 0.55;

    /** A cell with its lines, at its place within a group of rows. */
    private record SetCell(Placed placed, List<Line> lines, Align align) {
    }

    private final Typefaces typefaces;
    private final double width;

    TableSetter(Typefaces typefaces, double width) {
        this.typefaces = typefaces;
        this.width = width;
    }

    void set(Block.Table table, List<Strip> strips) {
        TableContent content = table.content();
        double size = Paper.tableSize(content.columns().size());
        double[] edges = edges(content.widths(width, 2 * Paper.CELL_SIDE + size));
        int begin = strips.size();
        Strip header = header(table, size, edges);
        boolean repeats = header != null && header.height() <= Paper.textHeight(true) * TALLEST;
        if (repeats) {
            strips.add(header);
        } else if (header != null) {
            group(table.section(), headerCells(table, size, edges), content.header().size(), size, edges, null, strips);
            strips.add(strips.removeLast().keptWithNext());
        }
        List<List<Placed>> rows = content.placedRows();
        for (int row = 0; row < rows.size();) {
            int end = endOfGroup(rows, row);
            var cells = new ArrayList<SetCell>();
            for (int i = row; i < end; i++) {
                boolean strong = content.rows().get(i).strong();
                for (Placed placed : rows.get(i)) {
                    Align align = content.columns().get(placed.column()).align();
                    cells.add(
                            cell(placed, row, strong, placed.cell().columns() > 1 ? Align.CENTRE : align, size, edges));
                }
            }
            group(table.section(), cells, end - row, size, edges, repeats ? header : null, strips);
            if (content.heads(end - 1)) {
                strips.add(strips.removeLast().keptWithNext());
            }
            row = end;
        }
        if (strips.size() > begin) {
            strips.set(strips.size() - 1, strips.getLast().withGap(8));
        }
    }

    private static double[] edges(double[] widths) {
        double[] edges = new double[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    private @Nullable Strip header(Block.Table table, double size, double[] edges) {
        TableContent content = table.content();
        if (content.header().isEmpty()) {
            return null;
        }
        List<SetCell> cells = headerCells(table, size, edges);
        return strip(table.section(), cells, heights(cells, content.header().size(), size), size, edges, true, null);
    }

    private List<SetCell> headerCells(Block.Table table, double size, double[] edges) {
        TableContent content = table.content();
        var cells = new ArrayList<SetCell>();
        for (List<Placed> row : content.placedHeader()) {
            for (Placed placed : row) {
                boolean strong = content.header().get(placed.row()).strong();
                cells.add(cell(placed, 0, strong, Align.CENTRE, size, edges));
            }
        }
        return cells;
    }

    private SetCell cell(Placed placed, int firstRow, boolean strong, Align align, double size, double[] edges) {
        int right = placed.column() + placed.cell().columns();
        double room = edges[right] - edges[placed.column()] - 2 * Paper.CELL_SIDE;
        var run = new Run(placed.cell().text(), strong, false, null);
        return new SetCell(new Placed(placed.cell(), placed.row() - firstRow, placed.column()),
                LineBreaker.lines(typefaces, List.of(run), size, room, 0), align);
    }

    private static int endOfGroup(List<List<Placed>> rows, int start) {
        int end = start + 1;
        for (int i = start; i < end; i++) {
            for (Placed placed : rows.get(i)) {
                end = Math.max(end, i + placed.cell().rows());
            }
        }
        return end;
    }

    private static double[] heights(List<SetCell> cells, int rows, double size) {
        double[] heights = new double[rows];
        for (int span = 1; span <= rows; span++) {
            for (SetCell cell : cells) {
                if (cell.placed().cell().rows() == span) {
                    grow(heights, cell, size);
                }
            }
        }
        return heights;
    }

    private static void grow(double[] heights, SetCell cell, double size) {
        int first = cell.placed().row();
        int last = first + cell.placed().cell().rows() - 1;
        double need = cell.lines().size() * Paper.cellLeading(size) + 2 * Paper.CELL_TOP;
        for (int i = first; i <= last; i++) {
            need -= heights[i];
        }
        heights[last] += Math.max(0, need);
    }

    private void group(String section, List<SetCell> cells, int rows, double size, double[] edges,
            @Nullable Strip header, List<Strip> strips) {
        double[] heights = heights(cells, rows, size);
        double total = 0;
        for (double height : heights) {
            total += height;
        }
        double room = Paper.textHeight(true) - (header == null ? 0 : header.height());
        if (total <= room) {
            strips.add(strip(section, cells, heights, size, edges, false, header));
            return;
        }
        for (int row = 0; row < rows; row++) {
            split(section, rowOf(cells, row), size, edges, header, room, strips);
        }
    }

    /** The cells of one row, every column once; a cell that reaches down is empty in its later rows. */
    private static List<SetCell> rowOf(List<SetCell> cells, int row) {
        var line = new ArrayList<SetCell>();
        for (SetCell cell : cells) {
            Placed at = cell.placed();
            if (at.row() <= row && row < at.row() + at.cell().rows()) {
                var single = new TableContent.Cell(at.cell().text(), at.cell().columns(), 1);
                line.add(new SetCell(new Placed(single, 0, at.column()),
                        at.row() == row ? cell.lines() : List.of(), cell.align()));
            }
        }
        return line;
    }

    /** Cuts a row that no page could hold into pieces of whole lines. */
    private void split(String section, List<SetCell> row, double size, double[] edges, @Nullable Strip header,
            double room, List<Strip> strips) {
        int most = Math.max(1, (int) ((room - 2 * Paper.CELL_TOP) / Paper.cellLeading(size)));
        int longest = row.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        for (int from = 0; from == 0 || from < longest; from += most) {
            int start = from;
            List<SetCell> piece = row.stream().map(cell -> new SetCell(cell.placed(),
                    cell.lines().subList(Math.min(start, cell.lines().size()),
                            Math.min(start + most, cell.lines().size())),
                    cell.align())).toList();
            strips.add(strip(section, piece, heights(piece, 1, size), size, edges, false, header));
        }
    }

    private static Strip strip(String section, List<SetCell> cells, double[] heights, double size, double[] edges,
            boolean keep, @Nullable Strip header) {
        double[] tops = edges(heights);
        return new Strip(section, tops[heights.length], 0, keep, header,
                (canvas, left, top) -> paint(canvas, cells, tops, edges, size, left, top));
    }

    private static void paint(Canvas canvas, List<SetCell> cells, double[] tops, double[] edges, double size,
            double left, double top) {
        var boxes = new ArrayList<double[]>(cells.size());
        for (SetCell cell : cells) {
            Placed at = cell.placed();
            double x = left + edges[at.column()];
            double wide = edges[at.column() + at.cell().columns()] - edges[at.column()];
            double y = top + tops[at.row()];
            double high = tops[at.row() + at.cell().rows()] - tops[at.row()];
            boxes.add(new double[]{x, y, wide, high});
            double leading = Paper.cellLeading(size);
            double lineTop = y + (high - cell.lines().size() * leading) / 2;
            for (Line line : cell.lines()) {
                double spare = wide - 2 * Paper.CELL_SIDE - line.width();
                double shift = Paper.CELL_SIDE + switch (cell.align()) {
                    case LEFT -> 0;
                    case CENTRE -> spare / 2;
                    case RIGHT -> spare;
                };
                canvas.line(line, size, leading, x + shift, lineTop, 0);
                lineTop += leading;
            }
        }
        canvas.boxes(boxes, RULE);
    }
}

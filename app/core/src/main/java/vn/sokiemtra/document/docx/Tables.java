package vn.sokiemtra.document.docx;

import static vn.sokiemtra.document.docx.Paragraphs.twips;

import java.util.List;
import java.util.function.Consumer;

import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Placed;
import vn.sokiemtra.document.TableContent.Row;

/** Writes w:tbl: ruled ones of data, and bare ones that only put cells side by side. */
final class Tables {

    private final Xml xml;
    private final Paragraphs paragraphs;

    Tables(Xml xml, Paragraphs paragraphs) {
        this.xml = xml;
        this.paragraphs = paragraphs;
    }

    /** Cells side by side without rules or margins; no row is broken. */
    void bare(double[] widths, List<List<Runnable>> rows) {
        xml.element("w:tbl", () -> {
            properties(widths, false);
            for (List<Runnable> row : rows) {
                xml.element("w:tr", () -> {
                    xml.element("w:trPr", () -> xml.empty("w:cantSplit"));
                    for (int i = 0; i < row.size(); i++) {
                        Runnable content = row.get(i);
                        cell(widths[i], 1, "", "top", content);
                    }
                });
            }
        });
    }

    /** @param keepLast the last row stays with what comes after the table */
    void ruled(TableContent content, double width, boolean keepLast) {
        double size = Paper.tableSize(content.columns().size());
        double[] widths = content.widths(width, 2 * Paper.CELL_SIDE + size);
        xml.element("w:tbl", () -> {
            properties(widths, true);
            rows(content, widths, size, true, false);
            rows(content, widths, size, false, keepLast);
        });
    }

    private void rows(TableContent content, double[] widths, double size, boolean header, boolean keepLast) {
        List<Row> rows = header ? content.header() : content.rows();
        Placed[][] grid = grid(header ? content.placedHeader() : content.placedRows(), widths.length);
        for (int r = 0; r < grid.length; r++) {
            int row = r;
            boolean keep = header || keepLast && r == grid.length - 1;
            xml.element("w:tr", () -> {
                xml.element("w:trPr", () -> {
                    xml.empty("w:cantSplit");
                    if (header) {
                        xml.empty("w:tblHeader");
                    }
                });
                for (int c = 0; c < widths.length;) {
                    Placed at = grid[row][c];
                    String jc = header || at.cell().columns() > 1 ? "center" : jc(content, c);
                    var look = Paragraphs.Look.cell(jc, size).kept(keep);
                    ruledCell(at, row, span(widths, c, at.cell().columns()), look, rows.get(at.row()).strong());
                    c += at.cell().columns();
                }
            });
        }
    }

    private void ruledCell(Placed at, int row, double width, Paragraphs.Look look, boolean strong) {
        boolean begins = at.row() == row;
        String merge = at.cell().rows() == 1 ? "" : begins ? "restart" : "continue";
        var run = new Run(begins ? at.cell().text() : "", strong, false, null);
        cell(width, at.cell().columns(), merge, "center", () -> paragraphs.write(look, run));
    }

    private void cell(double width, int columns, String merge, String vertical, Runnable content) {
        xml.element("w:tc", () -> {
            xml.element("w:tcPr", () -> {
                xml.empty("w:tcW", "w:w", twips(width), "w:type", "dxa");
                if (columns > 1) {
                    xml.empty("w:gridSpan", "w:val", columns);
                }
                if (!merge.isEmpty()) {
                    xml.empty("w:vMerge", "w:val", merge);
                }
                xml.empty("w:vAlign", "w:val", vertical);
            });
            content.run();
        });
    }

    private void properties(double[] widths, boolean ruled) {
        double total = span(widths, 0, widths.length);
        xml.element("w:tblPr", () -> {
            xml.empty("w:tblW", "w:w", twips(total), "w:type", "dxa");
            xml.empty("w:tblInd", "w:w", 0, "w:type", "dxa");
            if (ruled) {
                xml.element("w:tblBorders", () -> sides(side -> xml.empty("w:" + side, "w:val", "single", "w:sz", 4,
                        "w:space", 0, "w:color", "000000")));
            }
            xml.empty("w:tblLayout", "w:type", "fixed");
            xml.element("w:tblCellMar", () -> {
                margin("top", ruled ? Paper.CELL_TOP : 0);
                margin("left", ruled ? Paper.CELL_SIDE : 0);
                margin("bottom", ruled ? Paper.CELL_TOP : 0);
                margin("right", ruled ? Paper.CELL_SIDE : 0);
            });
        });
        xml.element("w:tblGrid", () -> {
            for (double width : widths) {
                xml.empty("w:gridCol", "w:w", twips(width));
            }
        });
    }

    private static void sides(Consumer<String> write) {
        List.of("top", "left", "bottom", "right", "insideH", "insideV").forEach(write);
    }

    private void margin(String side, double points) {
        xml.empty("w:" + side, "w:w", twips(points), "w:type", "dxa");
    }

    private static String jc(TableContent content, int column) {
        return switch (content.columns().get(column).align()) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    private static double span(double[] widths, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += widths[i];
        }
        return sum;
    }

    /** Every place of the grid with the cell that covers it. */
    private static Placed[][] grid(List<List<Placed>> rows, int width) {
        var grid = new Placed[rows.size()][width];
        for (List<Placed> row : rows) {
            for (Placed at : row) {
                for (int r = 0; r < at.cell().rows(); r++) {
                    for (int c = 0; c < at.cell().columns(); c++) {
                        grid[at.row() + r][at.column() + c] = at;
                    }
                }
            }
        }
        return grid;
    }
}

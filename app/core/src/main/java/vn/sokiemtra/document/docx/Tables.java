package vn.sokiemtra.document.docx;

import static vn.sokiemtra.document.docx.Paragraphs.twips;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Placed;
import vn.sokiemtra.document.TableContent.Row;

/** Adds tables: ruled ones of data, and bare ones that only put cells side by side. */
final class Tables {

    /** Thickness of the ruling, in eighths of a point. */
    private static final int RULING = 4;

    private final CTBody body;
    private final Styles styles;

    Tables(CTBody body, Styles styles) {
        this.body = body;
        this.styles = styles;
    }

    /** Cells side by side without rules or margins; no row is broken. */
    void bare(double[] widths, List<List<Consumer<Paragraphs>>> rows) {
        CTTbl table = table(widths, false);
        for (List<Consumer<Paragraphs>> row : rows) {
            CTRow line = table.addNewTr();
            line.addNewTrPr().addNewCantSplit();
            for (int i = 0; i < row.size(); i++) {
                CTTc cell = line.addNewTc();
                cell(cell.addNewTcPr(), widths[i], 1, STVerticalJc.TOP);
                row.get(i).accept(new Paragraphs(cell::addNewP, styles));
            }
        }
    }

    /** @param keepLast the last row stays with what comes after the table @param told the number of each row */
    void ruled(TableContent content, double width, boolean keepLast, IntConsumer told) {
        double size = Paper.tableSize(content.columns().size());
        double[] widths = content.widths(width, 2 * Paper.CELL_SIDE + size);
        CTTbl table = table(widths, true);
        rows(table, content, widths, size, true, false, row -> {
        });
        rows(table, content, widths, size, false, keepLast, told);
    }

    private void rows(CTTbl table, TableContent content, double[] widths, double size, boolean header,
            boolean keepLast, IntConsumer told) {
        List<Row> rows = header ? content.header() : content.rows();
        Placed[][] grid = grid(header ? content.placedHeader() : content.placedRows(), widths.length);
        for (int r = 0; r < grid.length; r++) {
            told.accept(r);
            boolean keep = header || content.heads(r) || keepLast && r == grid.length - 1;
            CTRow line = table.addNewTr();
            CTTrPr properties = line.addNewTrPr();
            properties.addNewCantSplit();
            if (header) {
                properties.addNewTblHeader();
            }
            for (int c = 0; c < widths.length;) {
                Placed at = grid[r][c];
                STJc.Enum jc = header || at.cell().columns() > 1 ? STJc.CENTER : jc(content, c);
                var look = Look.cell("cell", jc, size).kept(keep);
                ruledCell(line.addNewTc(), at, r, span(widths, c, at.cell().columns()), look,
                        rows.get(at.row()).strong());
                c += at.cell().columns();
            }
        }
    }

    private void ruledCell(CTTc cell, Placed at, int row, double width, Look look, boolean strong) {
        boolean begins = at.row() == row;
        CTTcPr properties = cell.addNewTcPr();
        cell(properties, width, at.cell().columns(), STVerticalJc.CENTER);
        if (at.cell().rows() > 1) {
            properties.addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
        }
        new Paragraphs(cell::addNewP, styles).write(look, new Run(begins ? at.cell().text() : "", strong, false, null));
    }

    private static void cell(CTTcPr properties, double width, int columns, STVerticalJc.Enum vertical) {
        measure(properties.addNewTcW(), width);
        if (columns > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        }
        properties.addNewVAlign().setVal(vertical);
    }

    private CTTbl table(double[] widths, boolean ruled) {
        CTTbl table = body.addNewTbl();
        CTTblPr properties = table.addNewTblPr();
        measure(properties.addNewTblW(), span(widths, 0, widths.length));
        measure(properties.addNewTblInd(), 0);
        if (ruled) {
            borders(properties.addNewTblBorders());
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margin = properties.addNewTblCellMar();
        measure(margin.addNewTop(), ruled ? Paper.CELL_TOP : 0);
        measure(margin.addNewLeft(), ruled ? Paper.CELL_SIDE : 0);
        measure(margin.addNewBottom(), ruled ? Paper.CELL_TOP : 0);
        measure(margin.addNewRight(), ruled ? Paper.CELL_SIDE : 0);
        CTTblGrid grid = table.addNewTblGrid();
        for (double width : widths) {
            grid.addNewGridCol().setW(twips(width));
        }
        return table;
    }

    private static void borders(CTTblBorders borders) {
        for (CTBorder side : List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(),
                borders.addNewRight(), borders.addNewInsideH(), borders.addNewInsideV())) {
            side.setVal(STBorder.SINGLE);
            side.setSz(BigInteger.valueOf(RULING));
            side.setSpace(BigInteger.ZERO);
            side.setColor(Paragraphs.BLACK);
        }
    }

    private static void measure(CTTblWidth to, double points) {
        to.setW(twips(points));
        to.setType(STTblWidth.DXA);
    }

    private static STJc.Enum jc(TableContent content, int column) {
        return switch (content.columns().get(column).align()) {
            case LEFT -> STJc.LEFT;
            case CENTRE -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
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

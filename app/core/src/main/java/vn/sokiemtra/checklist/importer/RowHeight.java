package vn.sokiemtra.checklist.importer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** Rows as high as their words need: LibreOffice leaves them as they are stored, and would show the first line only. */
final class RowHeight {

    /** Of a line of eleven points. */
    static final float LINE = 15;

    /** Of a line of fourteen points, with the marks above and below its letters. */
    static final float TITLE = 21;

    /** {@link org.apache.poi.ss.usermodel.Sheet#getColumnWidth} counts parts of a digit. */
    private static final int PARTS = 256;

    /** As many letters of Times New Roman go where so many digits of the usual face go, at the least. */
    private static final int LETTERS = 23;
    private static final int DIGITS = 20;

    private RowHeight() {
    }

    /** Never lower than it is. */
    static void fit(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            int column = cell.getColumnIndex();
            if (cell.getCellType() == CellType.STRING && !row.getSheet().isColumnHidden(column)) {
                lines = Math.max(lines, lines(cell.getStringCellValue(), row.getSheet().getColumnWidth(column)));
            }
        }
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), lines * LINE));
    }

    /**
     * How many lines words take, told rather too many than too few.
     *
     * @param columnWidth as a sheet counts it; of columns that are merged, together
     */
    static int lines(String words, int columnWidth) {
        int width = columnWidth * LETTERS / DIGITS / PARTS;
        int lines = 1;
        int at = 0;
        for (String word : words.split(" ")) {
            if (at > 0 && at + word.length() > width) {
                lines++;
                at = 0;
            }
            at += word.length() + 1;
        }
        return lines;
    }
}

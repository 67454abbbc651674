package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.sokiemtra.checklist.importer.SourceBlock.Cell;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads a workbook sheet by sheet: rows with one text are lines, the others tables. Formulas are not run. */
final class SheetReader {

    private static final Texts TEXTS = Texts.beside(SheetReader.class);
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;

    private final Letters letters;
    private final DataFormatter formatter = new DataFormatter(Texts.VIETNAMESE);
    private final List<SourceBlock> blocks = new ArrayList<>();

    private SheetReader(Letters letters) {
        this.letters = letters;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static List<SourceBlock> read(Path file, Letters letters) throws IOException, InvalidFormatException {
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook book = new XSSFWorkbook(zip)) {
            SheetReader reader = new SheetReader(letters);
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (!book.isSheetVeryHidden(i)) {
                    reader.sheet(book.getSheetAt(i), String.valueOf(file.getFileName()));
                }
            }
            return reader.blocks;
        }
    }

    private void sheet(XSSFSheet sheet, String file) {
        if (sheet.getLastRowNum() >= MOST_ROWS) {
            throw new Problem(TEXTS, "SKT-IMPORT-LARGE", file);
        }
        List<List<Cell>> rows = rows(sheet);
        List<List<Cell>> table = new ArrayList<>();
        for (List<Cell> row : rows) {
            long filled = row.stream().filter(cell -> cell.first() && !cell.text().isBlank()).count();
            if (filled == 0) {
                close(table);
            } else if (filled == 1 && (table.isEmpty() || isLine(row))) {
                close(table);
                row.stream().filter(cell -> cell.first() && !cell.text().isBlank()).forEach(cell -> cell.text().lines()
                        .forEach(line -> blocks.add(SourceBlock.Line.plain(line))));
            } else {
                table.add(row);
            }
        }
        close(table);
    }

    /** Below a table's row a single text begins something new only where it is a heading or names a biểu. */
    private static boolean isLine(List<Cell> row) {
        String text = row.stream().filter(cell -> !cell.text().isBlank()).map(Cell::text).findFirst().orElse("");
        Label label = Label.parse(text).orElse(null);
        return label != null && label.kind().rank() <= Label.Kind.DECIMAL.rank() && !label.rest().isBlank()
                || Captions.isCaption(text);
    }

    private void close(List<List<Cell>> table) {
        if (table.isEmpty()) {
            return;
        }
        int last = 0;
        for (List<Cell> row : table) {
            for (int col = 0; col < row.size(); col++) {
                last = row.get(col).text().isBlank() ? last : Math.max(last, col);
            }
        }
        int width = last + 1;
        blocks.add(new SourceBlock.Grid(table.stream().map(row -> row.subList(0, width)).toList(), 0));
        table.clear();
    }

    private List<List<Cell>> rows(XSSFSheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            List<Cell> cells = new ArrayList<>(Collections.nCopies(MOST_COLUMNS, new Cell("", true)));
            for (int col = 0; row != null && col < Math.min(row.getLastCellNum(), MOST_COLUMNS); col++) {
                XSSFCell cell = row.getCell(col);
                if (cell != null) {
                    String font = cell.getCellStyle().getFont().getFontName();
                    cells.set(col, new Cell(letters.of(formatter.formatCellValue(cell).strip(), font == null
                            ? ""
                            : font), true));
                }
            }
            rows.add(cells);
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            spread(rows, merged);
        }
        return rows;
    }

    private static void spread(List<List<Cell>> rows, CellRangeAddress merged) {
        int right = Math.min(merged.getLastColumn(), MOST_COLUMNS - 1);
        int bottom = Math.min(merged.getLastRow(), rows.size() - 1);
        if (merged.getFirstRow() > bottom || merged.getFirstColumn() > right) {
            return;
        }
        Cell origin = rows.get(merged.getFirstRow()).get(merged.getFirstColumn());
        for (int r = merged.getFirstRow(); r <= bottom; r++) {
            for (int col = merged.getFirstColumn(); col <= right; col++) {
                if (r != merged.getFirstRow() || col != merged.getFirstColumn()) {
                    rows.get(r).set(col, new Cell(origin.text(), false));
                }
            }
        }
    }
}

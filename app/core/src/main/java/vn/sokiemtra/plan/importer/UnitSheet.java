package vn.sokiemtra.plan.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads the cells of the first sheet of an .xlsx with a list of units; formulas are not run. */
public final class UnitSheet {

    private static final Texts TEXTS = Texts.beside(UnitSheet.class);
    private static final long LARGEST = 10_000_000;
    private static final int MOST_ROWS = 5_001;
    private static final int MOST_COLUMNS = 12;
    private static final int LONGEST = 400;

    /**
     * The rows as text, at most 5,001 with twelve cells each.
     *
     * @throws Problem {@code SKT-SHEET-LARGE}; {@code SKT-SHEET-UNREADABLE} for what is no .xlsx, is damaged or blows up
     */
    public List<List<String>> rows(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem(TEXTS, "SKT-SHEET-LARGE", name);
            }
            // POI's own guards stand against bombs: ratio and size of each entry.
            try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
                    XSSFWorkbook book = new XSSFWorkbook(zip)) {
                return book.getNumberOfSheets() == 0 ? List.of() : rows(book.getSheetAt(0));
            }
        } catch (IOException | OpenXML4JException | RuntimeException flawed) {
            if (flawed instanceof Problem problem) {
                throw problem;
            }
            throw new Problem(flawed, TEXTS, "SKT-SHEET-UNREADABLE", name);
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        DataFormatter formatter = new DataFormatter(Texts.VIETNAMESE);
        formatter.setUseCachedValuesForFormulaCells(true);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int col = 0; col < Math.min(row.getLastCellNum(), MOST_COLUMNS); col++) {
                String text = formatter.formatCellValue(row.getCell(col));
                cells.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
            rows.add(cells);
            if (rows.size() == MOST_ROWS) {
                break;
            }
        }
        return rows;
    }
}

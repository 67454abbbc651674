package vn.sokiemtra.plan.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads the cells of a sheet of an .xlsx with a list of units; formulas are not run. */
public final class UnitSheet {

    private static final Texts TEXTS = Texts.beside(UnitSheet.class);
    private static final long LARGEST = 10_000_000;
    private static final int MOST_ROWS = 5_001;
    private static final int MOST_COLUMNS = 12;
    private static final int LONGEST = 400;

    /**
     * The list of units of a book.
     *
     * @param rows as text, at most 5,001 with twelve cells each
     * @param others names of the sheets with something in them that were not read
     */
    public record Read(List<List<String>> rows, List<String> others) {
    }

    /**
     * The first sheet that can be seen and is not empty.
     *
     * @throws Problem {@code SKT-SHEET-LARGE}; {@code SKT-SHEET-UNREADABLE} for what is no .xlsx, is damaged or blows up
     */
    public Read read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem(TEXTS, "SKT-SHEET-LARGE", name);
            }
            // POI's own guards stand against bombs: ratio and size of each entry.
            try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
                    XSSFWorkbook book = new XSSFWorkbook(zip)) {
                List<Sheet> filled = IntStream.range(0, book.getNumberOfSheets())
                        .filter(at -> book.getSheetVisibility(at) == SheetVisibility.VISIBLE)
                        .<Sheet>mapToObj(book::getSheetAt).filter(sheet -> sheet
                                .getPhysicalNumberOfRows() > 0)
                        .toList();
                return filled.isEmpty()
                        ? new Read(List.of(), List.of())
                        : new Read(rows(filled.getFirst()), filled.stream().skip(1).map(Sheet::getSheetName).toList());
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
                // A name of two lines in its cell is one name.
                String text = formatter.formatCellValue(row.getCell(col)).replaceAll("\\s+", " ");
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

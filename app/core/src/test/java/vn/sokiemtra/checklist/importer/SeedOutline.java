package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Phụ lục số 3 of the plan of Thạch Thành 2020 as it was published, with all its flaws, as text, Word file and workbook. */
final class SeedOutline {

    private SeedOutline() {
    }

    static String text() {
        try (InputStream file = Objects.requireNonNull(SeedOutline.class.getResourceAsStream(
                "sources/seed-002-phu-luc-3.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void asText(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines as paragraphs, tables without ruling: the tabs of the source. */
    static void asWordWithTabs(Path file) {
        DocxSource source = new DocxSource();
        plain().forEach(source::p);
        source.save(file);
    }

    /** Lines as paragraphs, tables as Word tables whose blank header cells are not merged. */
    static void asWordWithTables(Path file) {
        DocxSource source = new DocxSource();
        List<String[]> rows = new ArrayList<>();
        for (String line : plain()) {
            if (line.contains("\t")) {
                rows.add(line.split("\t", -1));
            } else {
                close(source, rows);
                source.p(line);
            }
        }
        close(source, rows);
        source.save(file);
    }

    /** A line or a row of a table in each row of one sheet. */
    static void asWorkbook(Path file) {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Phụ lục 3");
            int at = 0;
            for (String line : plain()) {
                String[] cells = line.split("\t", -1);
                var row = sheet.createRow(at++);
                for (int col = 0; col < cells.length; col++) {
                    if (!cells[col].isBlank()) {
                        row.createCell(col).setCellValue(cells[col]);
                    }
                }
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stress is shown by stars in the text and by the font elsewhere. */
    private static List<String> plain() {
        return text().replaceAll("\\*\\*([^*]+)\\*\\*", "$1").replaceAll("\\*([^*\n]+)\\*", "$1").lines().toList();
    }

    private static void close(DocxSource source, List<String[]> rows) {
        if (!rows.isEmpty()) {
            int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
            source.table(rows.stream().map(row -> padded(row, width)).toArray(String[][]::new));
            rows.clear();
        }
    }

    private static String[] padded(String[] row, int width) {
        String[] cells = new String[width];
        for (int col = 0; col < width; col++) {
            cells[col] = col < row.length ? row[col] : "";
        }
        return cells;
    }
}

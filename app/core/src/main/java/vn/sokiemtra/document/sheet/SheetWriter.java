package vn.sokiemtra.document.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes an {@code .xlsx}. Text is stored as text and marked as such (quote prefix) where it begins like a formula, so
 * that it stays text when somebody edits the cell or saves the sheet as CSV and opens that.
 */
public final class SheetWriter {

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int WINDOW = 200;
    /** Height of a line in points, and of the highest row that a spreadsheet takes. */
    private static final float LINE = 15;
    private static final float HIGHEST = 409;
    /** The button of the filter takes so many characters of a head. */
    private static final int ARROW = 2;

    /** The file is complete when this returns; the stream is left open. */
    public void write(List<SheetContent> sheets, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(WINDOW)) {
            var styles = new Looks(book);
            Set<String> names = new HashSet<>();
            for (SheetContent sheet : sheets) {
                fill(book.createSheet(name(sheet.name(), names)), sheet, styles);
            }
            book.write(out);
            out.flush();
        }
    }

    private static String name(String wanted, Set<String> taken) {
        String clean = wanted.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        String base = clean.isEmpty() ? "1" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        String name = base;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String end = " " + n;
            name = base.substring(0, Math.min(base.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }

    private static void fill(SXSSFSheet sheet, SheetContent content, Looks looks) {
        for (int i = 0; i < content.head().size(); i++) {
            sheet.setColumnWidth(i, width(content, i) * 256);
        }
        printed(sheet);
        SXSSFCell title = sheet.createRow(0).createCell(0);
        title.setCellValue(text(content.title()));
        title.setCellStyle(looks.title);
        SXSSFRow head = sheet.createRow(2);
        int high = 1;
        for (int i = 0; i < content.head().size(); i++) {
            high = Math.max(high, lines(content.head().get(i), width(content, i) - ARROW));
            SXSSFCell cell = head.createCell(i);
            cell.setCellValue(text(content.head().get(i)));
            cell.setCellStyle(looks.head);
        }
        head.setHeightInPoints(high * LINE);
        sheet.createFreezePane(1, 3);
        int at = 3;
        for (List<SheetContent.Value> values : content.rows()) {
            SXSSFRow row = sheet.createRow(at++);
            int needed = 1;
            for (int i = 0; i < values.size(); i++) {
                put(row.createCell(i), values.get(i), looks);
                needed = Math.max(needed, values.get(i) instanceof SheetContent.Words words
                        ? lines(words.text(), width(content, i))
                        : 1);
            }
            row.setHeightInPoints(Math.min(needed * LINE, HIGHEST));
        }
        if (!content.rows().isEmpty() && !content.head().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(2, at - 1, 0, content.head().size() - 1));
        }
    }

    /** In characters. */
    private static int width(SheetContent content, int column) {
        List<Integer> widths = content.widths();
        return Math.min(widths.isEmpty() ? 16 : widths.get(Math.min(column, widths.size() - 1)), 120);
    }

    /** Over how many lines words run in a column so wide: a spreadsheet shows a row as high as it is stored. */
    private static int lines(String words, int width) {
        int room = Math.max(4, width - 1);
        return words.lines().mapToInt(line -> Math.max(1, (line.length() + room - 1) / room)).sum();
    }

    /** On paper a sheet is as wide as a page that lies on its side, and every page begins with the head. */
    private static void printed(SXSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
    }

    private static void put(SXSSFCell cell, SheetContent.Value value, Looks looks) {
        switch (value) {
            case SheetContent.Words words -> {
                String text = text(words.text());
                cell.setCellValue(text);
                cell.setCellStyle(looksLikeFormula(text) ? looks.quoted : looks.words);
            }
            case SheetContent.Figure figure -> {
                cell.setCellValue(figure.number().doubleValue());
                cell.setCellStyle(figure.number().stripTrailingZeros().scale() > 0 ? looks.decimal : looks.whole);
            }
            case SheetContent.Percent share -> {
                cell.setCellValue(share.number().movePointLeft(2).doubleValue());
                cell.setCellStyle(looks.percent);
            }
            case SheetContent.Day day -> {
                cell.setCellValue(day.day());
                cell.setCellStyle(looks.day);
            }
        }
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r|%".indexOf(text.charAt(0)) >= 0;
    }

    private static String text(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll(
                "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    private static final class Looks {
        private final CellStyle title;
        private final CellStyle head;
        private final CellStyle words;
        private final CellStyle quoted;
        private final CellStyle whole;
        private final CellStyle decimal;
        private final CellStyle percent;
        private final CellStyle day;

        Looks(SXSSFWorkbook book) {
            Font bold = book.createFont();
            bold.setBold(true);
            title = book.createCellStyle();
            title.setFont(bold);
            head = framed(book);
            head.setFont(bold);
            head.setWrapText(true);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            words = framed(book);
            words.setWrapText(true);
            quoted = framed(book);
            quoted.setWrapText(true);
            quoted.setQuotePrefixed(true);
            whole = format(book, "#,##0");
            decimal = format(book, "#,##0.00");
            percent = format(book, "0.00%");
            day = format(book, "dd/mm/yyyy");
        }

        private static CellStyle framed(SXSSFWorkbook book) {
            CellStyle style = book.createCellStyle();
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        }

        private static CellStyle format(SXSSFWorkbook book, String pattern) {
            CellStyle style = framed(book);
            style.setDataFormat(book.createDataFormat().getFormat(pattern));
            return style;
        }
    }
}

package vn.sokiemtra.checklist.importer;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.jspecify.annotations.Nullable;

/** The few looks of a cell. What may be written in is unlocked; text cells keep what is typed letter by letter. */
final class ReportStyles {

    final XSSFCellStyle title;
    final XSSFCellStyle header;
    final XSSFCellStyle column;
    final XSSFCellStyle locked;
    final XSSFCellStyle quiet;
    final XSSFCellStyle note;
    final XSSFCellStyle text;
    final XSSFCellStyle whole;
    final XSSFCellStyle decimal;

    ReportStyles(XSSFWorkbook book) {
        title = style(book, true, 14, true, null);
        // Nothing stands beside a title: it runs on over the columns at its right.
        title.setWrapText(false);
        header = style(book, true, 11, true, null);
        column = style(book, true, 11, true, null);
        column.setAlignment(HorizontalAlignment.CENTER);
        column.setVerticalAlignment(VerticalAlignment.CENTER);
        border(column);
        locked = style(book, true, 11, false, null);
        quiet = style(book, true, 9, false, null);
        note = style(book, true, 9, false, null);
        text = style(book, false, 11, false, "@");
        whole = style(book, false, 11, false, "#,##0");
        decimal = style(book, false, 11, false, "#,##0.##########");
    }

    private static XSSFCellStyle style(XSSFWorkbook book, boolean locked, int size, boolean bold,
            @Nullable String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setLocked(locked);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        var font = book.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        style.setFont(font);
        if (format != null) {
            style.setDataFormat(book.createDataFormat().getFormat(format));
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            border(style);
        }
        return style;
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}

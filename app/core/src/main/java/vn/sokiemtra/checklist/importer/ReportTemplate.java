package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ChoiceOption;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.text.Texts;

/**
 * Writes the workbook that a unit fills: a guide, the Đề cương, its document lists and every biểu. Headers are locked,
 * cells that take a number or a choice say what they take.
 */
public final class ReportTemplate {

    private static final Texts TEXTS = Texts.beside(ReportTemplate.class);

    private final Outline outline;
    private final Facts facts;

    /**
     * What the form says about itself.
     *
     * @param inspection id, by which it is known again
     * @param plan title of the plan
     * @param due by when it is to be sent, in words; empty where the plan does not say
     */
    public record Facts(String inspection, String plan, String unit, String due) {
    }

    public ReportTemplate(Outline outline, Facts facts) {
        this.outline = outline;
        this.facts = facts;
    }

    /** Writes it whole; the stream is not closed. */
    public void write(OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            ReportStyles styles = new ReportStyles(book);
            guide(book, styles);
            items(book, styles);
            documents(book, styles);
            outline.forms().forEach(form -> new FormSheetWriter(book, styles, form).write());
            about(book);
            book.setActiveSheet(0);
            book.write(out);
        }
    }

    private void guide(XSSFWorkbook book, ReportStyles styles) {
        XSSFSheet sheet = book.createSheet(ReportSheets.GUIDE);
        sheet.setColumnWidth(0, 100 * 256);
        title(sheet, styles, TEXTS.get("report.title", facts.unit()));
        text(sheet.createRow(1), 0, facts.plan(), styles.locked);
        int at = 3;
        for (String line : TEXTS.get("report.guide").split("\\|")) {
            text(sheet.createRow(at), 0, line, styles.locked);
            RowHeight.fit(sheet.getRow(at++));
        }
        if (!facts.due().isEmpty()) {
            text(sheet.createRow(at + 1), 0, TEXTS.get("report.due", facts.due()), styles.header);
        }
        sheet.enableLocking();
    }

    private void about(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet(ReportSheets.ABOUT);
        text(sheet.createRow(0), 0, ReportSheets.FORMAT, null);
        text(sheet.createRow(1), 0, facts.inspection(), null);
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private void items(XSSFWorkbook book, ReportStyles styles) {
        XSSFSheet sheet = book.createSheet(ReportSheets.OUTLINE);
        int[] widths = {10, 60, 10, 34, 40, 14};
        for (int col = 0; col < widths.length; col++) {
            sheet.setColumnWidth(col, widths[col] * 256);
        }
        sheet.setColumnHidden(ReportSheets.PART, true);
        XSSFRow head = sheet.createRow(0);
        for (int col = 0; col < widths.length; col++) {
            text(head, col, TEXTS.get("report.column." + col), styles.header);
        }
        sheet.createFreezePane(0, 1);
        int at = 1;
        for (OutlineItem item : outline.items()) {
            if (item.retired()) {
                continue;
            }
            XSSFRow row = sheet.createRow(at++);
            text(row, ReportSheets.CODE, item.code(), styles.locked);
            text(row, ReportSheets.CONTENT, (item.label() + " " + item.content()).strip(), item.leaf()
                    ? styles.locked
                    : styles.header);
            for (ItemPart part : item.parts()) {
                at = part(sheet, styles, at, item, part);
            }
        }
        sheet.forEach(RowHeight::fit);
        print(sheet, "1:1");
        sheet.enableLocking();
    }

    /** @return the row behind it */
    private int part(XSSFSheet sheet, ReportStyles styles, int at, OutlineItem item, ItemPart part) {
        if (part.type() == PartType.CHOICE) {
            int next = at;
            for (ChoiceOption option : part.options()) {
                XSSFRow row = asked(sheet, styles, next++, item, part.code() + ReportSheets.OPTION + option.code(), part
                        .label() + ": " + option.label());
                row.createCell(ReportSheets.VALUE).setCellStyle(styles.text);
                list(sheet, row.getRowNum(), ReportSheets.VALUE, ReportSheets.YES);
            }
            return next;
        }
        String measure = part.measure() == null ? "" : " (" + part.measure() + ")";
        String cell = part.cell();
        if (part.type() == PartType.DOCUMENTS || cell != null) {
            XSSFRow row = asked(sheet, styles, at, item, "", part.label() + measure);
            text(row, ReportSheets.VALUE, cell == null
                    ? TEXTS.get("report.in", ReportSheets.DOCUMENTS)
                    : TEXTS.get("report.in.form", where(part)), styles.note);
            return at + 1;
        }
        XSSFRow row = asked(sheet, styles, at, item, part.code(), part.label() + measure);
        XSSFCellStyle style = switch (part.type()) {
            case NUMBER, RATIO -> styles.decimal;
            default -> styles.text;
        };
        row.createCell(ReportSheets.VALUE).setCellStyle(style);
        switch (part.type()) {
            case YES_NO -> list(sheet, at, ReportSheets.VALUE, ReportSheets.YES, ReportSheets.NO);
            case NUMBER -> number(sheet, at, at, ReportSheets.VALUE, false);
            case RATIO -> {
                row.createCell(ReportSheets.WHOLE).setCellStyle(style);
                number(sheet, at, at, ReportSheets.VALUE, false);
                number(sheet, at, at, ReportSheets.WHOLE, false);
            }
            default -> row.setHeightInPoints(45);
        }
        return at + 1;
    }

    private String where(ItemPart part) {
        String form = part.formCode();
        String code = form != null
                ? form
                : part.cells().isEmpty() ? String.valueOf(part.cell()) : part.cells().getFirst().form();
        return outline.form(code).map(FormTable::number).orElse(code);
    }

    private static XSSFRow asked(XSSFSheet sheet, ReportStyles styles, int at, OutlineItem item, String code,
            String words) {
        XSSFRow row = sheet.createRow(at);
        text(row, ReportSheets.CODE, item.code(), styles.quiet);
        text(row, ReportSheets.PART, code, styles.quiet);
        text(row, ReportSheets.ASKED, words, styles.locked);
        return row;
    }

    private void documents(XSSFWorkbook book, ReportStyles styles) {
        XSSFSheet sheet = book.createSheet(ReportSheets.DOCUMENTS);
        int[] widths = {10, 12, 40, 10, 18, 14, 70};
        XSSFRow head = sheet.createRow(0);
        for (int col = 0; col < widths.length; col++) {
            sheet.setColumnWidth(col, widths[col] * 256);
            text(head, col, TEXTS.get("report.document." + col), styles.header);
        }
        sheet.setColumnHidden(1, true);
        sheet.createFreezePane(0, 1);
        int at = 1;
        for (OutlineItem item : outline.leaves()) {
            for (ItemPart part : item.parts()) {
                for (int i = 0; part.type() == PartType.DOCUMENTS && i < ReportSheets.DOCUMENT_ROWS; i++) {
                    XSSFRow row = sheet.createRow(at++);
                    text(row, 0, item.code(), styles.locked);
                    text(row, 1, part.code(), styles.locked);
                    text(row, 2, item.shortTitle() + ": " + part.label(), styles.locked);
                    for (int col = 3; col < widths.length; col++) {
                        row.createCell(col).setCellStyle(styles.text);
                    }
                }
            }
        }
        sheet.forEach(RowHeight::fit);
        print(sheet, "1:1");
        sheet.enableLocking();
    }

    /** Whoever prints a sheet gets all its columns on the width of a page, with the header on each. @param head its rows */
    static void print(XSSFSheet sheet, String head) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf(head));
    }

    static void title(XSSFSheet sheet, ReportStyles styles, String words) {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(RowHeight.TITLE);
        text(row, 0, words, styles.title);
    }

    static XSSFCell text(XSSFRow row, int col, String text, @Nullable CellStyle style) {
        XSSFCell cell = row.createCell(col);
        cell.setCellValue(text);
        if (style != null) {
            cell.setCellStyle(style);
        }
        return cell;
    }

    static void list(XSSFSheet sheet, int row, int col, String... choices) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        add(sheet, helper, helper.createExplicitListConstraint(choices), row, row, col, TEXTS.get("report.wrong.list",
                String.join(", ", choices)));
    }

    static void number(XSSFSheet sheet, int first, int last, int col, boolean whole) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidationConstraint constraint = helper.createNumericConstraint(whole
                ? DataValidationConstraint.ValidationType.INTEGER
                : DataValidationConstraint.ValidationType.DECIMAL,
                DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null);
        add(sheet, helper, constraint, first, last, col, TEXTS.get(whole
                ? "report.wrong.whole"
                : "report.wrong.number"));
    }

    private static void add(XSSFSheet sheet, XSSFDataValidationHelper helper, DataValidationConstraint constraint,
            int first, int last, int col, String sentence) {
        DataValidation validation = helper.createValidation(constraint, new CellRangeAddressList(first, last, col,
                col));
        validation.setShowErrorBox(true);
        validation.createErrorBox(TEXTS.get("report.wrong"), sentence);
        sheet.addValidationData(validation);
    }
}

package vn.sokiemtra.checklist.importer;

import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;

/** One biểu on its sheet, with the header as on paper. */
record FormSheetWriter(XSSFWorkbook book, ReportStyles styles, FormTable form) {

    void write() {
        XSSFSheet sheet = book.createSheet(ReportSheets.form(form.number()));
        List<FormColumn> columns = form.columns();
        ReportTemplate.title(sheet, styles, form.title());
        XSSFRow groups = sheet.createRow(1);
        XSSFRow titles = sheet.createRow(2);
        XSSFRow numbers = sheet.createRow(3);
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            sheet.setColumnWidth(i, Math.clamp(column.width() * 2L, 8, 60) * 256);
            String group = column.group();
            ReportTemplate.text(groups, i, group == null ? column.title() : group, styles.column);
            ReportTemplate.text(titles, i, column.title(), styles.column);
            ReportTemplate.text(numbers, i, "(" + column.col() + ")", styles.column);
        }
        int above = merge(sheet, columns);
        groups.setHeightInPoints(above * RowHeight.LINE);
        titles.setHeightInPoints(below(sheet, columns, above) * RowHeight.LINE);
        rows(sheet, columns);
        sheet.forEach(row -> {
            if (row.getRowNum() > titles.getRowNum()) {
                RowHeight.fit(row);
            }
        });
        sheet.createFreezePane(0, 4);
        ReportTemplate.print(sheet, "2:4");
        sheet.enableLocking();
    }

    /** A group stands over its columns, what has none stands in both lines. @return lines that the groups take */
    private static int merge(XSSFSheet sheet, List<FormColumn> columns) {
        int lines = 1;
        for (int i = 0; i < columns.size();) {
            String group = columns.get(i).group();
            int end = i;
            int width = sheet.getColumnWidth(i);
            while (group != null && end + 1 < columns.size() && group.equals(columns.get(end + 1).group())) {
                width += sheet.getColumnWidth(++end);
            }
            if (group == null) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, i, i));
            } else {
                lines = Math.max(lines, RowHeight.lines(group, width));
                if (end > i) {
                    sheet.addMergedRegion(new CellRangeAddress(1, 1, i, end));
                }
            }
            i = end + 1;
        }
        return lines;
    }

    /** Lines that the titles take below those of the groups. */
    private static int below(XSSFSheet sheet, List<FormColumn> columns, int above) {
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            int own = RowHeight.lines(columns.get(i).title(), sheet.getColumnWidth(i));
            lines = Math.max(lines, columns.get(i).group() == null ? own - above : own);
        }
        return lines;
    }

    private void rows(XSSFSheet sheet, List<FormColumn> columns) {
        int rows = form.growing() ? ReportSheets.GROWING_ROWS : form.templateRows().size();
        for (int r = 0; r < rows; r++) {
            XSSFRow row = sheet.createRow(4 + r);
            String label = r < form.templateRows().size() ? form.templateRows().get(r).label() : null;
            boolean labelled = label == null;
            for (int i = 0; i < columns.size(); i++) {
                FormColumn column = columns.get(i);
                if (column.type() == ColumnType.ROW_NUMBER) {
                    ReportTemplate.text(row, i, String.valueOf(r + 1), styles.locked);
                } else if (!labelled && column.type() == ColumnType.TEXT) {
                    ReportTemplate.text(row, i, String.valueOf(label), styles.locked);
                    labelled = true;
                } else {
                    row.createCell(i).setCellStyle(style(column));
                }
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            ColumnType type = columns.get(i).type();
            if (type == ColumnType.INTEGER || type == ColumnType.DECIMAL || type == ColumnType.PERCENT) {
                ReportTemplate.number(sheet, 4, 3 + rows, i, type == ColumnType.INTEGER);
            }
        }
    }

    private XSSFCellStyle style(FormColumn column) {
        return switch (column.type()) {
            case INTEGER -> styles.whole;
            case DECIMAL, PERCENT -> styles.decimal;
            default -> styles.text;
        };
    }
}

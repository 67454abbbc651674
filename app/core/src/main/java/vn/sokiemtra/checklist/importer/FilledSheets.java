package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.ReportEntries;
import vn.sokiemtra.checklist.ReportEntries.CellEntry;
import vn.sokiemtra.checklist.ReportEntries.DocumentEntry;
import vn.sokiemtra.checklist.ReportEntries.PartEntry;
import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads a filled form cell by cell. */
final class FilledSheets {

    private static final Texts TEXTS = Texts.beside(FilledSheets.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MOST_ROWS = 20_000;

    private final Outline outline;
    private final String name;
    private final List<PartEntry> parts = new ArrayList<>();
    private final List<CellEntry> cells = new ArrayList<>();
    private final List<DocumentEntry> documents = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private final Map<String, List<String>> chosen = new LinkedHashMap<>();
    private final Map<String, PartEntry> chosenAt = new LinkedHashMap<>();

    FilledSheets(Outline outline, String name) {
        this.outline = outline;
        this.name = name;
    }

    ReportEntries read(Path file) throws IOException, InvalidFormatException {
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook book = new XSSFWorkbook(zip)) {
            XSSFSheet about = book.getSheet(ReportSheets.ABOUT);
            XSSFSheet items = book.getSheet(ReportSheets.OUTLINE);
            if (about == null && items == null) {
                throw new Problem(TEXTS, "SKT-REPORT-NOT-A-FORM", name);
            }
            String inspection = about == null ? null : text(about, 1, 0);
            if (items == null) {
                missing(ReportSheets.OUTLINE);
            } else {
                items(items);
            }
            XSSFSheet lists = book.getSheet(ReportSheets.DOCUMENTS);
            if (lists == null) {
                missing(ReportSheets.DOCUMENTS);
            } else {
                documents(lists);
            }
            for (FormTable form : outline.forms()) {
                XSSFSheet sheet = book.getSheet(ReportSheets.form(form.number()));
                if (sheet == null) {
                    missing(ReportSheets.form(form.number()));
                } else {
                    form(sheet, form);
                }
            }
            return new ReportEntries(inspection, "", parts, cells, documents, unusable);
        }
    }

    private void missing(String sheet) {
        unusable.add(new Unusable(sheet, "", TEXTS.get("report.unread.missing", sheet)));
    }

    private void items(XSSFSheet sheet) {
        for (int r = 1; r <= last(sheet); r++) {
            Optional<String> value = value(sheet, r, ReportSheets.VALUE);
            Optional<String> whole = value(sheet, r, ReportSheets.WHOLE);
            String code = text(sheet, r, ReportSheets.CODE);
            String part = text(sheet, r, ReportSheets.PART);
            if (value.isEmpty() && whole.isEmpty() || code.isEmpty() && part.isEmpty() && value.isEmpty()) {
                continue;
            }
            String place = place(sheet, r, value.isPresent() ? ReportSheets.VALUE : ReportSheets.WHOLE);
            String typed = value.orElse("") + whole.map(text -> "/" + text).orElse("");
            if (part.isEmpty() && isPointer(sheet, r)) {
                continue;
            }
            Optional<OutlineItem> item = outline.item(code);
            if (item.isEmpty()) {
                unusable.add(new Unusable(place, typed, TEXTS.get("report.unread.code", code)));
                continue;
            }
            answer(item.get(), part, value.orElse(""), whole, typed, place);
        }
        chosen.forEach((key, codes) -> {
            PartEntry first = chosenAt.get(key);
            if (first != null) {
                parts.add(new PartEntry(first.item(), first.part(), String.join(",", codes), first.place()));
            }
        });
    }

    private void answer(OutlineItem item, String code, String value, Optional<String> whole, String typed,
            String place) {
        String partCode = code.contains(ReportSheets.OPTION)
                ? code.substring(0, code.indexOf(ReportSheets.OPTION))
                : code;
        Optional<ItemPart> part = item.part(partCode);
        if (part.isEmpty()) {
            unusable.add(new Unusable(place, typed, TEXTS.get("report.unread.part")));
        } else if (part.get().type() == PartType.CHOICE) {
            if (!value.equalsIgnoreCase(ReportSheets.NO)) {
                String key = item.code() + " " + partCode;
                chosen.computeIfAbsent(key, any -> new ArrayList<>()).add(code.substring(code.indexOf(
                        ReportSheets.OPTION) + 1));
                chosenAt.putIfAbsent(key, new PartEntry(item.code(), partCode, "", place));
            }
        } else if (part.get().type() == PartType.RATIO && !value.contains("/")) {
            if (value.isEmpty() || whole.isEmpty()) {
                unusable.add(new Unusable(place, typed, TEXTS.get("report.unread.half")));
            } else {
                parts.add(new PartEntry(item.code(), partCode, value + "/" + whole.get(), place));
            }
        } else {
            parts.add(new PartEntry(item.code(), partCode, value, place));
        }
    }

    /** A row that only says where its figure is entered. */
    private static boolean isPointer(XSSFSheet sheet, int r) {
        XSSFRow row = sheet.getRow(r);
        XSSFCell cell = row == null ? null : row.getCell(ReportSheets.VALUE);
        return cell != null && cell.getCellStyle().getLocked();
    }

    private void documents(XSSFSheet sheet) {
        for (int r = 1; r <= last(sheet); r++) {
            String[] typed = new String[4];
            boolean any = false;
            for (int i = 0; i < 4; i++) {
                typed[i] = value(sheet, r, 3 + i).orElse("");
                any |= !typed[i].isBlank();
            }
            if (any) {
                documents.add(new DocumentEntry(text(sheet, r, 0), text(sheet, r, 1), typed[0], typed[1], typed[2],
                        typed[3], place(sheet, r, 3)));
            }
        }
    }

    private void form(XSSFSheet sheet, FormTable form) {
        List<FormColumn> columns = form.columns();
        int filled = 0;
        TotalRow total = new TotalRow();
        for (int r = 4; r <= last(sheet); r++) {
            if (form.growing() && (TotalRow.begins(form, text(sheet, r, 0)) || TotalRow.begins(form, text(
                    sheet, r, 1)))) {
                total(sheet, r, columns, total);
                continue;
            }
            int rowNumber = form.growing() ? filled + 1 : r - 3;
            boolean any = false;
            for (int i = 0; i < columns.size(); i++) {
                FormColumn column = columns.get(i);
                Optional<String> value = column.type() == ColumnType.ROW_NUMBER ? Optional.empty() : value(sheet, r, i);
                if (value.isEmpty() || isLabel(form, r - 4, value.get())) {
                    continue;
                }
                any = true;
                String place = place(sheet, r, i);
                if (!text(sheet, 3, i).equals("(" + column.col() + ")")) {
                    unusable.add(new Unusable(place, value.get(), TEXTS.get("report.unread.header", column.col())));
                } else if (!form.growing() && rowNumber > form.templateRows().size()) {
                    unusable.add(new Unusable(place, value.get(), TEXTS.get("report.unread.beyond")));
                } else {
                    total.add(column, value.get());
                    cells.add(new CellEntry(form.code(), rowNumber, column.col(), value.get(), place));
                }
            }
            filled += any ? 1 : 0;
        }
    }

    private void total(XSSFSheet sheet, int r, List<FormColumn> columns, TotalRow total) {
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            String place = place(sheet, r, i);
            value(sheet, r, i).flatMap(typed -> total.check(column, typed, place)).ifPresent(unusable::add);
        }
    }

    private static boolean isLabel(FormTable form, int row, String text) {
        return row < form.templateRows().size() && text.equals(form.templateRows().get(row).label());
    }

    private static int last(XSSFSheet sheet) {
        return Math.min(sheet.getLastRowNum(), MOST_ROWS);
    }

    private static String place(XSSFSheet sheet, int row, int col) {
        return sheet.getSheetName() + "!" + CellReference.convertNumToColString(col) + (row + 1);
    }

    private static String text(XSSFSheet sheet, int r, int col) {
        XSSFRow row = sheet.getRow(r);
        XSSFCell cell = row == null ? null : row.getCell(col);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue().strip();
    }

    /** As a person would have typed it; empty where nothing stands. What cannot be read is noted with its place. */
    private Optional<String> value(XSSFSheet sheet, int r, int col) {
        XSSFRow row = sheet.getRow(r);
        XSSFCell cell = row == null ? null : row.getCell(col);
        if (cell == null) {
            return Optional.empty();
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text = switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? ReportSheets.YES : ReportSheets.NO;
            case ERROR -> {
                unusable.add(new Unusable(place(sheet, r, col), cell.getErrorCellString(), TEXTS.get(
                        "report.unread.error")));
                yield "";
            }
            default -> "";
        };
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The digits the sheet shows, with a decimal comma: a point would group thousands. */
    private static String number(XSSFCell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            @Nullable
            LocalDateTime day = cell.getLocalDateTimeCellValue();
            return day == null ? "" : DAY.format(day);
        }
        return new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())).toPlainString().replace('.',
                ',');
    }
}

package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Outlines as workbooks. */
final class SheetOutlines {

    private SheetOutlines() {
    }

    /** Labels in the first column, some of them numbers; a biểu on a sheet of its own with merged headers. */
    static void labelsInAColumn(Path file) {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet outline = book.createSheet("Đề cương");
            row(outline, 0, "ĐỀ CƯƠNG BÁO CÁO CẢI CÁCH HÀNH CHÍNH");
            outline.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(outline, 2, "STT", "Nội dung", "Điểm chuẩn", "Ghi chú");
            row(outline, 3, "I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "", "");
            row(outline, 4, 1.0, "Kế hoạch cải cách hành chính", 2.0, "");
            row(outline, 5, 2.0, "Tuyên truyền (có Biểu số 01 kèm theo)", 1.5, "Kèm ảnh");
            row(outline, 6, "a", "Số tin, bài", "", "");
            row(outline, 7, "b", "Số hội nghị", "", "");
            row(outline, 8, "II", "CẢI CÁCH TÀI CHÍNH CÔNG", "", "");
            row(outline, 9, 1.0, "Tự chủ tài chính", "", "");
            Sheet form = book.createSheet("Biểu 01");
            row(form, 0, "Biểu số 01");
            row(form, 1, "KẾT QUẢ TUYÊN TRUYỀN");
            form.addMergedRegion(new CellRangeAddress(1, 1, 0, 4));
            row(form, 3, "STT", "Hình thức", "Số lượng", "", "Ghi chú");
            row(form, 4, "", "", "Tin, bài", "Hội nghị", "");
            for (int col : new int[]{0, 1, 4}) {
                form.addMergedRegion(new CellRangeAddress(3, 4, col, col));
            }
            form.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
            row(form, 5, "(1)", "(2)", "(3)", "(4)", "(5)");
            row(form, 6, 1.0, "", "", "", "");
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Sheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int col = 0; col < cells.length; col++) {
            if (cells[col] instanceof Double number) {
                row.createCell(col).setCellValue(number);
            } else if (!cells[col].toString().isEmpty()) {
                row.createCell(col).setCellValue(cells[col].toString());
            }
        }
    }
}

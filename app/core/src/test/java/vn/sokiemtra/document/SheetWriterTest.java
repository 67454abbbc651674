package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.sheet.SheetContent.Value;
import vn.sokiemtra.document.sheet.SheetWriter;

class SheetWriterTest {

    @Test
    void whatLooksLikeAFormulaStaysText() throws Exception {
        List<String> typed = List.of("=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2", "@SUM(A1)", "\t=1", "Xã Vân Du");
        try (XSSFWorkbook book = written(new SheetContent("Tồn tại", "Bảng", List.of("A"), typed.stream().map(
                text -> List.of(Value.of(text))).toList(), List.of(20)))) {
            for (int i = 0; i < typed.size(); i++) {
                Cell cell = book.getSheetAt(0).getRow(3 + i).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(typed.get(i));
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(typed.get(i)).isEqualTo(i < 5);
            }
        }
    }

    @Test
    void figuresAndDaysAreWhatTheyAreAndNamesOfSheetsAreTaken() throws Exception {
        try (XSSFWorkbook book = written(new SheetContent("A/B: một tên rất dài quá ba mươi mốt chữ", "T", List.of("N",
                "D"), List.of(List.of(Value.of(1200), Value.of(LocalDate.parse("2026-11-20")))), List.of(9)))) {
            assertThat(book.getSheetName(0)).hasSizeLessThanOrEqualTo(31).doesNotContain("/", ":");
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getNumericCellValue()).isEqualTo(1200);
            assertThat(book.getSheetAt(0).getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(
                    LocalDate.parse("2026-11-20"));
        }
    }

    @Test
    void aPercentageIsANumberThatIsPrintedAsOnTheScreen() throws Exception {
        try (XSSFWorkbook book = written(new SheetContent("T", "T", List.of("Tỷ lệ"), List.of(List.of(
                new SheetContent.Percent(new BigDecimal("2.415")))), List.of(9)))) {
            Cell cell = book.getSheetAt(0).getRow(3).getCell(0);
            assertThat(cell.getNumericCellValue()).isEqualTo(0.02415);
            assertThat(new DataFormatter(Locale.ROOT).formatCellValue(cell)).isEqualTo("2.42%");
        }
    }

    /** LibreOffice shows a row as high as it is stored; on paper no column falls off the page. */
    @Test
    void everyWordIsSeenOnScreenAndOnPaper() throws Exception {
        String head = "Cải cách tổ chức bộ máy hành chính nhà nước";
        String words = "Chưa niêm yết công khai đầy đủ thủ tục hành chính\nChưa gửi thư xin lỗi";
        try (XSSFWorkbook book = written(new SheetContent("Tồn tại", "Bảng", List.of(head, "Số"), List.of(List.of(Value
                .of(words), Value.of(1)), List.of(Value.of("Ngắn"), Value.of(1))), List.of(14, 8)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(4 * 15f);
            assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(6 * 15f);
            assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(15f);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
        }
    }

    private static XSSFWorkbook written(SheetContent sheet) throws Exception {
        var out = new ByteArrayOutputStream();
        new SheetWriter().write(List.of(sheet), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}

package vn.sokiemtra.plan.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.text.Problem;

/** A list of units as an office keeps it in a sheet. */
class UnitSheetTest {

    @TempDir
    private Path folder;

    @Test
    void anAnnexWithTitleGroupsAndLineBreaksInItsCellsGivesItsUnits() throws IOException {
        Path file = folder.resolve("don-vi.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("PL01");
            row(sheet, 0, "DANH SÁCH CÁC XÃ, THỊ TRẤN");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            row(sheet, 2, "TT", "Tên đơn vị", "Ghi chú");
            row(sheet, 3, "I", "Các xã", "");
            Row first = row(sheet, 4, "", "UBND xã\nThạch Cẩm", "");
            first.getCell(0).setCellValue(1);
            Row second = row(sheet, 5, "", "TT Kim Tân", "");
            second.getCell(0).setCellFormula("A5+1");
            row(sheet, 6, "Tổng cộng", "", "");
            row(book.createSheet("PL02"), 0, "Xã Khác");
            book.write(out);
        }
        assertThat(new UnitSheet().read(file).others()).containsExactly("PL02");
        PastedUnits read = PastedUnits.ofRows(new UnitSheet().read(file).rows(), "DISTRICT", Set.of());
        assertThat(read.units()).extracting(UnitDraft::name).containsExactly("Xã Thạch Cẩm", "Thị trấn Kim Tân");
        assertThat(read.left()).hasSize(3);
    }

    @Test
    void whatIsNoSheetIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("don-vi.xlsx"), "Xã Thạch Cẩm");
        assertThatThrownBy(() -> new UnitSheet().read(file)).isInstanceOf(Problem.class).hasMessageContaining(
                "Không đọc được tệp don-vi.xlsx");
    }

    private static Row row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int col = 0; col < cells.length; col++) {
            row.createCell(col).setCellValue(cells[col]);
        }
        return row;
    }
}

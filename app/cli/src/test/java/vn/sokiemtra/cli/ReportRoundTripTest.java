package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.inspection.LoadForm;
import vn.sokiemtra.plan.LoadUnits;

/** The form goes to a unit and comes back filled; every digit arrives, and what is damaged is named cell by cell. */
class ReportRoundTripTest {

    private static final String UNIT = "Xã Thạch Cẩm";

    @TempDir
    Path folder;

    @BeforeEach
    void aPlan() {
        done("new", "so", "--regime", "thach-thanh-2020", "--as", "Lê Thị Hạnh");
    }

    @Test
    void everyDigitOfAFilledFormArrives() throws IOException {
        template();
        fill(folder.resolve("mau.xlsx"), folder.resolve("nop.xlsx"));
        checkArrived("nop.xlsx");
    }

    /** The same through another office suite, which opens, saves and writes the file anew. Needs LibreOffice. */
    @Test
    @Tag("full")
    void everyDigitArrivesThroughAnotherOfficeSuite() throws Exception {
        template();
        fill(folder.resolve("mau.xlsx"), folder.resolve("nop.xlsx"));
        Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.resolve("out")
                        .toString(),
                folder.resolve("nop.xlsx").toString()).redirectErrorStream(true).redirectOutput(folder
                        .resolve(
                                "office.log")
                        .toFile())
                .start();
        office.waitFor();
        checkArrived("out/nop.xlsx");
    }

    /** LibreOffice shows a row as high as it is stored: words of two lines in a row of one would be cut. */
    @Test
    void everyLockedWordOfTheFormIsSeen() throws IOException {
        template();
        try (XSSFWorkbook book = open("mau.xlsx")) {
            for (int i = 0; i < book.getNumberOfSheets() - 1; i++) {
                Sheet sheet = book.getSheetAt(i);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        CellRangeAddress room = room(sheet, cell);
                        boolean hidden = sheet.isColumnHidden(cell.getColumnIndex()) || room.getFirstRow() != row
                                .getRowNum() || room.getFirstColumn() != cell.getColumnIndex();
                        if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText() && !hidden) {
                            seen(sheet, cell, room);
                        }
                    }
                }
            }
        }
    }

    /** Where its words have room: of a merged area all of it, in which only its first cell is seen. */
    private static CellRangeAddress room(Sheet sheet, Cell cell) {
        return sheet.getMergedRegions().stream().filter(region -> region.isInRange(cell)).findFirst().orElse(
                new CellRangeAddress(cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell
                        .getColumnIndex()));
    }

    private static void seen(Sheet sheet, Cell cell, CellRangeAddress room) {
        String words = cell.getStringCellValue();
        int width = IntStream.rangeClosed(room.getFirstColumn(), room.getLastColumn()).map(sheet::getColumnWidth).sum()
                / 256 * 6 / 5;
        double high = IntStream.rangeClosed(room.getFirstRow(), room.getLastRow()).mapToDouble(row -> sheet.getRow(row)
                .getHeightInPoints()).sum();
        assertThat(words.length() > width ? high : 1000).as(sheet.getSheetName() + " " + cell.getAddress() + " "
                + words).isGreaterThanOrEqualTo(12 * ((words.length() + width - 1) / width));
    }

    /** Whoever prints a sheet gets its columns on one page, and the header of a biểu on each. */
    @Test
    void aSheetOfTheFormIsPrintedOnTheWidthOfAPage() throws IOException {
        template();
        try (XSSFWorkbook book = open("mau.xlsx")) {
            for (int i = 1; i < book.getNumberOfSheets() - 1; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                if (sheet.getSheetName().startsWith("Biểu")) {
                    assertThat(sheet.getRow(0).getHeightInPoints()).as("marks of the title").isGreaterThan(14 * 1.4f);
                }
                assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo(sheet.getSheetName().startsWith("Biểu")
                        ? "2:4"
                        : "1:1");
            }
        }
    }

    @Test
    void whatIsDamagedIsNamedCellByCellAndTheRestIsTaken() throws IOException {
        template();
        fill(folder.resolve("mau.xlsx"), folder.resolve("nop.xlsx"));
        try (XSSFWorkbook book = open("nop.xlsx")) {
            book.getSheet("Biểu 03").getRow(4).getCell(7).setCellValue("khoảng một nghìn");
            book.getSheet("Biểu 04").getRow(3).getCell(4).setCellValue("(99)");
            Cell error = book.getSheet("Biểu 05").getRow(4).getCell(4);
            error.setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(error);
            part(book, "I.3.a", "meetings").getCell(0).setCellValue("I.99");
            save(book, "hong.xlsx");
        }

        JsonNode taken = done("report", "import", "so", "--unit", UNIT, "hong.xlsx", "--json").json();

        Map<String, String> reasons = new TreeMap<>();
        taken.get("unusable").forEach(each -> reasons.put(each.get("place").asText(), each.get("reason").asText()));
        assertThat(reasons.keySet()).hasSize(4).contains("Biểu 03!H5", "Biểu 04!E5", "Biểu 05!E5");
        assertThat(reasons.get("Biểu 03!H5")).contains("khoảng một nghìn");
        assertThat(reasons.get("Biểu 04!E5")).contains("(5)");
        assertThat(reasons.values()).anyMatch(reason -> reason.contains("I.99"));
        assertThat(cell("B3", 11)).isEqualTo("1178");
        assertThat(cell("B3", 8)).isEqualTo("null");
    }

    /** Units add up their rows by themselves; the sum is no row, and a wrong one is told with the difference. */
    @Test
    void theUnitsOwnTotalIsNoRowAndAWrongOneIsTold() throws IOException {
        template();
        fill(folder.resolve("mau.xlsx"), folder.resolve("nop.xlsx"));
        try (XSSFWorkbook book = open("nop.xlsx")) {
            Sheet b4 = book.getSheet("Biểu 04");
            b4.getRow(5).getCell(1).setCellValue("Tổng hợp");
            b4.getRow(5).getCell(4).setCellValue(20);
            b4.getRow(6).getCell(1).setCellValue("Tổng cộng");
            b4.getRow(6).getCell(4).setCellValue(718);
            b4.getRow(6).getCell(5).setCellValue(0);
            save(book, "tong.xlsx");
        }
        JsonNode taken = done("report", "import", "so", "--unit", UNIT, "tong.xlsx", "--json").json();
        assertThat(taken.get("unusable")).singleElement().satisfies(each -> {
            assertThat(each.get("place").asText()).isEqualTo("Biểu 04!E7");
            assertThat(each.get("reason").asText()).contains("718", "720", "chênh 2");
        });
        try (DataFile file = DataFile.open(folder.resolve("so"), Run.surroundings(folder))) {
            UUID inspection = new LoadUnits(file.ledger()).find(UNIT).inspectionId();
            assertThat(new LoadForm(file.ledger()).of(inspection, "B4").rows()).hasSize(2);
        }
    }

    @Test
    void aFormOfAnotherUnitIsRefusedAndNothingIsKept() throws IOException {
        template();
        fill(folder.resolve("mau.xlsx"), folder.resolve("nop.xlsx"));
        String before = done("digest", "so").out();
        Run run = Run.in(folder, "report", "import", "so", "--unit", "Xã Thạch Sơn", "nop.xlsx");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("SKT-REPORT-OTHER-UNIT: ");
        assertThat(done("digest", "so").out()).isEqualTo(before);
    }

    @Test
    void aReportSentTwiceListsItsDocumentsOnce() throws IOException {
        template();
        fill(folder.resolve("mau.xlsx"), folder.resolve("nop.xlsx"));
        done("report", "import", "so", "--unit", UNIT, "nop.xlsx");
        done("report", "import", "so", "--unit", UNIT, "nop.xlsx");
        JsonNode item = done("answer", "show", "so", "--unit", UNIT, "--item", "I.1.a", "--json").json();
        assertThat(item.toString().split("07/KH-UBND|\"07\"", -1).length).isLessThanOrEqualTo(3);
        assertThat(cell("B4", 5)).isEqualTo("700");
    }

    @Test
    void theDayItCameIsHeldAgainstTheDayItWasAskedFor() throws IOException {
        done("unit", "schedule", "so", "--unit", UNIT, "--date", "2020-10-22");
        template();
        fill(folder.resolve("mau.xlsx"), folder.resolve("nop.xlsx"));
        JsonNode taken = done("report", "import", "so", "--unit", UNIT, "nop.xlsx", "--received", "2020-10-20",
                "--json").json();
        assertThat(taken.get("due").asText()).isEqualTo("2020-10-17");
        assertThat(taken.get("late").asBoolean()).isTrue();
    }

    @Test
    void aReportWrittenInWordAlongTheOutlineIsReadSentenceBySentence() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(folder.resolve(
                        "bc.docx"))) {
            for (String line : List.of("BÁO CÁO", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH",
                    "1. Việc ban hành các văn bản chỉ đạo, điều hành về cải cách hành chính",
                    "a) Xây dựng Kế hoạch cải cách hành chính năm: Ủy ban nhân dân xã đã ban hành Kế hoạch số 07/KH-UBND.",
                    "Kế hoạch có 25 nhiệm vụ.", "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
                    "4. Về hiện đại hóa nền hành chính", "Nơi nhận:", "- Lưu: VT.")) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }
        JsonNode taken = done("report", "import", "so", "--unit", UNIT, "bc.docx", "--json").json();
        assertThat(taken.get("used").asInt()).as("the words, and the document they cite").isEqualTo(2);
        assertThat(done("answer", "show", "so", "--unit", UNIT, "--item", "I.1.a", "--json").out()).contains(
                "Kế hoạch có 25 nhiệm vụ.");
    }

    private void template() {
        done("report", "template", "so", "--unit", UNIT, "--out", "mau.xlsx");
    }

    private void checkArrived(String file) {
        JsonNode taken = done("report", "import", "so", "--unit", UNIT, file, "--json").json();
        assertThat(taken.get("unusable")).isEmpty();
        assertThat(cell("B3", 2)).isEqualTo("32.5");
        assertThat(cell("B3", 8)).isEqualTo("1234567");
        assertThat(cell("B3", 13)).isEqualTo("1.234");
        assertThat(cell("B4", 5)).isEqualTo("700");
        assertThat(cell("B1", 3)).isEqualTo("1.000123");
        assertThat(cell("B5", 3)).isEqualTo("122/137");
        JsonNode plan = done("answer", "show", "so", "--unit", UNIT, "--item", "I.1.a", "--json").json();
        assertThat(reported(plan, "done")).isEqualTo("yes");
        assertThat(reported(plan, "tasks")).isEqualTo("18/25");
        assertThat(reported(plan, "text")).isEqualTo("Đã ban hành; hoàn thành 72,5 % (dòng một)");
        JsonNode told = done("answer", "show", "so", "--unit", UNIT, "--item", "I.4", "--json").json();
        assertThat(reported(told, "channels")).isEqualTo("loa,niem-yet");
        assertThat(plan.toString()).contains("2020-01-15");
        assertThat(done("check", "so").exit()).isZero();
    }

    /** As the unit does it: numbers as numbers, texts as texts. */
    private void fill(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from); XSSFWorkbook book = new XSSFWorkbook(in)) {
            part(book, "I.1.a", "done").getCell(4).setCellValue("Có");
            Row tasks = part(book, "I.1.a", "tasks");
            tasks.getCell(4).setCellValue(18);
            tasks.getCell(5).setCellValue(25);
            part(book, "I.1.a", "text").getCell(4).setCellValue("Đã ban hành; hoàn thành 72,5 % (dòng một)");
            part(book, "I.3.a", "meetings").getCell(4).setCellValue(4);
            part(book, "I.4", "channels:loa").getCell(4).setCellValue("Có");
            part(book, "I.4", "channels:niem-yet").getCell(4).setCellValue("Có");
            Row document = row(book.getSheet("Văn bản"), "I.1.a", "documents");
            document.getCell(3).setCellValue("07");
            document.getCell(4).setCellValue("KH-UBND");
            document.getCell(5).setCellValue("15/01/2020");
            document.getCell(6).setCellValue("Kế hoạch cải cách hành chính năm 2020");
            Sheet b3 = book.getSheet("Biểu 03");
            b3.getRow(4).getCell(1).setCellValue(32.5);
            b3.getRow(4).getCell(7).setCellValue(1_234_567);
            b3.getRow(4).getCell(10).setCellValue(1_178);
            b3.getRow(4).getCell(12).setCellValue(1.234);
            Sheet b1 = book.getSheet("Biểu 01");
            b1.getRow(4).getCell(1).setCellValue("Đăng ký khai sinh");
            b1.getRow(4).getCell(2).setCellValue("1.000123");
            Sheet b4 = book.getSheet("Biểu 04");
            b4.getRow(4).getCell(1).setCellValue("Hộ tịch");
            b4.getRow(4).getCell(4).setCellValue(700);
            book.getSheet("Biểu 05").getRow(4).getCell(2).setCellValue("122/137");
            book.getSheet("Biểu 05").getRow(4).getCell(4).setCellValue(10);
            try (OutputStream out = Files.newOutputStream(to)) {
                book.write(out);
            }
        }
    }

    private static Row part(XSSFWorkbook book, String item, String part) {
        Sheet sheet = book.getSheet("Đề cương");
        for (Row row : sheet) {
            if (text(row, 0).equals(item) && text(row, 2).equals(part)) {
                return row;
            }
        }
        throw new AssertionError("no row for " + item + " " + part);
    }

    private static Row row(Sheet sheet, String item, String part) {
        for (Row row : sheet) {
            if (text(row, 0).equals(item) && text(row, 1).equals(part)) {
                return row;
            }
        }
        throw new AssertionError("no row for " + item + " " + part);
    }

    private static String text(Row row, int col) {
        Cell cell = row.getCell(col);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    private XSSFWorkbook open(String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return new XSSFWorkbook(in);
        }
    }

    private void save(XSSFWorkbook book, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            book.write(out);
        }
    }

    /** What the unit reported in a column of the first row, as stored. */
    private String cell(String form, int column) {
        try (DataFile file = DataFile.open(folder.resolve("so"), Run.surroundings(folder))) {
            UUID inspection = new LoadUnits(file.ledger()).find(UNIT).inspectionId();
            return String.valueOf(new LoadForm(file.ledger()).of(inspection, form).rows().getFirst().cells().get(column
                    - 1).reported());
        }
    }

    private static String reported(JsonNode item, String code) {
        for (JsonNode part : item.get("parts")) {
            if (part.get("part").asText().equals(code)) {
                return part.at("/reported/value").asText();
            }
        }
        throw new AssertionError("no part " + code);
    }

    private Run done(String... args) {
        Run run = Run.in(folder, args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }
}

package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.export.ExportDocuments;
import vn.sokiemtra.document.sheet.SheetWriter;
import vn.sokiemtra.document.summary.SummarySheets;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.finding.remediation.ExtendRemediation;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.finding.remediation.StartReInspection;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.FormSum;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;
import vn.sokiemtra.summary.TakePriorYear;
import vn.sokiemtra.summary.UnitYears;
import vn.sokiemtra.text.VietnameseFormat;

/** Board, workbook and Báo cáo tổng hợp in both formats, held against each other as written files: one file, one number. */
class OneNumberEverywhereTest {

    private static final String AUTHOR = "Trần Văn Dũng";
    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final Instant NOW = Instant.parse("2020-12-01T02:00:00Z");

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @TempDir
    Path folder;

    private List<PlanUnit> units = List.of();
    private List<OutlineItem> leaves = List.of();
    private Board board;
    private List<FormSum> sums = List.of();
    private Map<String, List<List<String>>> book = Map.of();
    private List<List<List<String>>> tables = List.of();
    private String word = "";
    private String pdf = "";

    @Test
    void everyNumberOfTheBoardIsTheSameInWorkbookAndReport() throws IOException {
        aPlanWithEverything();
        write();
        unitByContent();
        findings();
        contents();
        classesAndTeams();
        sentences();
        frequent();
        sums();
        years();
    }

    private void aPlanWithEverything() {
        var ledger = data.ledger();
        new CreatePlan(ledger).from("thach-thanh-2020", AUTHOR);
        units = new LoadUnits(ledger).all();
        leaves = new LoadOutline(ledger).all().leaves();
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k <= i; k++) {
                find(units.get(i).inspectionId(), k * 6, "Chưa xin lỗi bằng văn bản ở lĩnh vực " + "abcdef".charAt(k));
            }
            new RecordInspectionDate(ledger).of(units.get(i).inspectionId(), DateKind.CONCLUDED, LocalDate.parse(
                    "2020-10-28"), AUTHOR);
            if (i != 2) {
                new SetCell(ledger).run(AUTHOR, units.get(i).inspectionId(), "B3", "1", 8, Side.VERIFIED, String
                        .valueOf(1_100 + i));
            }
        }
        new JudgeRemediation(ledger).verify(AUTHOR, followUps(0).getFirst(), "Đã xem sổ", TODAY);
        new JudgeRemediation(ledger).waive(AUTHOR, followUps(5).getFirst(), "Trụ sở cũ", TODAY);
        new ExtendRemediation(ledger).run(AUTHOR, followUps(1).getFirst(), LocalDate.parse("2020-12-18"),
                "Chờ thiết bị", LocalDate.parse("2020-11-19"));
        UUID withdrawn = followUps(3).getFirst().finding();
        UUID dispute = new RecordDispute(ledger).run(AUTHOR, units.get(3).inspectionId(), new DisputeDraft("7", "UBND",
                null, LocalDate.parse("2020-11-02"), "Số liệu chưa đúng"), List.of(withdrawn)).value();
        new RecordDirection(ledger).run(AUTHOR, dispute, new Direction(LocalDate.parse("2020-11-06"), "Chủ tịch", null,
                null, "Rút"));
        new DecideDispute(ledger).run(AUTHOR, dispute, withdrawn, DisputeOutcome.WITHDRAWN, "Theo chỉ đạo", LocalDate
                .parse("2020-11-09"), null);
        // The phúc tra finds the same again: its unit is no second one.
        UUID again = new StartReInspection(ledger).run(AUTHOR, units.get(4).inspectionId(), ReInspection.Kind.FOLLOW_UP,
                LocalDate.parse("2020-11-30"), null, TODAY).value();
        find(again, 0, "Chưa xin lỗi bằng văn bản ở lĩnh vực a");
        board = new LoadBoard(ledger).asOf(TODAY);
        new TakePriorYear(ledger).run(AUTHOR, board.year(), List.of(new Board.PriorTotal(2019, units.get(0).name(),
                board.contents().getFirst().title(), 12, 5),
                new Board.PriorTotal(2019, units.get(7).name(), board
                        .contents().getLast().title(), 3, 3)));
        board = new LoadBoard(ledger).asOf(TODAY);
        sums = new LoadFormSums(ledger).of(board);
    }

    private void find(UUID inspection, int leaf, String text) {
        new RecordFinding(data.ledger()).run(AUTHOR, inspection, leaves.get(leaf).id(), new FindingDraft(text, null,
                RecommendationKind.REQUIRE, "Xin lỗi", "Chủ tịch UBND", LocalDate.parse("2020-11-20")), List.of());
    }

    private List<FollowUp> followUps(int unit) {
        return new LoadFollowUps(data.ledger()).of(units.get(unit).inspectionId(), TODAY);
    }

    private void write() throws IOException {
        Path sheets = folder.resolve("b.xlsx");
        try (var out = Files.newOutputStream(sheets)) {
            new SheetWriter().write(new SummarySheets(board, sums).all(), out);
        }
        try (var in = new XSSFWorkbook(Files.newInputStream(sheets))) {
            book = Stream.iterate(0, i -> i + 1).limit(in.getNumberOfSheets()).map(in::getSheetAt).collect(Collectors
                    .toMap(Sheet::getSheetName, OneNumberEverywhereTest::rows));
        }
        List<Path> files = new ExportDocuments(data.ledger()).one(DocumentKind.BAO_CAO_TONG_HOP, null, folder, Set.of(
                ExportDocuments.Format.DOCX, ExportDocuments.Format.PDF), NOW).files();
        for (Path file : files) {
            if (file.toString().endsWith(".docx")) {
                try (var in = new XWPFDocument(Files.newInputStream(file))) {
                    word = in.getParagraphs().stream().map(XWPFParagraph::getText).map(OneNumberEverywhereTest::flat)
                            .collect(Collectors.joining("\n"));
                    tables = in.getTables().stream().map(table -> table.getRows().stream().map(row -> row
                            .getTableCells().stream().map(XWPFTableCell::getText).map(OneNumberEverywhereTest::flat)
                            .toList()).toList()).toList();
                }
            } else {
                try (PDDocument in = Loader.loadPDF(file.toFile())) {
                    pdf = flat(new PDFTextStripper().getText(in));
                }
            }
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 2) {
                rows.add(IntStream.range(0, row.getLastCellNum()).mapToObj(row::getCell).map(
                        OneNumberEverywhereTest::shown).toList());
            }
        }
        return rows;
    }

    /** As a person reads the cell. */
    private static String shown(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        } else if (cell.getCellType() == CellType.STRING) {
            return flat(cell.getStringCellValue());
        } else if (DateUtil.isCellDateFormatted(cell)) {
            return VietnameseFormat.date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        return cell.getCellStyle().getDataFormatString().endsWith("%")
                ? flat(VietnameseFormat.percent(number.movePointRight(2)))
                : VietnameseFormat.number(number.stripTrailingZeros());
    }

    private static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** The table of the report whose head has these words. */
    private List<List<String>> table(String... head) {
        return tables.stream().filter(table -> !table.isEmpty() && table.getFirst().containsAll(List.of(head)))
                .findFirst().orElseThrow().stream().skip(1).toList();
    }

    private static String n(long number) {
        return VietnameseFormat.number(number);
    }

    /** As running text writes small numbers. */
    private static String nn(long number) {
        return number < 10 ? "0" + number : n(number);
    }

    private void unitByContent() {
        List<List<String>> sheet = book.get("Tổng hợp");
        List<List<String>> annex = table("Đơn vị", "Đã khắc phục", "Quá hạn");
        assertThat(sheet).hasSize(board.units().size() + 1);
        for (int i = 0; i < board.units().size(); i++) {
            Board.UnitLine unit = board.units().get(i);
            List<String> numbers = Stream.concat(unit.counts().stream(), Stream.of(unit.total(), unit.remedied(), unit
                    .overdue())).map(count -> n(count)).toList();
            assertThat(sheet.get(i).getFirst()).isEqualTo(SummarySheets.named(unit));
            List<String> written = sheet.get(i).subList(4, sheet.get(i).size());
            List<List<String>> printed = annex.stream().filter(row -> row.getFirst().equals(SummarySheets.named(unit)))
                    .toList();
            if (unit.inspected()) {
                assertThat(written).as(unit.name()).isEqualTo(numbers);
                assertThat(printed).singleElement().satisfies(row -> assertThat(row.subList(1, row.size())).isEqualTo(
                        numbers));
                assertThat(pdf).contains(SummarySheets.named(unit) + " " + String.join(" ", numbers));
            } else {
                assertThat(printed).isEmpty();
                assertThat(numbers).containsOnly("0");
                assertThat(written).as("nobody looked").containsOnly("");
            }
        }
        List<String> all = Stream.concat(IntStream.range(0, board.contents().size()).mapToObj(board::of), Stream.of(
                (long) board.findings().size(), board.remedied(), board.overdue())).map(count -> n(count)).toList();
        List<String> last = sheet.getLast();
        assertThat(last.getFirst()).isEqualTo("Cộng " + n(board.inspected()) + "/" + n(board.planned())
                + " đơn vị đã kiểm tra");
        assertThat(last.subList(4, last.size())).isEqualTo(all);
        assertThat(annex.getLast().subList(1, annex.getLast().size())).isEqualTo(all);
        assertThat(pdf).contains("Cộng " + String.join(" ", all));
    }

    private void findings() {
        List<List<String>> sheet = book.get("Tồn tại");
        List<List<String>> annex = table("Thời hạn", "Tình trạng").stream().filter(row -> row.size() == 7).toList();
        assertThat(sheet).hasSameSizeAs(board.findings());
        assertThat(annex).hasSameSizeAs(board.findings());
        for (int i = 0; i < sheet.size(); i++) {
            Board.FoundLine one = board.findings().get(i);
            String due = VietnameseFormat.date(one.due());
            assertThat(sheet.get(i)).containsSequence(one.itemCode(), one.text()).containsSequence(due, SummarySheets
                    .state(one), n(one.evidence()));
            assertThat(annex.get(i)).contains(one.itemCode()).endsWith(due, SummarySheets.state(one));
            assertThat(pdf).contains(due + " " + SummarySheets.state(one));
        }
    }

    private void contents() {
        List<List<String>> sheet = book.get("Theo nội dung");
        for (int i = 0; i < board.contents().size(); i++) {
            String title = board.contents().get(i).title();
            int at = i;
            long where = board.units().stream().filter(unit -> unit.counts().get(at) > 0).map(Board.UnitLine::unit)
                    .distinct().count();
            assertThat(sheet.get(i)).containsExactly(title, n(board.of(i)), n(board.remedied(i)), n(board.of(i) - board
                    .remedied(i)), n(where), n(board.prior(i)));
            if (board.of(i) > 0) {
                String heading = title + " (" + nn(board.of(i)) + " tồn tại tại " + nn(where) + " đơn vị)";
                assertThat(word).contains(heading);
                assertThat(pdf).contains(heading);
            }
        }
    }

    private void classesAndTeams() {
        by("Theo loại đơn vị", Board.FoundLine::unitClass);
        by("Theo Đoàn", Board.FoundLine::team);
    }

    private void by(String name, Function<Board.FoundLine, String> key) {
        List<List<String>> sheet = book.get(name);
        assertThat(sheet.stream().map(row -> row.get(3)).toList()).containsExactlyElementsOf(board.findings().stream()
                .collect(Collectors.groupingBy(key, Collectors.counting())).values().stream().sorted((a, b) -> Long
                        .compare(b, a))
                .map(count -> n(count)).toList());
        assertThat(total(sheet, 1)).isEqualTo(board.planned());
        assertThat(total(sheet, 2)).isEqualTo(board.inspected());
        assertThat(total(sheet, 4)).isEqualTo(board.remedied());
        assertThat(total(sheet, 5)).isEqualTo(board.findings().size() - board.remedied());
    }

    private static long total(List<List<String>> sheet, int column) {
        return sheet.stream().mapToLong(row -> Long.parseLong(row.get(column).replace(".", ""))).sum();
    }

    private void sentences() {
        int all = board.findings().size();
        String share = VietnameseFormat.percent(BigDecimal.valueOf(board.remedied() * 100).divide(BigDecimal.valueOf(
                all), 4, java.math.RoundingMode.HALF_UP)).replace('\u00a0', ' ');
        for (String text : List.of(word, pdf)) {
            assertThat(text).contains("Đã kiểm tra " + nn(board.inspected()) + "/" + nn(board.planned()) + " đơn vị")
                    .contains("Đã ghi nhận " + nn(all) + " tồn tại, hạn chế tại 06 đơn vị").contains("đã khắc phục "
                            + nn(board.remedied()) + "/" + nn(all) + " tồn tại, hạn chế (đạt " + share + "); " + nn(
                                    board.overdue())
                            + " nội dung quá thời hạn khắc phục tại " + nn(board
                                    .unitsOverdue())
                            + " đơn vị")
                    .contains("Phúc tra, tái kiểm tra: 01 cuộc").contains("Năm 2019 ghi nhận 15 tồn tại");
        }
        assertThat(board.unitsOverdue()).isEqualTo(board.units().stream().filter(unit -> unit.overdue() > 0).map(
                Board.UnitLine::unit).distinct().count());
    }

    private void frequent() {
        List<List<String>> sheet = book.get("Thường gặp");
        List<List<String>> annex = table("Số đơn vị", "Các đơn vị");
        assertThat(sheet).hasSameSizeAs(board.frequent());
        for (int i = 0; i < sheet.size(); i++) {
            Board.Frequent one = board.frequent().get(i);
            List<String> row = List.of(n(i + 1), one.label(), one.itemCode(), n(one.units().size()), n(one.findings()
                    .size()), String.join(", ", one.units()));
            assertThat(sheet.get(i)).isEqualTo(row);
            if (one.units().size() > 1) {
                assertThat(annex.get(i)).isEqualTo(row);
                assertThat(word).doesNotContain("null");
            }
        }
        assertThat(annex).isNotEmpty();
    }

    private void sums() {
        List<List<String>> sheet = book.get("Biểu cộng");
        List<List<String>> annex = table("Biểu", "Chỉ tiêu");
        int at = 0;
        int printed = 0;
        for (FormSum form : sums) {
            for (FormSum.Column column : form.columns()) {
                String value = column.value() == null
                        ? VietnameseFormat.UNDEFINED
                        : column.percent()
                                ? flat(VietnameseFormat.percent(column.value()))
                                : VietnameseFormat.number(Objects.requireNonNull(column.value()));
                assertThat(sheet.get(at)).startsWith("Biểu " + form.number() + ": " + flat(form.title()), "(" + column
                        .number() + ")", flat(column.title()), value, n(column.units()));
                assertThat(sheet.get(at++).getLast()).isEqualTo(String.join(", ", form.missing()));
                if (!form.counted().isEmpty()) {
                    assertThat(annex.get(printed++)).containsExactly(form.number(), "(" + column.number() + ")", flat(
                            column.title()), value, n(column.units()));
                }
            }
            if (!form.counted().isEmpty() && !form.missing().isEmpty()) {
                String missing = "Biểu " + form.number() + ": chưa có số liệu của " + n(form.missing().size())
                        + " đơn vị đã kiểm tra: " + String.join(", ", form.missing());
                assertThat(word).contains(missing);
                assertThat(pdf).contains(missing);
            }
        }
        assertThat(sheet).hasSize(at);
        assertThat(annex).hasSize(printed);
        assertThat(sums).filteredOn(form -> form.code().equals("B3")).singleElement().satisfies(form -> {
            assertThat(form.missing()).containsExactly(units.get(2).name());
            assertThat(form.columns()).filteredOn(one -> one.number() == 8).singleElement().satisfies(one -> assertThat(
                    one.value()).isEqualByComparingTo("5513"));
        });
        assertThat(pdf).contains("5.513 5");
    }

    private void years() {
        List<List<String>> sheet = book.get("So với năm trước");
        List<List<String>> annex = table("Năm 2019", "Năm 2020");
        List<UnitYears> years = UnitYears.of(board);
        for (int i = 0; i < years.size(); i++) {
            UnitYears unit = years.get(i);
            String now = unit.now() == null ? "chưa kiểm tra" : n(unit.now());
            String then = unit.then() == null ? "không có số liệu" : n(unit.then());
            assertThat(sheet.get(i)).startsWith(unit.name(), then, now);
            assertThat(annex.get(i)).startsWith(unit.name(), then, now);
            assertThat(sheet.get(i).get(3).replace("+", "").replace('\u2212', '-')).isEqualTo(annex.get(i).get(3)
                    .replace("+", "").replace('\u2212', '-'));
        }
        assertThat(annex.getLast()).startsWith("Cộng", "15", n(board.findings().size()));
        assertThat(sheet).hasSameSizeAs(years);
        assertThat(annex).hasSize(years.size() + 1);
    }
}

package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.ChartContent;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.issue.DocumentJson;
import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.summary.SummarySheets;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.ExtendRemediation;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;
import vn.sokiemtra.summary.TakePriorYear;
import vn.sokiemtra.text.VietnameseFormat;

/** The report, its charts and annexes say what the board says. */
class ConsolidatedReportTest {

    private static final String AUTHOR = "Trần Văn Dũng";
    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private List<PlanUnit> units = List.of();

    @BeforeEach
    void fourUnitsWithAConclusion() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        units = new LoadUnits(data.ledger()).all();
        List<OutlineItem> leaves = new LoadOutline(data.ledger()).all().leaves();
        for (int i = 0; i < 4; i++) {
            UUID inspection = units.get(i).inspectionId();
            for (int k = 0; k <= i; k++) {
                new RecordFinding(data.ledger()).run(AUTHOR, inspection, leaves.get(k * 7).id(), new FindingDraft(
                        "Chưa xin lỗi bằng văn bản khi trễ hạn ở lĩnh vực " + k, null, RecommendationKind.REQUIRE,
                        "Xin lỗi", "Chủ tịch UBND", LocalDate.parse("2020-11-20")), List.of());
            }
            new RecordInspectionDate(data.ledger()).of(inspection, DateKind.CONCLUDED, LocalDate.parse("2020-10-28"),
                    AUTHOR);
        }
        new JudgeRemediation(data.ledger()).verify(AUTHOR, followUps(0).getFirst(), "Đã xem sổ", TODAY);
        new ExtendRemediation(data.ledger()).run(AUTHOR, followUps(1).getFirst(), LocalDate.parse("2020-12-18"),
                "Chờ thiết bị", LocalDate.parse("2020-11-19"));
    }

    private List<FollowUp> followUps(int unit) {
        return new LoadFollowUps(data.ledger()).of(units.get(unit).inspectionId(), TODAY);
    }

    private OfficialDocument report() {
        return new ComposeDocument(data.ledger()).run(DocumentKind.BAO_CAO_TONG_HOP, null, TODAY, null);
    }

    private Board board() {
        return new LoadBoard(data.ledger()).asOf(TODAY);
    }

    @Test
    void theAnnexShowsTheDayAfterAnExtensionAndTheStateOfTheBoard() {
        List<TableContent.Row> rows = table(report(), 0).rows();
        List<List<String>> lines = rows.stream().filter(row -> row.cells().size() == 7).map(row -> row.cells().stream()
                .map(TableContent.Cell::text).toList()).toList();
        assertThat(lines).extracting(line -> line.get(5)).containsOnlyOnce("18/12/2020");
        assertThat(lines).extracting(line -> line.get(6)).containsOnlyOnce("Đã khắc phục").containsOnlyOnce(
                "Trong hạn").contains("Quá hạn");
        List<SheetContent> sheets = new SummarySheets(board(), new LoadFormSums(data.ledger()).of(board())).all();
        List<List<SheetContent.Value>> sheet = sheets.get(1).rows();
        assertThat(lines).hasSameSizeAs(sheet);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(new SheetContent.Words(lines.get(i).get(6))).isEqualTo(sheet.get(i).get(7));
            SheetContent.Day due = (SheetContent.Day) sheet.get(i).get(6);
            assertThat(lines.get(i).get(5)).isEqualTo(VietnameseFormat.date(due.day()));
        }
    }

    @Test
    void theChartsCountAsTheBoardAndTheSentenceBesideThem() {
        Board board = board();
        List<ChartContent> charts = charts(report());
        assertThat(charts).hasSize(2);
        ChartContent contents = charts.getFirst();
        assertThat(contents.compared()).isNull();
        for (int i = 0; i < board.contents().size(); i++) {
            assertThat(contents.bars().get(i).values()).containsExactly(board.remedied(i), board.of(i) - board.remedied(
                    i));
        }
        assertThat(charts.get(1).bars().getFirst().figures()).isEqualTo("4/4");
        assertThat(text(report())).contains("đã khắc phục 01/10 tồn tại, hạn chế (đạt 10,00\u00a0%); 08 nội dung quá "
                + "thời hạn khắc phục tại 03 đơn vị");
    }

    @Test
    void whatIsReportedInJanuaryBearsTheYearOfItsFigures() {
        OfficialDocument late = new ComposeDocument(data.ledger()).run(DocumentKind.BAO_CAO_TONG_HOP, null, LocalDate
                .parse("2021-01-12"), null);
        assertThat(late.head().placeAndDate()).endsWith("năm 2021");
        assertThat(text(late)).contains("ngày 12 tháng 01 năm 2021");
        assertThat(report().head().placeAndDate()).endsWith("năm 2020");
    }

    /** A year that is not over has fewer findings because fewer units were inspected. */
    @Test
    void aYearInWhichUnitsWaitIsNotCalledBetter() {
        lastYear("Xã Chưa Đến");
        assertThat(text(report())).contains("Năm 2019 ghi nhận 12 tồn tại, hạn chế; chưa so sánh chung vì 01 đơn vị")
                .doesNotContain("năm nay giảm");
    }

    @Test
    void lastYearStandsInTheSentenceTheChartAndAnAnnex() {
        assertThat(titles(report())).noneMatch(title -> title.contains("NĂM TRƯỚC"));
        lastYear(units.getFirst().name());
        OfficialDocument report = report();
        assertThat(text(report)).contains("Năm 2019 ghi nhận 12 tồn tại, hạn chế; năm nay giảm 02.");
        assertThat(charts(report).getFirst().compared()).isEqualTo("năm 2019");
        assertThat(charts(report).getFirst().bars().getFirst().compared()).isEqualTo(12L);
        assertThat(titles(report).getLast()).isEqualTo("SO SÁNH VỚI NĂM TRƯỚC");
        assertThat(table(report, report.annexes().size() - 1).rows().getFirst().cells()).extracting(
                TableContent.Cell::text).containsExactly(units.getFirst().name(), "12", "1", "\u221211");
    }

    @Test
    void aUnitThatLastYearDidNotInspectSaysSoInTheAnnex() {
        String title = board().contents().getFirst().title();
        new TakePriorYear(data.ledger()).run(AUTHOR, 2020, List.of(new Board.PriorTotal(2019, units.getFirst().name(),
                title, 12, 5)));
        OfficialDocument report = report();
        assertThat(table(report, report.annexes().size() - 1).rows()).filteredOn(row -> row.cells().getFirst().text()
                .equals(units.get(1).name())).singleElement().satisfies(row -> assertThat(row.cells()).extracting(
                        TableContent.Cell::text).containsExactly(units.get(1).name(), "không có số liệu", "2", "–"));
        assertThat(text(report)).contains("chưa so sánh chung vì 03 đơn vị chưa đủ số liệu kiểm tra của hai năm");
    }

    /** Twelve findings there, none at the units of this year. */
    private void lastYear(String unit) {
        Board board = board();
        String title = board.contents().getFirst().title();
        List<Board.PriorTotal> totals = new ArrayList<>();
        units.subList(0, 4).forEach(one -> totals.add(new Board.PriorTotal(board.year() - 1, one.name(), title, 0, 0)));
        totals.removeIf(total -> total.unit().equals(unit));
        totals.add(new Board.PriorTotal(board.year() - 1, unit, title, 12, 5));
        new TakePriorYear(data.ledger()).run(AUTHOR, board.year(), totals);
    }

    @Test
    void contentsThatWereCalledOtherwiseAreNotComparedAsZero() {
        new TakePriorYear(data.ledger()).run(AUTHOR, 2020, List.of(new Board.PriorTotal(2019, units.getFirst().name(),
                "Nội dung đã đổi tên", 12, 5)));
        assertThat(charts(report()).getFirst().compared()).isNull();
        assertThat(text(report())).contains("Năm 2019 ghi nhận 12 tồn tại");
    }

    @Test
    void aReportWithChartsIsFrozenAndReadAgainAsItWas() {
        DocumentJson json = new DocumentJson();
        OfficialDocument report = report();
        assertThat(json.text(json.document(json.text(report)))).isEqualTo(json.text(report));
        assertThat(charts(json.document(json.text(report)))).isEqualTo(charts(report));
    }

    private static List<String> titles(OfficialDocument report) {
        return report.annexes().stream().map(Annex::title).toList();
    }

    private static TableContent table(OfficialDocument report, int annex) {
        return ((Block.Table) report.annexes().get(annex).blocks().getFirst()).content();
    }

    private static List<ChartContent> charts(OfficialDocument report) {
        List<ChartContent> charts = new ArrayList<>();
        report.body().forEach(block -> {
            if (block instanceof Block.Chart chart) {
                charts.add(chart.content());
            }
        });
        return charts;
    }

    private static String text(OfficialDocument report) {
        StringBuilder text = new StringBuilder();
        report.body().forEach(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        });
        return text.toString();
    }
}

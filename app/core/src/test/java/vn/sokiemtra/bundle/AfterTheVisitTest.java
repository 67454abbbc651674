package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.schema.shared.Tables.DISPUTE_FINDING;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.FORM_CELL;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_RESULT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_WAIVER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.summary.SummarySheets;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.EscalateDispute;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.LoadReInspections;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.finding.remediation.StartReInspection;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordSuccession;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.FormSum;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.LoadFormSums;

/**
 * Twenty-five communes and four teams, from hand-out to Báo cáo tổng hợp: every total is counted again from the rows that
 * people wrote, without any of the code that counted it.
 */
@Tag("full")
class AfterTheVisitTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final List<String> WORDS = List.of("Hồ sơ trễ hạn chưa thực hiện xin lỗi",
            "Niêm yết chưa đầy đủ thủ tục hành chính", "Phiếu kiểm soát thiếu thời gian, chữ ký",
            "Kế hoạch chưa phân công nhiệm vụ cụ thể");

    @Test
    void everyTotalOfTheBoardIsThatOfTheRawAnswers() {
        try (Laptops laptops = new Laptops()) {
            Laptops.Laptop office = laptops.office();
            List<PlanUnit> units = new LoadUnits(office.ledger()).all();
            assertThat(units).hasSize(25);
            visits(laptops, office, units);
            conclude(office, units);
            Ledger ledger = office.ledger();
            disputes(ledger, units);
            remedies(ledger, units);
            UUID again = new StartReInspection(ledger).run("Dũng", units.get(7).inspectionId(),
                    ReInspection.Kind.FOLLOW_UP, LocalDate.parse("2020-12-08"), null, TODAY).value();
            new RecordSuccession(ledger).of(List.of(units.get(3).unitId()), List.of(units.get(4).unitId()), LocalDate
                    .parse("2020-11-25"), "NQ 786", "Dũng");
            new RecordInspectionDate(ledger).halt(units.get(3).inspectionId(), Halt.MERGED, LocalDate.parse(
                    "2020-11-25"), "Sáp nhập", "Dũng");
            Board board = new LoadBoard(ledger).asOf(TODAY);
            findings(ledger, board);
            figures(ledger, board);
            paperAndWorkbook(ledger, board);
            assertThat(new LoadReInspections(ledger).one(again)).get().matches(one -> one.parent().equals(units.get(7)
                    .inspectionId()));
            assertThat(board.planned()).isEqualTo(25);
            assertThat(board.inspected()).isEqualTo(25);
            assertThat(new LoadFollowUps(ledger).of(units.get(3).inspectionId(), TODAY)).isNotEmpty().allMatch(
                    one -> one.successors().equals(List.of(units.get(4).name())));
        }
    }

    /** Each team works on its own laptop and returns a bundle. */
    private static void visits(Laptops laptops, Laptops.Laptop office, List<PlanUnit> units) {
        Path handOut = office.export();
        List<Path> returned = new ArrayList<>();
        for (int team = 0; team < 4; team++) {
            Laptops.Laptop laptop = laptops.join("Thư ký Đoàn " + (team + 1), handOut);
            List<OutlineItem> leaves = new LoadOutline(laptop.ledger()).all().leaves();
            for (int i = team; i < units.size(); i += 4) {
                UUID inspection = units.get(i).inspectionId();
                new SetCell(laptop.ledger()).run(laptop.person, inspection, "B3", "1", 8, Side.VERIFIED, String.valueOf(
                        100 + i));
                new SetCell(laptop.ledger()).run(laptop.person, inspection, "B3", "1", 11, Side.VERIFIED,
                        String.valueOf(
                                90 + i));
                for (int k = 0; k <= i % 3; k++) {
                    laptops.pass(60_000);
                    new RecordFinding(laptop.ledger()).run(laptop.person, inspection, leaves.get((i + 11 * k) % leaves
                            .size()).id(), new FindingDraft(WORDS.get((i + k) % WORDS.size()), "Chưa quan tâm",
                                    RecommendationKind.REQUIRE, "Thực hiện: " + WORDS.get((i + k) % WORDS.size()),
                                    "Chủ tịch UBND", LocalDate.parse("2020-11-20")),
                            List.of());
                }
            }
            returned.add(laptop.export());
        }
        office.take(returned.toArray(Path[]::new));
    }

    private static void conclude(Laptops.Laptop office, List<PlanUnit> units) {
        RecordInspectionDate record = new RecordInspectionDate(office.ledger());
        for (PlanUnit unit : units) {
            record.of(unit.inspectionId(), DateKind.CONCLUDED, LocalDate.parse("2020-10-28"), "Dũng");
            record.of(unit.inspectionId(), DateKind.CONCLUSION_RECEIVED, LocalDate.parse("2020-10-30"), "Dũng");
        }
    }

    /** One finding is withdrawn, one stands. */
    private static void disputes(Ledger ledger, List<PlanUnit> units) {
        dispute(ledger, units.get(1), DisputeOutcome.WITHDRAWN);
        dispute(ledger, units.get(2), DisputeOutcome.CONFIRMED);
    }

    private static void dispute(Ledger ledger, PlanUnit unit, DisputeOutcome outcome) {
        UUID finding = new LoadFollowUps(ledger).of(unit.inspectionId(), TODAY).getFirst().finding();
        UUID dispute = new RecordDispute(ledger).run("Dũng", unit.inspectionId(), new DisputeDraft("7", "UBND", null,
                LocalDate.parse("2020-11-02"), "Số liệu chưa đúng"), List.of(finding)).value();
        new EscalateDispute(ledger).run("Dũng", dispute, LocalDate.parse("2020-11-04"));
        new RecordDirection(ledger).run("Dũng", dispute,
                new Direction(LocalDate.parse("2020-11-06"), "Chủ tịch UBND huyện",
                        null, null, "Xem xét lại"));
        new DecideDispute(ledger).run("Dũng", dispute, finding, outcome, "Theo chỉ đạo", LocalDate.parse("2020-11-09"),
                null);
    }

    private static void remedies(Ledger ledger, List<PlanUnit> units) {
        JudgeRemediation judge = new JudgeRemediation(ledger);
        for (int i = 10; i < 20; i++) {
            UUID inspection = units.get(i).inspectionId();
            List<FollowUp> all = new LoadFollowUps(ledger).of(inspection, TODAY);
            new RecordRemediationReport(ledger).run("Dũng", inspection, new RecordRemediationReport.Paper("9", "BC",
                    null, LocalDate.parse("2020-11-18"), null),
                    all.stream().map(
                            one -> new RecordRemediationReport.Result(one.finding(), "Đã xong", List.of())).toList());
            judge.verify("Dũng", all.getFirst(), null, LocalDate.parse("2020-11-19"));
        }
        judge.waive("Dũng", new LoadFollowUps(ledger).of(units.get(20).inspectionId(), TODAY).getFirst(), "Trụ sở cũ",
                LocalDate.parse("2020-11-19"));
    }

    private static void findings(Ledger ledger, Board board) {
        Set<UUID> withdrawn = new HashSet<>(ledger.read(sql -> sql.select(DISPUTE_FINDING.FINDING_ID).from(
                DISPUTE_FINDING).where(DISPUTE_FINDING.OUTCOME.eq("WITHDRAWN")).fetch(DISPUTE_FINDING.FINDING_ID)));
        assertThat(withdrawn).hasSize(1);
        Map<UUID, Integer> byInspection = new HashMap<>();
        ledger.read(sql -> sql.select(FINDING.ID, FINDING.INSPECTION_ID).from(FINDING).fetch()).forEach(row -> {
            if (!withdrawn.contains(row.value1())) {
                byInspection.merge(row.value2(), 1, Integer::sum);
            }
        });
        int all = byInspection.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isEqualTo(8 * 6 + 1 - 1);
        assertThat(board.findings()).hasSize(all);
        for (Board.UnitLine unit : board.units()) {
            assertThat(unit.total()).as(unit.name()).isEqualTo(byInspection.getOrDefault(unit.inspection(), 0));
        }
        long sum = 0;
        for (int i = 0; i < board.contents().size(); i++) {
            sum += board.of(i);
        }
        assertThat(sum).isEqualTo(all);
        int verified = ledger.read(sql -> sql.fetchCount(REMEDIATION_RESULT, REMEDIATION_RESULT.DECISION.eq(
                "VERIFIED")));
        int waived = ledger.read(sql -> sql.fetchCount(REMEDIATION_WAIVER));
        assertThat(verified).isEqualTo(10);
        assertThat(board.remedied()).isEqualTo(verified + waived);
        int waiting = ledger.read(sql -> sql.fetchCount(REMEDIATION_RESULT, REMEDIATION_RESULT.DECISION.isNull()));
        assertThat(board.overdue()).isEqualTo(all - verified - waived - waiting);
        assertThat(board.frequent().stream().mapToInt(one -> one.findings().size()).sum()).isEqualTo(all);
    }

    private static void figures(Ledger ledger, Board board) {
        FormSum three = new LoadFormSums(ledger).of(board).stream().filter(one -> one.code().equals("B3")).findFirst()
                .orElseThrow();
        for (int column : List.of(8, 11)) {
            long raw = ledger.read(sql -> sql.select(FORM_CELL.VERIFIED).from(FORM_CELL).where(FORM_CELL.COL.eq(column))
                    .fetch(FORM_CELL.VERIFIED)).stream().mapToLong(Long::parseLong).sum();
            assertThat(three.columns()).filteredOn(one -> one.number() == column).singleElement().satisfies(one -> {
                assertThat(one.value()).isEqualByComparingTo(java.math.BigDecimal.valueOf(raw));
                assertThat(one.units()).isEqualTo(25);
            });
        }
        assertThat(three.missing()).isEmpty();
    }

    /** The paper, the workbook and the screen say the same. */
    private static void paperAndWorkbook(Ledger ledger, Board board) {
        OfficialDocument report = new ComposeDocument(ledger).run(DocumentKind.BAO_CAO_TONG_HOP, null, TODAY, null);
        StringBuilder text = new StringBuilder();
        report.body().forEach(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        });
        assertThat(text.toString()).contains(board.findings().size() + " tồn tại").contains("25/25");
        List<SheetContent> sheets = new SummarySheets(board, new LoadFormSums(ledger).of(board)).all();
        List<SheetContent.Value> sum = sheets.getFirst().rows().getLast();
        assertThat(sum.get(sum.size() - 3)).isEqualTo(SheetContent.Value.of(board.findings().size()));
        assertThat(sheets.get(1).rows()).hasSize(board.findings().size());
    }
}

package vn.sokiemtra.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.CloseInspection;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.WorkingCalendar;

/** What the start page draws from a plan. */
class StartPageTest {

    private static final String REPORT = "Báo cáo của đơn vị gửi Đoàn";

    private static final LocalDate TODAY = LocalDate.of(2020, 10, 16);

    @TempDir
    private Path folder;

    private Opened file;

    private Ledger ledger;

    @BeforeEach
    void open() {
        file = new DataFiles(InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z")), "LT-HANH")
                .create(folder.resolve(
                        "thu"), "thach-thanh-2020", "Lê Thị Hạnh");
        ledger = file.data().ledger();
    }

    @AfterEach
    void close() {
        file.data().close();
    }

    /** Knows every place and goes to none. */
    private static final Navigator NOWHERE = new Navigator() {
        @Override
        public void go(Place place) {
            // nobody looks
        }

        @Override
        public void at(String focus) {
            // nobody looks
        }

        @Override
        public void back() {
            // nobody looks
        }
    };

    @Test
    void manyUnitsThatWaitForTheSameStandInOneLineAndALongGroupShowsItsFirstFifty() {
        List<Task> tasks = TaskList.read(ledger, TODAY, new WorkingCalendar(), NOWHERE);
        assertThat(tasks).filteredOn(task -> task.what().equals("Phân Đoàn kiểm tra")).singleElement().extracting(
                Task::due).isEqualTo("25 đơn vị");
        Task one = tasks.getFirst();
        List<TaskRow> rows = TaskRows.of(java.util.Collections.nCopies(3_321, one), StartMode.OFFICE, Set.of(), true);
        assertThat(rows).hasSize(52).last().isInstanceOf(TaskRow.More.class);
        assertThat(TaskRows.of(java.util.Collections.nCopies(3_321, one), StartMode.OFFICE, Set.of(((TaskRow.Head) rows
                .getFirst()).name()), true)).hasSize(3_322);
    }

    @Test
    void whatWasListedOnceFollowsEditsAndTheDay() {
        List<Task> before = TaskList.listed(ledger, TODAY, NOWHERE);
        assertThat(TaskList.listed(ledger, TODAY, NOWHERE)).isSameAs(before);
        PlanUnit unit = new LoadUnits(ledger).find("Xã Thạch Cẩm");
        new ScheduleVisit(ledger).of(unit.inspectionId(), TODAY.plusDays(3), null, "Lê Thị Hạnh");
        assertThat(TaskList.listed(ledger, TODAY, NOWHERE)).isEqualTo(TaskList.read(ledger, TODAY,
                new WorkingCalendar(), NOWHERE)).filteredOn(StartPageTest::isTheVisit).singleElement()
                .extracting(Task::due).isEqualTo("còn 1 ngày");
        assertThat(TaskList.listed(ledger, TODAY.plusDays(3), NOWHERE)).filteredOn(StartPageTest::isTheVisit)
                .singleElement().extracting(Task::due).isEqualTo("hôm nay");
    }

    private static boolean isTheVisit(Task task) {
        return task.unit().equals("Xã Thạch Cẩm") && task.what().startsWith("Kiểm tra tại");
    }

    @Test
    void aVisitOfTodayIsDueToday() {
        PlanUnit unit = new LoadUnits(ledger).find("Xã Thạch Cẩm");
        new ScheduleVisit(ledger).of(unit.inspectionId(), TODAY, null, "Lê Thị Hạnh");
        assertThat(of("Xã Thạch Cẩm", TODAY)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.SOON);
            assertThat(task.due()).isEqualTo("hôm nay");
            assertThat(task.place().inspection()).isEqualTo(unit.inspectionId());
        });
    }

    @Test
    void aFarVisitComesNextAndAPastOneIsNoTask() {
        PlanUnit unit = new LoadUnits(ledger).find("Xã Thạch Cẩm");
        new ScheduleVisit(ledger).of(unit.inspectionId(), TODAY.plusDays(20), null, "Lê Thị Hạnh");
        assertThat(of("Xã Thạch Cẩm", TODAY)).singleElement().extracting(Task::kind).isEqualTo(Task.Kind.NEXT);
        assertThat(of("Xã Thạch Cẩm", TODAY.plusDays(21))).isEmpty();
    }

    @Test
    void reportsThatDidNotComeAreLateAfterTheirDay() {
        Task before = report(LocalDate.of(2020, 10, 19));
        assertThat(before.kind()).isEqualTo(Task.Kind.SOON);
        assertThat(before.due()).isEqualTo("hôm nay");
        Task after = report(LocalDate.of(2020, 10, 22));
        assertThat(after.kind()).isEqualTo(Task.Kind.OVERDUE);
        assertThat(after.due()).isEqualTo("quá 3 ngày");
    }

    @Test
    void termsAreCountedInWorkingDays() {
        // 19/10/2020 is a Monday; the weekend before it and after it is not counted.
        assertThat(report(LocalDate.of(2020, 10, 16)).due()).isEqualTo("còn 1 ngày");
        assertThat(report(LocalDate.of(2020, 10, 17)).due()).isEqualTo("còn 1 ngày");
        assertThat(report(LocalDate.of(2020, 10, 26)).due()).isEqualTo("quá 5 ngày");
        assertThat(report(LocalDate.of(2020, 10, 12)).kind()).isEqualTo(Task.Kind.SOON);
        assertThat(report(LocalDate.of(2020, 10, 9)).kind()).isEqualTo(Task.Kind.NEXT);
    }

    @Test
    void overAWeekendNothingIsLateByADayAndNothingHasADayLeft() {
        PlanUnit unit = new LoadUnits(ledger).find("Xã Thạch Cẩm");
        new ScheduleVisit(ledger).of(unit.inspectionId(), LocalDate.of(2020, 10, 18), null, "Lê Thị Hạnh");
        assertThat(of("Xã Thạch Cẩm", LocalDate.of(2020, 10, 17))).singleElement().extracting(Task::due).isEqualTo(
                "trong ngày nghỉ");
        PlanUnit late = new LoadUnits(ledger).find("Xã Thạch Sơn");
        var finding = new vn.sokiemtra.finding.RecordFinding(ledger).run("Lê Thị Hạnh", late.inspectionId(),
                new vn.sokiemtra.inspection.FindItem(ledger).byCode("II.1.d5"), vn.sokiemtra.finding.FindingDraft.of(
                        "Có hồ sơ quá hạn"),
                List.of());
        new vn.sokiemtra.finding.ChangeFinding(ledger).run("Lê Thị Hạnh", finding.value(),
                vn.sokiemtra.finding.FindingField.DUE_ON, "16/10/2020");
        assertThat(of("Xã Thạch Sơn", LocalDate.of(2020, 10, 17))).as("nobody told the unit of it")
                .extracting(Task::kind)
                .doesNotContain(Task.Kind.OVERDUE);
        new RecordInspectionDate(ledger).of(late.inspectionId(), DateKind.CONCLUDED, LocalDate.of(2020, 10, 12),
                "Lê Thị Hạnh");
        assertThat(of("Xã Thạch Sơn", LocalDate.of(2020, 10, 17))).filteredOn(task -> task
                .kind() == Task.Kind.OVERDUE).singleElement().extracting(Task::due).isEqualTo("vừa quá hạn");
    }

    @Test
    void aReportThatCameIsNotMissed() {
        String before = report(TODAY).unit();
        PlanUnit unit = new LoadUnits(ledger).all().stream().filter(each -> each.reportReceivedOn() == null).findFirst()
                .orElseThrow();
        for (PlanUnit each : new LoadUnits(ledger).all()) {
            if (each.formCode().equals(unit.formCode())) {
                new RecordUnitReport(ledger).of(each.inspectionId(), new RecordUnitReport.ReportFacts("118", "BC-UBND",
                        TODAY, TODAY), "Lê Thị Hạnh");
                break;
            }
        }
        assertThat(report(TODAY).unit()).isNotEqualTo(before);
    }

    @Test
    void lateThingsStandFirst() {
        List<Task> tasks = TaskList.read(ledger, LocalDate.of(2020, 11, 20), new WorkingCalendar(), NOWHERE);
        assertThat(tasks).extracting(Task::kind).isSorted();
        assertThat(tasks.getFirst().kind()).isEqualTo(Task.Kind.OVERDUE);
    }

    @Test
    void theReportBeforeAVisitIsDueAsThePlanSays() {
        PlanUnit unit = new LoadUnits(ledger).find("Xã Thạch Cẩm");
        new ScheduleVisit(ledger).of(unit.inspectionId(), LocalDate.of(2020, 10, 22), null, "Lê Thị Hạnh");
        assertThat(TaskList.read(ledger, LocalDate.of(2020, 10, 20), new WorkingCalendar(), NOWHERE))
                .filteredOn(task -> task
                        .what().equals(REPORT))
                .singleElement().satisfies(task -> {
                    assertThat(task.when()).isEqualTo(LocalDate.of(2020, 10, 17));
                    assertThat(task.due()).isEqualTo("quá 2 ngày");
                });
    }

    @Test
    void whatIsDoneIsNoTaskAnyMore() {
        PlanUnit unit = new LoadUnits(ledger).find("Xã Thạch Cẩm");
        UUID inspection = unit.inspectionId();
        new ScheduleVisit(ledger).of(inspection, LocalDate.of(2020, 10, 12), null, "Lê Thị Hạnh");
        var items = new LoadOutline(ledger).all().leaves();
        items.forEach(item -> new SetVerdict(ledger).run("Lê Thị Hạnh", inspection, item.id(), Verdict.MET));
        UUID finding = new RecordFinding(ledger).run("Lê Thị Hạnh", inspection, items.getFirst().id(), new FindingDraft(
                "Chưa niêm yết", "Chậm", RecommendationKind.REQUIRE, "Niêm yết", "Chủ tịch", LocalDate.of(2020, 11,
                        20)),
                List.of()).value();
        LocalDate minutes = LocalDate.of(2020, 10, 14);
        assertThat(whats(minutes)).contains("Lập Biên bản", "Bổ sung minh chứng, nơi làm, hạn cho tồn tại")
                .doesNotContain(
                        "Gửi thông báo lịch và Đề cương báo cáo", "Hạn khắc phục tồn tại 1");
        RecordInspectionDate record = new RecordInspectionDate(ledger);
        record.of(inspection, DateKind.MINUTES_SIGNED, minutes, "Lê Thị Hạnh");
        assertThat(whats(minutes)).doesNotContain("Lập Biên bản");
        record.of(inspection, DateKind.CONCLUDED, LocalDate.of(2020, 10, 26), "Lê Thị Hạnh");
        record.of(inspection, DateKind.CONCLUSION_RECEIVED, LocalDate.of(2020, 10, 28), "Lê Thị Hạnh");
        assertThat(whats(LocalDate.of(2020, 10, 28))).as("its day holds once the unit is told").contains(
                "Hạn khắc phục tồn tại 1");
        LocalDate late = LocalDate.of(2020, 11, 24);
        assertThat(whats(late)).as("what is late stands in one line").containsExactly("Hạn khắc phục tồn tại 1");
        assertThat(of("Xã Thạch Cẩm", late)).filteredOn(task -> task.what().equals("Hạn khắc phục tồn tại 1"))
                .singleElement().satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Task.Kind.OVERDUE);
                    assertThat(task.step()).isEqualTo("Gửi công văn đôn đốc");
                    assertThat(task.place().area()).isEqualTo(Area.REMEDIATION);
                    assertThat(task.place().focus()).isEqualTo("inspection:" + inspection);
                });
        new RecordRemediationReport(ledger).run("Lê Thị Hạnh", inspection, new RecordRemediationReport.Paper("9", "BC",
                late, late, null), List.of(new RecordRemediationReport.Result(finding, "Đã niêm yết", List.of())));
        new JudgeRemediation(ledger).verify("Lê Thị Hạnh", new LoadFollowUps(ledger).one(finding, inspection, late),
                "Đã đối chiếu", late);
        assertThat(whats(late)).containsExactly("Đã xác nhận khắc phục");
        new CloseInspection(ledger).run("Lê Thị Hạnh", inspection, late);
        assertThat(of("Xã Thạch Cẩm", late)).singleElement().satisfies(task -> {
            assertThat(task.step()).isEqualTo("Lưu trữ hồ sơ");
            assertThat(task.due()).isEqualTo("từ 24/11/2020");
        });
    }

    @Test
    void aVisitThatWasPutOffIsNoTask() {
        PlanUnit unit = new LoadUnits(ledger).find("Xã Thạch Cẩm");
        new ScheduleVisit(ledger).of(unit.inspectionId(), TODAY.plusDays(4), null, "Lê Thị Hạnh");
        new RecordInspectionDate(ledger).halt(unit.inspectionId(), Halt.POSTPONED, TODAY, "Bão", "Lê Thị Hạnh");
        assertThat(whats(TODAY)).containsExactly("Tạm hoãn");
    }

    private List<String> whats(LocalDate today) {
        return of("Xã Thạch Cẩm", today).stream().map(Task::what).toList();
    }

    private Task report(LocalDate today) {
        return TaskList.read(ledger, today, new WorkingCalendar(), NOWHERE).stream()
                .filter(task -> LocalDate.of(2020, 10, 19).equals(task.when()))
                .findFirst().orElseThrow();
    }

    private List<Task> of(String unit, LocalDate today) {
        return TaskList.read(ledger, today, new WorkingCalendar(), NOWHERE).stream()
                .filter(task -> task.unit().equals(unit)
                        && !task.what().equals(REPORT))
                .toList();
    }
}

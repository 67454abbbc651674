package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.ExtendRemediation;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.DeadlinePurpose;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.SetCalendarDay;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.plan.WorkingCalendar.ExtraDay;
import vn.sokiemtra.text.Problem;

/** Deadlines, coverage, clashes and state of plans made from the source regimes. */
class DeadlinesTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @Test
    void vinhLongOwesANoticeFifteenAndAReportTwentyWorkingDays() {
        plan("vinh-long-2021");
        UUID one = inspection("Sở Xây dựng");
        new ScheduleVisit(data.ledger()).of(one, day("2021-05-10"), null, AUTHOR);
        assertThat(due("2021-04-20")).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo("D1.1");
            assertThat(notice.due()).isEqualTo(day("2021-04-14"));
            assertThat(notice.days()).isEqualTo(-4);
            assertThat(notice.steps()).hasSizeGreaterThan(15);
        });
    }

    @Test
    void receiptAndNotIssueStartsTheTermOfTheRemedy() {
        plan("vinh-long-2021");
        UUID one = inspection("Sở Xây dựng");
        RecordInspectionDate record = new RecordInspectionDate(data.ledger());
        record.of(one, DateKind.CONCLUDED, day("2021-08-02"), AUTHOR);
        assertThat(due("2021-08-10")).isEmpty();
        record.of(one, DateKind.CONCLUSION_RECEIVED, day("2021-08-11"), AUTHOR);
        assertThat(due("2021-09-14")).singleElement().satisfies(remedy -> {
            assertThat(remedy.due()).isEqualTo(day("2021-09-10"));
            assertThat(remedy.days()).isEqualTo(-2);
        });
        record.of(one, DateKind.REMEDIATION_REPORTED, day("2021-09-10"), AUTHOR);
        assertThat(due("2021-09-14")).singleElement().matches(remedy -> !remedy.open() && !remedy.late());
        assertThatThrownBy(() -> record.of(one, DateKind.CONCLUSION_RECEIVED, day("2021-08-01"), AUTHOR)).satisfies(
                problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-COURSE-ORDER"));
    }

    @Test
    void whatCanNoLongerBeDoneIsNotLateForEver() {
        plan("vinh-long-2021");
        UUID one = inspection("Sở Xây dựng");
        new ScheduleVisit(data.ledger()).of(one, day("2021-05-10"), null, AUTHOR);
        assertThat(due("2021-05-10")).extracting(DueDeadline::rule).containsExactly("D1.1");
        // The team was there: a notice is of no use any more.
        assertThat(due("2021-05-11")).isEmpty();
        RecordInspectionDate record = new RecordInspectionDate(data.ledger());
        record.of(one, DateKind.CONCLUSION_RECEIVED, day("2021-08-11"), AUTHOR);
        assertThat(due("2021-09-14")).extracting(DueDeadline::rule).containsExactly("D1.3");
        record.of(one, DateKind.CLOSED, day("2021-09-13"), AUTHOR);
        assertThat(due("2021-09-14")).as("closed").isEmpty();
    }

    @Test
    void theWordsOfAnInspectionAreThoseOfItsForm() {
        plan("thach-thanh-2020");
        UUID visited = inspection("Xã Thạch Cẩm");
        UUID reporting = inspection("Xã Thành Vinh");
        standing(visited, "Chưa xếp lịch");
        standing(reporting, "Trong danh sách");
        new ScheduleVisit(data.ledger()).of(visited, day("2020-10-22"), null, AUTHOR);
        standing(visited, "Đã lên lịch");
        new RecordInspectionDate(data.ledger()).halt(visited, Halt.POSTPONED, day("2020-10-20"), "Bão", AUTHOR);
        standing(visited, "Tạm hoãn");
    }

    private void standing(UUID inspection, String words) {
        assertThat(new LoadInspections(data.ledger()).one(inspection).standing()).isEqualTo(words);
    }

    @Test
    void theFixedDayIsTooLateItself() {
        plan("thach-thanh-2020");
        new RecordUnitReport(data.ledger()).of(inspection("Xã Thành Vinh"), new RecordUnitReport.ReportFacts("1", "BC",
                null, day("2020-10-19")), AUTHOR);
        new RecordUnitReport(data.ledger()).of(inspection("Xã Thành Yên"), new RecordUnitReport.ReportFacts("2", "BC",
                null, day("2020-10-20")), AUTHOR);
        List<DueDeadline> due = due("2020-10-22");
        assertThat(due).hasSize(15).allSatisfy(one -> assertThat(one.due()).isEqualTo(day("2020-10-19")));
        assertThat(of(due, "Xã Thành Vinh")).matches(one -> !one.open() && !one.late());
        assertThat(of(due, "Xã Thành Yên")).matches(one -> !one.open() && one.days() == -1);
        assertThat(of(due, "Xã Thành Tiến")).matches(one -> one.open() && one.days() == -3);
        new RecordInspectionDate(data.ledger()).halt(inspection("Xã Thành Tiến"), Halt.CANCELLED, day("2020-10-21"),
                "Sáp nhập", AUTHOR);
        assertThat(due("2020-10-22")).hasSize(14);
    }

    @Test
    void theCalendarFileIsWhatCalendarsRead() {
        plan("thach-thanh-2020");
        String file = CalendarFile.text(CalendarFile.due(due("2020-10-01"), List.of()),
                Instant.parse("2020-10-01T02:00:00Z"));
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(16);
        assertThat(file).contains("DTSTART;VALUE=DATE:20201019\r\n", "DTSTAMP:20201001T020000Z\r\n");
        assertThat(file.replace("\r\n ", ""))
                .contains("SUMMARY:Xã Thành Tiến: Gửi báo cáo tự kiểm tra CCHC về UBND huyện "
                        + "(qua Phòng Nội vụ) trước ngày 20/10/2020");
        assertThat(file.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n", "")).doesNotContain("\n");
    }

    /** RFC 5545 §3.6 asks for a component at least: nothing is written where nothing is due. */
    @Test
    void aPlanWithNothingDueMakesNoCalendarFile(@TempDir Path folder) {
        plan("vinh-long-2021");
        Path file = folder.resolve("han.ics");
        assertThatThrownBy(
                () -> CalendarFile.write(file, CalendarFile.due(due("2021-03-01"), List.of()), Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("SKT-CALENDAR-NOTHING"))
                .hasMessageContaining("Không tệp nào được ghi");
        assertThat(file).doesNotExist();
        new ScheduleVisit(data.ledger()).of(inspection("Sở Xây dựng"), day("2021-05-10"), null, AUTHOR);
        CalendarFile.write(file, CalendarFile.due(due("2021-03-01"), List.of()), Instant.EPOCH);
        assertThat(file).content().contains("BEGIN:VEVENT");
    }

    /** S2 L27: the team fixes a day for each finding; that day is due, and no other. */
    @Test
    void eachFindingIsDueOnTheDayThatWasFixedForIt() {
        plan("thach-thanh-2020");
        UUID one = inspection("Xã Thạch Cẩm");
        UUID first = found(one, "2020-11-20");
        UUID second = found(one, "2020-11-30");
        assertThat(remedies("2020-11-18")).as("before the conclusion").isEmpty();
        RecordInspectionDate record = new RecordInspectionDate(data.ledger());
        record.of(one, DateKind.CONCLUDED, day("2020-11-02"), AUTHOR);
        assertThat(remedies("2020-11-18")).extracting(DueDeadline::due).containsExactly(day("2020-11-20"), day(
                "2020-11-30"));
        assertThat(remedies("2020-11-18").getFirst()).matches(due -> due.rule().equals("D2.3") && due.days() == 2
                && due.content().endsWith("(tồn tại số 1)") && due.unit().equals("Xã Thạch Cẩm"));
        String uid = remedies("2020-11-18").getFirst().key();
        assertThat(CalendarFile
                .text(CalendarFile.due(remedies("2020-11-18"), List.of()), Instant.EPOCH).replace("\r\n ", ""))
                .contains("UID:" + uid
                        + "@sokiemtra")
                .contains("DTSTART;VALUE=DATE:20201130");
        new ExtendRemediation(data.ledger()).run(AUTHOR, followed(first, one), day("2020-12-04"), "Mưa lũ", day(
                "2020-11-19"));
        assertThat(remedies("2020-11-24")).extracting(DueDeadline::due).containsExactly(day("2020-11-30"), day(
                "2020-12-04"));
        assertThat(remedies("2020-11-24").getLast().key()).as("the event moves in the calendar").isEqualTo(uid);
        new JudgeRemediation(data.ledger()).verify(AUTHOR, followed(second, one), "Đã xem", day("2020-11-27"));
        assertThat(remedies("2020-12-02")).extracting(DueDeadline::open).containsExactly(false, true);
    }

    private FollowUp followed(UUID finding, UUID inspection) {
        return new LoadFollowUps(data.ledger()).one(finding, inspection, day("2020-11-19"));
    }

    private List<DueDeadline> remedies(String today) {
        return due(today).stream().filter(one -> one.purpose() == DeadlinePurpose.REMEDIATION).toList();
    }

    private UUID found(UUID inspection, String due) {
        return new RecordFinding(data.ledger()).run(AUTHOR, inspection, new LoadOutline(data.ledger()).all().leaves()
                .getFirst().id(),
                new FindingDraft("Chưa niêm yết", null, RecommendationKind.REQUIRE, "Niêm yết",
                        "Chủ tịch UBND xã", day(due)),
                List.of()).value();
    }

    @Test
    void aDayThatPeopleEnteredCountsAndSaysWhereItComesFrom() {
        plan("vinh-long-2021");
        SetCalendarDay set = new SetCalendarDay(data.ledger());
        set.set(new ExtraDay(day("2026-11-23"), true, "Đề xuất hoán đổi tháng 9/2026", false), AUTHOR);
        set.set(new ExtraDay(day("2026-11-28"), false, "Đề xuất hoán đổi tháng 9/2026", false), AUTHOR);
        var counted = new LoadCalendar(data.ledger()).calendar().workingDaysAfter(day("2026-11-20"), 4);
        assertThat(counted.day()).isEqualTo(day("2026-11-28"));
        assertThat(counted.confirmed()).isFalse();
        assertThat(counted.steps().getLast()).isEqualTo(
                "Thứ Bảy 28/11/2026: 4 (Đề xuất hoán đổi tháng 9/2026; chưa xác nhận)");
        assertThatThrownBy(() -> set.set(new ExtraDay(day("2026-11-24"), true, "x", true), AUTHOR))
                .hasMessageContaining(
                        "ngày nghỉ");
        set.remove(day("2026-11-23"), AUTHOR);
        assertThat(new LoadCalendar(data.ledger()).days()).extracting(ExtraDay::day).containsExactly(day("2026-11-28"));
    }

    @Test
    void coverageFollowsTheSettings() {
        plan("kien-thuy-2024");
        PastedUnits pasted = PastedUnits.read("TT\tĐơn vị\n1\tPhòng Nội vụ\n2. Phòng Tư pháp\n3) Phòng Y tế\n"
                + "Phòng Văn hóa và Thông tin\nTrung tâm Y tế\nTT Núi Đối\nUBND xã Tân Trào\nxã tân trào\n",
                "DISTRICT", Set.of());
        assertThat(pasted.units()).extracting(UnitDraft::unitClass).containsExactly(UnitClass.DISTRICT_OFFICE,
                UnitClass.DISTRICT_OFFICE, UnitClass.DISTRICT_OFFICE, UnitClass.DISTRICT_OFFICE,
                UnitClass.PUBLIC_SERVICE_UNIT, UnitClass.TOWNSHIP, UnitClass.COMMUNE);
        assertThat(pasted.units().getLast()).isEqualTo(new UnitDraft("Xã Tân Trào", UnitClass.COMMUNE,
                "Ủy ban nhân dân xã Tân Trào", "Tân Trào"));
        assertThat(pasted.left()).containsExactly("xã tân trào: đã có, bỏ qua.");
        AddUnits add = new AddUnits(data.ledger());
        List<UUID> ids = add.add(pasted.units(), new AddUnits.Belonging(null, null, null), AUTHOR).value();
        add.inspect(ids.getFirst(), "PLANNED", null, AUTHOR);
        // 30 % of five is two; of four and of one, two and one.
        assertThat(coverage("C0.1")).matches(line -> line.population() == 5 && line.required() == 2 && line
                .planned() == 1 && !line.plannedEnough());
        assertThat(coverage("C0.2")).matches(line -> line.population() == 2 && line.required() == 2 && line
                .planned() == 0);
        new RecordInspectionDate(data.ledger()).of(inspection("Phòng Nội vụ"), DateKind.MINUTES_SIGNED, day(
                "2024-06-12"), AUTHOR);
        assertThat(coverage("C0.1").done()).isEqualTo(1);
        assertThatThrownBy(() -> add.add(pasted.units(), new AddUnits.Belonging(null, null, null), AUTHOR))
                .hasMessageContaining("Phòng Nội vụ");
        assertThatThrownBy(() -> add.add(List.of(new UnitDraft("Phòng Dân tộc", UnitClass.DISTRICT_OFFICE, "x", null)),
                new AddUnits.Belonging("SURPRISE", null, null), AUTHOR)).isInstanceOf(Problem.class);
    }

    @Test
    void theDistrictsOfVinhLongOweSixCommunes() {
        plan("vinh-long-2021");
        assertThat(coverage("C1.1")).matches(line -> line.planned() == 6 && line.required() == 6);
        assertThat(coverage("C1.3"))
                .matches(line -> line.planned() == 0 && line.required() == 6 && "UBND huyện được kiểm tra"
                        .equals(line.chooser()));
        UUID parent = new LoadUnits(data.ledger()).find("UBND huyện Tam Bình").unitId();
        new AddUnits(data.ledger())
                .add(List.of(new UnitDraft("Xã Mỹ Lộc", UnitClass.COMMUNE, "Ủy ban nhân dân xã Mỹ Lộc",
                        "Mỹ Lộc")), new AddUnits.Belonging("PLANNED", parent, "UBND huyện Tam Bình"), AUTHOR);
        assertThat(coverage("C1.3")).matches(line -> line.planned() == 1 && line.required() == 6);
    }

    @Test
    void whoeverInspectsTheirOwnAgencyOrIsAtTwoPlacesIsShown() {
        plan("vinh-long-2021");
        UUID team = new NameTeam(data.ledger()).found(NameTeam.TeamFacts.named("Đoàn"), AUTHOR).value();
        new AddTeamMember(data.ledger()).to(team, new AddTeamMember.MemberFacts("Ông", "Trần Văn Nam", null,
                "Sở Tư pháp", TeamRole.MEMBER), AUTHOR);
        ScheduleVisit schedule = new ScheduleVisit(data.ledger());
        schedule.of(inspection("Sở Tư pháp"), day("2021-05-03"), team, AUTHOR);
        schedule.of(inspection("Sở Xây dựng"), day("2021-05-03"), team, AUTHOR);
        schedule.of(inspection("UBND huyện Bình Tân"), day("2021-10-05"), null, AUTHOR);
        List<FindClashes.Clash> clashes = new FindClashes(data.ledger()).asOf(day("2021-03-01"));
        assertThat(clashes).extracting(clash -> clash.unit() + " " + clash.kind()).containsExactlyInAnyOrder(
                "Sở Tư pháp REST", "Sở Tư pháp PERSON", "Sở Tư pháp RECUSAL", "Sở Xây dựng REST", "Sở Xây dựng PERSON",
                "UBND huyện Bình Tân WINDOW");
        assertThat(new FindClashes(data.ledger()).asOf(day("2021-09-30"))).extracting(FindClashes.Clash::sentence)
                .contains("Thông báo phải gửi chậm nhất 14/09/2021 mà chưa gửi.");
        // Teams ask for these two as of whatever day was read already.
        assertThat(ofPeople("2021-09-30")).isNotEmpty().isEqualTo(ofPeople("2021-03-01"));
        schedule.of(inspection("Sở Xây dựng"), day("2021-05-05"), team, AUTHOR);
        assertThat(ofPeople("2021-03-01")).as("found anew after an edit").singleElement().extracting(
                FindClashes.Clash::kind).isEqualTo(FindClashes.Kind.RECUSAL);
    }

    private List<FindClashes.Clash> ofPeople(String today) {
        return new FindClashes(data.ledger()).asOf(day(today)).stream().filter(clash -> clash
                .kind() == FindClashes.Kind.PERSON || clash.kind() == FindClashes.Kind.RECUSAL).toList();
    }

    @Test
    void theStateFollowsFromTheDays() {
        plan("thach-thanh-2020");
        UUID one = inspection("Xã Thạch Cẩm");
        new ScheduleVisit(data.ledger()).of(one, day("2020-10-22"), null, AUTHOR);
        RecordInspectionDate record = new RecordInspectionDate(data.ledger());
        step(one, InspectionStep.SCHEDULED);
        record.of(one, DateKind.NOTIFIED, day("2020-10-01"), AUTHOR);
        step(one, InspectionStep.NOTIFIED);
        new RecordUnitReport(data.ledger()).of(one, new RecordUnitReport.ReportFacts("118", "BC-UBND", null, day(
                "2020-10-16")), AUTHOR);
        step(one, InspectionStep.REPORT_RECEIVED);
        record.of(one, DateKind.MINUTES_SIGNED, day("2020-10-22"), AUTHOR);
        step(one, InspectionStep.MINUTES_SIGNED);
        record.of(one, DateKind.CONCLUDED, day("2020-11-02"), AUTHOR);
        step(one, InspectionStep.CONCLUDED);
        record.of(one, DateKind.CONCLUSION_RECEIVED, day("2020-11-04"), AUTHOR);
        record.of(one, DateKind.REMEDIATION_DUE, day("2020-12-01"), AUTHOR);
        step(one, InspectionStep.REMEDIATING);
        assertThat(of(due("2020-11-30"), "Xã Thạch Cẩm", "D2.3").days()).isEqualTo(1);
        record.of(one, DateKind.REMEDIATION_REPORTED, day("2020-12-01"), AUTHOR);
        record.of(one, DateKind.CLOSED, day("2020-12-10"), AUTHOR);
        record.of(one, DateKind.ARCHIVED, day("2020-12-31"), AUTHOR);
        step(one, InspectionStep.CLOSED);
        assertThatThrownBy(() -> record.of(one, DateKind.NOTIFIED, day("2020-10-23"), AUTHOR)).satisfies(
                problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-COURSE-VISIT"));
    }

    private void plan(String regime) {
        new CreatePlan(data.ledger()).from(regime, AUTHOR);
    }

    private void step(UUID inspection, InspectionStep step) {
        assertThat(new LoadInspections(data.ledger()).one(inspection).step()).isEqualTo(step);
    }

    private UUID inspection(String unit) {
        return new LoadUnits(data.ledger()).find(unit).inspectionId();
    }

    private List<DueDeadline> due(String today) {
        return new LoadDeadlines(data.ledger()).asOf(day(today));
    }

    private static DueDeadline of(List<DueDeadline> due, String unit, String... rule) {
        return due.stream().filter(one -> one.unit().equals(unit) && (rule.length == 0 || one.rule().equals(rule[0])))
                .findFirst().orElseThrow();
    }

    private CoverageLine coverage(String code) {
        return new LoadCoverage(data.ledger()).all().stream().filter(line -> line.code().equals(code)).findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

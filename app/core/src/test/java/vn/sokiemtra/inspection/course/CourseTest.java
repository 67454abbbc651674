package vn.sokiemtra.inspection.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.text.Problem;

/** States and next steps from recorded days; documents and remedies are in the walks of the seeds. */
class CourseTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @Test
    void aVisitAsksForTeamDayNoticeReportAndThenTheVisit() {
        UUID one = plan("vinh-long-2021", "Sở Xây dựng");
        stands(one, "2021-03-01", CourseState.LISTED, NextAction.ASSIGN_TEAM);
        UUID team = new NameTeam(data.ledger()).found(NameTeam.TeamFacts.named("Đoàn"), AUTHOR).value();
        new ScheduleVisit(data.ledger()).of(one, null, team, AUTHOR);
        stands(one, "2021-03-01", CourseState.TEAM_ASSIGNED, NextAction.SCHEDULE);
        assertThat(next(one, "2021-03-01").by()).isEqualTo("2021-09-30");
        new ScheduleVisit(data.ledger()).of(one, day("2021-05-10"), team, AUTHOR);
        stands(one, "2021-03-01", CourseState.SCHEDULED, NextAction.NOTIFY);
        assertThat(next(one, "2021-04-15")).matches(step -> day("2021-04-14").equals(step.by()) && step.late(day(
                "2021-04-15")) && !step.late(day("2021-04-14")));
        record(one, DateKind.NOTIFIED, "2021-04-14");
        stands(one, "2021-04-15", CourseState.NOTIFIED, NextAction.RECEIVE_REPORT);
        // Who comes without a report is inspected all the same.
        stands(one, "2021-05-10", CourseState.NOTIFIED, NextAction.INSPECT);
        new RecordUnitReport(data.ledger()).of(one, new RecordUnitReport.ReportFacts("12", "BC-SXD", null, day(
                "2021-05-05")), AUTHOR);
        stands(one, "2021-05-06", CourseState.REPORT_RECEIVED, NextAction.INSPECT);
        assertThat(course(one, "2021-05-06").since()).isEqualTo("2021-05-05");
    }

    @Test
    void aRemedyThatNobodyReportedIsOverdueTheDayAfter() {
        UUID one = plan("vinh-long-2021", "Sở Xây dựng");
        record(one, DateKind.MINUTES_SIGNED, "2021-07-20");
        stands(one, "2021-07-21", CourseState.MINUTES_SIGNED, NextAction.CONSOLIDATE);
        record(one, DateKind.CONCLUDED, "2021-08-02");
        stands(one, "2021-08-03", CourseState.CONCLUSION_ISSUED, NextAction.RECORD_RECEIPT);
        record(one, DateKind.CONCLUSION_RECEIVED, "2021-08-11");
        stands(one, "2021-08-12", CourseState.CONCLUSION_DELIVERED, NextAction.CLOSE);
        record(one, DateKind.REMEDIATION_DUE, "2021-09-10");
        stands(one, "2021-09-10", CourseState.REMEDIATING, NextAction.RECEIVE_REMEDIATION);
        assertThat(next(one, "2021-09-10").by()).isEqualTo("2021-09-10");
        stands(one, "2021-09-11", CourseState.OVERDUE, NextAction.REMIND);
        record(one, DateKind.REMEDIATION_REPORTED, "2021-09-13");
        stands(one, "2021-09-14", CourseState.REMEDIATION_REPORTED, NextAction.CLOSE);
        record(one, DateKind.CLOSED, "2021-09-20");
        stands(one, "2021-09-21", CourseState.CLOSED, NextAction.ARCHIVE);
        record(one, DateKind.ARCHIVED, "2021-12-20");
        assertThat(course(one, "2021-12-21").next()).isNull();
    }

    @Test
    void aReportThatWasAnsweredLeavesWhatIsStillOwed() {
        UUID one = plan("so-noi-vu-2026", null);
        UUID first = owed(one, "Chưa ban hành kế hoạch");
        owed(one, "Chưa niêm yết");
        record(one, DateKind.MINUTES_SIGNED, "2026-07-20");
        record(one, DateKind.CONCLUDED, "2026-08-02");
        record(one, DateKind.CONCLUSION_RECEIVED, "2026-08-03");
        new RecordRemediationReport(data.ledger()).run(AUTHOR, one, new RecordRemediationReport.Paper("9", "BC", day(
                "2026-09-01"), day("2026-09-01"), null), List.of(
                        new RecordRemediationReport.Result(first,
                                "Đã ban hành", List.of())));
        stands(one, "2026-09-02", CourseState.REMEDIATION_REPORTED, NextAction.VERIFY);
        new JudgeRemediation(data.ledger()).verify(AUTHOR, new LoadFollowUps(data.ledger()).one(first, one, day(
                "2026-09-03")), null, day("2026-09-03"));
        stands(one, "2026-09-04", CourseState.REMEDIATING, NextAction.RECEIVE_REMEDIATION);
        stands(one, "2026-09-11", CourseState.OVERDUE, NextAction.REMIND);
    }

    private UUID owed(UUID inspection, String content) {
        return new RecordFinding(data.ledger()).run(AUTHOR, inspection, new LoadOutline(data.ledger()).all().leaves()
                .getFirst().id(),
                new FindingDraft(content, "", RecommendationKind.REQUIRE, "Khắc phục", "Giám đốc",
                        day("2026-09-10")),
                List.of()).value();
    }

    @Test
    void aDisputeWaitsForADirectionAndCannotBeClosedBefore() {
        UUID one = plan("can-tho-2023", null);
        record(one, DateKind.CONCLUDED, "2023-08-01");
        record(one, DateKind.CONCLUSION_RECEIVED, "2023-08-03");
        record(one, DateKind.DISPUTED, "2023-08-08");
        stands(one, "2023-08-09", CourseState.CONTESTED, NextAction.ASK_DIRECTION);
        assertThatThrownBy(() -> record(one, DateKind.CLOSED, "2023-08-20")).satisfies(problem -> assertThat(
                ((Problem) problem).code()).isEqualTo("SKT-COURSE-CONTESTED"));
        record(one, DateKind.DIRECTED, "2023-08-15");
        stands(one, "2023-08-16", CourseState.REMEDIATING, NextAction.CLOSE);
        record(one, DateKind.CLOSED, "2023-08-20");
    }

    @Test
    void whatIsHaltedGoesOnOnlyWhenItWasPutOff() {
        UUID one = plan("thach-thanh-2020", "Xã Thạch Cẩm");
        halt(one, Halt.POSTPONED);
        stands(one, "2020-09-02", CourseState.POSTPONED, NextAction.RESUME);
        halt(one, Halt.CANCELLED);
        assertThat(course(one, "2020-09-02")).matches(course -> course.state() == CourseState.CANCELLED && course
                .next() == null);
        halt(one, Halt.MERGED);
        assertThat(course(one, "2020-09-02").state()).isEqualTo(CourseState.UNIT_MERGED);
        halt(one, null);
        stands(one, "2020-09-02", CourseState.LISTED, NextAction.ASSIGN_TEAM);
    }

    @Test
    void thePathOfAFormIsWhatItsRegimeAsksFor() {
        UUID byReport = plan("thach-thanh-2020", "Xã Thành Vinh");
        assertThat(course(byReport, "2020-09-01").path()).containsExactly(CourseState.LISTED,
                CourseState.TEAM_ASSIGNED, CourseState.REPORT_RECEIVED, CourseState.DESK_REVIEWED,
                CourseState.CONCLUSION_ISSUED, CourseState.CONCLUSION_DELIVERED, CourseState.REMEDIATING,
                CourseState.REMEDIATION_REPORTED, CourseState.VERIFIED, CourseState.CLOSED, CourseState.ARCHIVED);
        UUID onSite = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").inspectionId();
        assertThat(course(onSite, "2020-09-01").path()).startsWith(CourseState.LISTED, CourseState.TEAM_ASSIGNED,
                CourseState.SCHEDULED, CourseState.NOTIFIED, CourseState.REPORT_RECEIVED, CourseState.ON_SITE,
                CourseState.MINUTES_SIGNED);
    }

    /** Seed-model §4: what each form passes through, and what it leaves out. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
            "kien-thuy-2024|SURPRISE|ON_SITE MINUTES_SIGNED|LISTED SCHEDULED NOTIFIED REPORT_RECEIVED",
            "kien-thuy-2024|SELF_INSPECTION|CLOSED|TEAM_ASSIGNED SCHEDULED ON_SITE MINUTES_SIGNED CONCLUSION_ISSUED",
            "vinh-long-2021|SURPRISE|ON_SITE MINUTES_SIGNED|LISTED SCHEDULED NOTIFIED REPORT_RECEIVED",
            "thach-thanh-2020|REPORT_ONLY|REPORT_RECEIVED DESK_REVIEWED|SCHEDULED NOTIFIED ON_SITE MINUTES_SIGNED",
            "can-tho-2023|SURPRISE|ON_SITE MINUTES_SIGNED CONCLUSION_ISSUED ARCHIVED|LISTED SCHEDULED NOTIFIED",
            "can-tho-2023|ISO_CHECK|LISTED TEAM_ASSIGNED SCHEDULED ON_SITE MINUTES_SIGNED CONCLUSION_ISSUED|DESK_REVIEWED",
            "can-tho-2023|PROGRAMME_BASED|LISTED TEAM_ASSIGNED ON_SITE CONCLUSION_ISSUED ARCHIVED|DESK_REVIEWED",
            "can-tho-2023|SELF_INSPECTION|CLOSED|TEAM_ASSIGNED SCHEDULED ON_SITE MINUTES_SIGNED CONCLUSION_ISSUED",
            "van-phong-ubnd-2024|SYSTEM_BASED|DESK_REVIEWED|NOTIFIED REPORT_RECEIVED ON_SITE MINUTES_SIGNED",
            "van-phong-ubnd-2024|SURPRISE|ON_SITE|LISTED SCHEDULED NOTIFIED CONCLUSION_ISSUED",
            "so-noi-vu-2026|SURPRISE|ON_SITE MINUTES_SIGNED|LISTED SCHEDULED NOTIFIED REPORT_RECEIVED",
            "so-noi-vu-2026|THEMATIC|SCHEDULED ON_SITE MINUTES_SIGNED|DESK_REVIEWED",
            "so-noi-vu-2026|REPORT_ONLY|REPORT_RECEIVED DESK_REVIEWED|SCHEDULED ON_SITE MINUTES_SIGNED"})
    void everyFormLeavesOutWhatItDoesNotHave(String regime, String form, String passes, String leavesOut) {
        new CreatePlan(data.ledger()).from(regime, AUTHOR);
        List<String> path = new CoursePath(new LoadPlan(data.ledger()).plan().form(form).orElseThrow(), new LoadRegime(
                data.ledger()).profile()).states().stream().map(Enum::name).toList();
        assertThat(path).containsSubsequence(passes.split(" ")).doesNotContain(leavesOut.split(" "));
    }

    private UUID plan(String regime, @Nullable String unit) {
        new CreatePlan(data.ledger()).from(regime, AUTHOR);
        if (unit != null) {
            return new LoadUnits(data.ledger()).find(unit).inspectionId();
        }
        new AddUnits(data.ledger()).add(List.of(new UnitDraft("Sở Y tế",
                UnitClass.DEPARTMENT, "Sở Y tế", null)), new AddUnits.Belonging(
                        "PLANNED", null, null),
                AUTHOR);
        return new LoadUnits(data.ledger()).find("Sở Y tế").inspectionId();
    }

    private void record(UUID inspection, DateKind kind, String day) {
        new RecordInspectionDate(data.ledger()).of(inspection, kind, day(day), AUTHOR);
    }

    private void halt(UUID inspection, @Nullable Halt halt) {
        new RecordInspectionDate(data.ledger()).halt(inspection, halt, day("2020-09-01"), "Mưa lũ", AUTHOR);
    }

    private void stands(UUID inspection, String today, CourseState state, NextAction next) {
        assertThat(course(inspection, today).state()).isEqualTo(state);
        assertThat(next(inspection, today).action()).isEqualTo(next);
    }

    private NextStep next(UUID inspection, String today) {
        NextStep next = course(inspection, today).next();
        assertThat(next).isNotNull();
        return next;
    }

    private Course course(UUID inspection, String today) {
        return new LoadCourses(data.ledger()).one(inspection, day(today));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

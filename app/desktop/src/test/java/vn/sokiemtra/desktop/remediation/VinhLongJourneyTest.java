package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.plan.LoadUnits;

/** The plan of Vĩnh Long 2021 in the window: a decision with a plan, notice 15 working days before (L70). */
@Tag("full")
class VinhLongJourneyTest extends WindowWalk {

    @Test
    void fromTheDecisionToTheReportOfAUnit() {
        on("2021-01-13");
        open("vinh-long", "vinh-long-2021", PERSON, clock,
                ledger -> new ReplaceOutline(ledger).with(new Outlines().find(
                        "thach-thanh-2020"), PERSON));
        inspection = new LoadUnits(ledger()).find("Sở Xây dựng").inspectionId();
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("quyet-dinh-ban-hanh"), "92");
        on("2021-03-15");
        team();
        unit();
        assign();
        date("#visit", "10/05/2021");
        until(() -> state() == CourseState.SCHEDULED);
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("quyet-dinh-thanh-lap-doan"), "11");
        assertThat(new LoadCourses(ledger()).one(inspection, today.get()).next()).isNotNull().matches(step -> LocalDate
                .of(2021, 4, 14).equals(step.by()));
        on("2021-04-12");
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("thong-bao-lich"), "21");
        on("2021-05-05");
        unit();
        date("#report-received", "05/05/2021");
        until(() -> state() == CourseState.REPORT_RECEIVED);
        assertThat(tasks.problems().shown()).isEmpty();
    }
}

package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.inspection.course.NextAction;
import vn.sokiemtra.plan.LoadUnits;

/**
 * The plan of Vĩnh Long 2021 in the window: a decision with a plan, notice 15 working days before (L70), remedy 20 working
 * days from receipt (L79), a reminder and a proposal (L71), hồ sơ.
 */
@Tag("full")
class VinhLongJourneyTest extends WindowWalk {

    @Test
    void fromTheDecisionToTheArchiveThroughAProposal() throws IOException {
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
        on("2021-05-10");
        inspect("");
        issue(Place.inspection(inspection, "minutes", ""), "");
        stands(CourseState.MINUTES_SIGNED);
        on("2021-05-20");
        issue(document("bao-cao-ket-qua"), "4");
        on("2021-08-02");
        issue(document("thong-bao-ket-luan"), "7");
        receipt("2021-08-11");
        assertThat(new LoadCourses(ledger()).one(inspection, today.get()).next()).isNotNull().matches(step -> LocalDate
                .of(2021, 9, 10).equals(step.by()));
        go(Place.of(Area.PLAN, "deadlines"));
        shot("deadlines");
        on("2021-09-13");
        stands(CourseState.OVERDUE);
        letter("don-doc", "30");
        on("2021-09-20");
        go(Place.of(Area.START));
        shot("start-proposal");
        // A second letter comes before the proposal; who does not want to wait opens it.
        assertThat(new LoadCourses(ledger()).one(inspection, today.get()).next()).isNotNull().matches(step -> step
                .action() == NextAction.REMIND);
        issue(document("de-xuat-xu-ly"), "31");
        stands(CourseState.HANDLING_PROPOSED);
        on("2021-09-24");
        act(KeyCode.N, "form-content", "Đã ban hành Kế hoạch số 12/KH-SXD");
        act(KeyCode.X, "form-reason", "Đã đối chiếu kế hoạch đã ban hành");
        stands(CourseState.VERIFIED);
        on("2021-09-27");
        act(KeyCode.SPACE, "", "");
        stands(CourseState.CLOSED);
        archive("27/09/2021");
        assertThat(tasks.problems().shown()).isEmpty();
    }
}

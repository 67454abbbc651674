package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.plan.LoadUnits;

/**
 * The plan of Cần Thơ 2023 in the window, from an empty list to a unit's report: units and a Đoàn named later (L68-70), plan,
 * founding decision and notice issued on the days of that year.
 */
@Tag("full")
class CanThoJourneyTest extends WindowWalk {

    @Test
    void fromAnEmptyListToTheReportOfAUnit() {
        on("2022-12-16");
        open("can-tho", "can-tho-2023", PERSON, clock, ledger -> new ReplaceOutline(ledger).with(new Outlines().find(
                "thach-thanh-2020"), PERSON));
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("ke-hoach"), "243");
        units();
        on("2023-03-20");
        team();
        visit("10/05/2023");
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("quyet-dinh-thanh-lap-doan"), "15");
        on("2023-04-03");
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("thong-bao-lich"), "21");
        stands(CourseState.NOTIFIED);
        on("2023-05-05");
        unit();
        date("#report-received", "05/05/2023");
        until(() -> state() == CourseState.REPORT_RECEIVED);
        shot("report");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void units() {
        go(Place.of(Area.PLAN, "units"));
        until(() -> lookup("#units").tryQuery().isPresent());
        shot("plan-empty");
        go(Place.of(Area.PLAN, "add-units"));
        until(() -> lookup("#units-form").tryQuery().isPresent() && lookup("#units-form").queryAs(ComboBox.class)
                .getItems().size() == 4);
        fx(() -> {
            lookup("#units-form").queryAs(ComboBox.class).getSelectionModel().select(1);
            lookup("#units-text").queryAs(TextArea.class).setText("1. Sở Y tế\n2. Sở Tư pháp\n3. UBND quận Ninh Kiều");
            return true;
        });
        until(() -> lookup("#units-read").queryListView().getItems().size() == 3);
        shot("units-pasted");
        press("#units-add");
        until(() -> new LoadUnits(ledger()).all().size() == 3);
        inspection = new LoadUnits(ledger()).find("Sở Y tế").inspectionId();
        go(Place.of(Area.PLAN, "units"));
        until(() -> lookup("#units").queryListView().getItems().size() > 3);
        shot("plan-listed");
        stands(CourseState.LISTED);
    }

    private void visit(String day) {
        unit();
        assign();
        date("#visit", day);
        until(() -> state() == CourseState.SCHEDULED);
        shot("scheduled");
        go(Place.of(Area.PLAN, "calendar"));
        until(() -> lookup("#calendar-range").tryQuery().isPresent());
        shot("calendar");
        go(Place.of(Area.PLAN, "deadlines"));
        until(() -> lookup("#deadlines").tryQuery().isPresent());
        shot("deadlines");
    }
}

package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.testing.RegimeBox;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.plan.LoadUnits;

/**
 * A plan of the government of two levels in the window, from the first screen to the archive: the plan is made, its units
 * pasted for two forms, notice 15 and report 05 working days before, five days to disagree, remedy in twenty.
 */
@Tag("full")
class TodayJourneyTest extends WindowWalk {

    @Test
    void fromTheFirstScreenToTheArchive() throws IOException {
        on("2026-07-20");
        make();
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("ke-hoach"), "");
        units(1, "1. Sở Y tế\n2. Xã Vĩnh Xuân\n3. Phường Cái Vồn");
        units(2, "Xã Trà Ôn\nXã Hòa Bình\nĐặc khu Cù Lao Dung");
        inspection = new LoadUnits(ledger()).find("Xã Vĩnh Xuân").inspectionId();
        stands(CourseState.LISTED);
        go(Place.of(Area.PLAN, "units"));
        until(() -> lookup("#coverage .label").queryAllAs(Label.class).stream().anyMatch(line -> line.getText()
                .startsWith("Trong kế hoạch 2/5 = 40\u00a0%")));
        shot("listed");
        team();
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("quyet-dinh-thanh-lap-doan"), "15");
        unit();
        assign();
        date("#visit", "07/09/2026");
        until(() -> state() == CourseState.SCHEDULED);
        assertThat(new LoadCourses(ledger()).one(inspection, today.get()).next()).isNotNull().matches(step -> LocalDate
                .of(2026, 8, 13).equals(step.by()));
        shot("scheduled");
        on("2026-08-12");
        issue(Place.of(Area.DOCUMENTS, "plan").withFocus("thong-bao-lich"), "21");
        stands(CourseState.NOTIFIED);
        on("2026-08-27");
        unit();
        date("#report-received", "27/08/2026");
        until(() -> state() == CourseState.REPORT_RECEIVED);
        conclude();
        on("2026-11-30");
        act(KeyCode.N, "form-content", "Đã ban hành Kế hoạch số 12/KH-UBND");
        stands(CourseState.REMEDIATION_REPORTED);
        on("2026-12-02");
        act(KeyCode.X, "form-reason", "Đã đối chiếu kế hoạch đã ban hành");
        act(KeyCode.SPACE, "", "");
        stands(CourseState.CLOSED);
        on("2026-12-31");
        archive("31/12/2026");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void make() {
        begin(clock);
        until(() -> lookup("#name").tryQuery().isPresent());
        clickOn("#name").write(PERSON);
        until(() -> lookup(".step-mark.finished").queryAll().size() == 2);
        clickOn("Tạo từ một kế hoạch kiểm tra");
        RegimeBox.choose(this, "so-noi-vu-2026");
        until(() -> lookup("#file-name").queryAs(TextField.class).getText().startsWith("So-Noi-Vu"));
        shot("welcome");
        press("#create");
        until(() -> lookup("#units").tryQuery().isPresent());
    }

    private void units(int form, String pasted) {
        int before = new LoadUnits(ledger()).all().size();
        go(Place.of(Area.PLAN, "add-units"));
        until(() -> lookup("#units-form").tryQuery().isPresent() && lookup("#units-form").queryAs(ComboBox.class)
                .getItems().size() > 2);
        fx(() -> {
            lookup("#units-form").queryAs(ComboBox.class).getSelectionModel().select(form);
            lookup("#units-text").queryAs(TextArea.class).setText(pasted);
            return true;
        });
        until(() -> lookup("#units-read").queryListView().getItems().size() == 3);
        shot("units-" + form);
        press("#units-add");
        until(() -> new LoadUnits(ledger()).all().size() == before + 3);
    }

    private void conclude() throws IOException {
        on("2026-09-07");
        inspect("2026-12-01");
        issue(Place.inspection(inspection, "minutes", ""), "");
        stands(CourseState.MINUTES_SIGNED);
        on("2026-09-21");
        issue(document("bao-cao-ket-qua"), "4");
        on("2026-10-28");
        issue(document("thong-bao-ket-luan"), "7");
        receipt("2026-11-02");
        stands(CourseState.CONCLUSION_DELIVERED);
        on("2026-11-09");
        stands(CourseState.CONCLUSION_DELIVERED);
        on("2026-11-10");
        stands(CourseState.REMEDIATING);
        follow();
        shot("remediating");
    }
}

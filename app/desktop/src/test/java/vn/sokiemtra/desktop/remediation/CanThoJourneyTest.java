package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;

/**
 * The plan of Cần Thơ 2023 in the window, from an empty list to the archive: units and a Đoàn named later (L68-70), papers
 * issued on the days of that year, a unit that does not agree (L118), direction, reminder, remedy, hồ sơ (L116).
 */
@Tag("full")
class CanThoJourneyTest extends WindowWalk {

    @Test
    void fromAnEmptyListToTheArchiveThroughADisagreement() throws IOException {
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
        on("2023-05-10");
        inspect("2023-07-31");
        issue(Place.inspection(inspection, "minutes", ""), "");
        stands(CourseState.MINUTES_SIGNED);
        on("2023-05-15");
        issue(document("bao-cao-ket-qua"), "4");
        issue(document("thong-bao-ket-luan"), "7");
        stands(CourseState.CONCLUSION_ISSUED);
        receipt("2023-05-16");
        stands(CourseState.REMEDIATING);
        disagreement();
        on("2023-08-10");
        stands(CourseState.OVERDUE);
        go(Place.of(Area.START));
        shot("start-late");
        assertThat(lookup(".start-side .label").queryAllAs(Label.class)).extracting(Label::getText).contains(
                "Báo cáo xin ý kiến · đã kiểm tra 38/38 mục");
        letter("don-doc", "30");
        on("2023-08-20");
        act(KeyCode.N, "form-content", "Đã ban hành Kế hoạch số 12/KH-SYT");
        stands(CourseState.REMEDIATION_REPORTED);
        act(KeyCode.X, "form-reason", "Đã đối chiếu kế hoạch đã ban hành");
        stands(CourseState.VERIFIED);
        on("2023-08-28");
        unit();
        date("#date-" + DateKind.CLOSED, "28/08/2023");
        until(() -> state() == CourseState.CLOSED);
        shot("closed");
        archive("28/08/2023");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void disagreement() {
        on("2023-05-19");
        act(KeyCode.T, "form-reason", "Kế hoạch đã ban hành ngày 10/01/2023, Đoàn chưa xem");
        stands(CourseState.CONTESTED);
        shot("contested");
        on("2023-05-22");
        issue(document("xin-y-kien"), "5");
        stands(CourseState.ESCALATED);
        on("2023-05-29");
        follow();
        push(KeyCode.SPACE);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        write("Ủy ban nhân dân thành phố");
        fx(() -> {
            lookup("#form-content").queryAs(TextArea.class).setText("Giữ nguyên kết luận");
            return true;
        });
        shot("direction");
        submit();
        stands(CourseState.DIRECTED);
        act(KeyCode.SPACE, "form-reason", "Theo chỉ đạo của Ủy ban nhân dân thành phố");
        stands(CourseState.REMEDIATING);
        shot("decided");
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

package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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
 * The plan of Cần Thơ 2023 in the window, from its list to the archive: units and a Đoàn named later (L68-70), documents
 * issued, receipt, a unit that does not agree (L118), direction, reminder, remedy and archive of every form (L116). Days go
 * by as in that year.
 */
@Tag("full")
class CanThoJourneyTest extends WindowWalk {

    @Test
    void fromTheListToTheArchive() throws Exception {
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
        issue(document("bien-ban"), "");
        on("2023-05-15");
        issue(document("bao-cao-ket-qua"), "4");
        issue(document("thong-bao-ket-luan"), "7");
        stands(CourseState.CONCLUSION_ISSUED);
        go(Place.of(Area.START));
        until(() -> lookup("#tasks").tryQuery().isPresent());
        shot("start-receipt");
        go(document("thong-bao-ket-luan"));
        receipt("2023-05-16");
        dispute();
        late();
        remedy();
        archive();
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
            lookup("#units-form").queryAs(ComboBox.class).getSelectionModel().select(0);
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

    private void dispute() {
        on("2023-05-19");
        act(KeyCode.T, "Kế hoạch đã ban hành ngày 10/01/2023, Đoàn chưa xem");
        until(() -> state() == CourseState.CONTESTED);
        shot("contested");
        on("2023-05-22");
        issue(document("xin-y-kien"), "5");
        stands(CourseState.ESCALATED);
        on("2023-05-29");
        go(FollowPlaces.of(inspection));
        ready();
        push(KeyCode.SPACE);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        fx(() -> {
            List<TextField> fields = new ArrayList<>(lookup("#follow-form .text-field").queryAllAs(TextField.class));
            fields.removeIf(field -> field.getParent() instanceof DatePicker);
            fields.getFirst().setText("Ủy ban nhân dân thành phố");
            lookup("#form-content").queryAs(TextArea.class).setText("Giữ nguyên kết luận");
            return true;
        });
        shot("direction-form");
        submit();
        until(() -> state() == CourseState.DIRECTED);
        shot("directed");
        push(KeyCode.SPACE);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        fx(() -> {
            lookup("#form-reason").queryAs(TextArea.class).setText("Theo chỉ đạo của UBND thành phố");
            return true;
        });
        submit();
        until(() -> state() == CourseState.REMEDIATING);
        shot("decided");
    }

    private void late() throws Exception {
        on("2023-08-10");
        go(Place.of(Area.START));
        until(() -> lookup("#tasks").tryQuery().isPresent());
        settle();
        shot("start-late");
        go(FollowPlaces.of(inspection));
        until(() -> !lookup("#draft-letters").queryButton().isDisabled());
        dialogs.folders.add(Files.createDirectory(folder.resolve("cong-van")));
        press("#draft-letters");
        until(() -> lookup("#draft-letters").queryButton().isDisabled());
        shot("reminder-drafted");
        stands(CourseState.OVERDUE);
        issue(document("don-doc"), "30");
    }

    private void remedy() {
        on("2023-08-20");
        act(KeyCode.N, "");
        until(() -> state() == CourseState.REMEDIATION_REPORTED);
        act(KeyCode.X, "Đã đối chiếu kế hoạch đã ban hành");
        until(() -> state() == CourseState.VERIFIED);
        shot("verified");
    }

    private void archive() {
        on("2023-08-28");
        unit();
        date("#date-" + DateKind.CLOSED, "28/08/2023");
        until(() -> state() == CourseState.CLOSED);
        shot("closed");
        dialogs.folders.add(folder);
        press("#next-step");
        settle();
        shot("archive");
        date("#date-" + DateKind.ARCHIVED, "28/08/2023");
        until(() -> state() == CourseState.ARCHIVED);
        shot("archived");
    }

    /** Opens an action of the unit's finding by its key, says why, and does it. */
    private void act(KeyCode key, String why) {
        go(FollowPlaces.of(inspection));
        ready();
        push(key);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        if (!why.isEmpty()) {
            fx(() -> {
                lookup("#form-reason").queryAs(TextArea.class).setText(why);
                return true;
            });
        } else {
            fx(() -> {
                lookup("#form-content").queryAs(TextArea.class).setText("Đã ban hành Kế hoạch số 12/KH-SYT");
                return true;
            });
        }
        shot("form-" + key);
        submit();
    }

    private void ready() {
        until(() -> lookup("#follow-ups").tryQuery().isPresent() && FollowRow.item((FollowRow) lookup("#follow-ups")
                .queryAs(ListView.class).getSelectionModel().getSelectedItem()) != null);
        fx(() -> {
            lookup("#follow-ups").query().requestFocus();
            return true;
        });
    }

    private void submit() {
        fx(() -> {
            lookup("#follow-form .button").queryAllAs(Button.class).iterator().next().fire();
            return true;
        });
        until(() -> lookup("#follow-form").tryQuery().isEmpty() || lookup("#follow-form .field-error").queryAllAs(
                Label.class).stream().anyMatch(label -> !label.getText().isEmpty()));
        assertThat(lookup("#follow-form .field-error").queryAllAs(Label.class)).extracting(Label::getText).allMatch(
                String::isEmpty);
    }
}

package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PastedUnits;

/** Kiến Thụy, Thạch Thành and Văn phòng in the window, each with a unit from the list to the archive. */
@Tag("full")
class OtherSeedsJourneyTest extends WindowWalk {

    @AfterEach
    void nothingWasRefused() {
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** S0: report three working days before (L44), no term of its own for the remedy. */
    @Test
    void kienThuyFromTheListToTheArchive() throws IOException {
        on("2024-05-20");
        open("kien-thuy", "kien-thuy-2024", PERSON, clock, ledger -> {
            outline(ledger);
            unit(ledger, "Xã Tân Trào", "DISTRICT");
        });
        scheduled("Xã Tân Trào", "12/06/2024");
        on("2024-05-27");
        issue(notice(), "21");
        stands(CourseState.NOTIFIED);
        reported("2024-06-06", "06/06/2024");
        on("2024-06-12");
        inspect("2024-08-30");
        issue(minutes(), "");
        on("2024-06-20");
        issue(document("bao-cao-ket-qua"), "4");
        on("2024-06-28");
        issue(document("thong-bao-ket-luan"), "7");
        receipt("2024-07-01");
        stands(CourseState.REMEDIATING);
        remedied("2024-08-29", "2024-09-05");
        closed("05/09/2024");
        archive("05/09/2024");
    }

    /** S2, second list: a remedy that is not enough comes back (L27, L75). */
    @Test
    void thachThanhOnSiteWithARemedyThatIsSentBack() throws IOException {
        on("2020-09-15");
        open("thach-thanh", "thach-thanh-2020", PERSON, clock, ledger -> {
        });
        scheduled("Xã Thạch Cẩm", "22/10/2020");
        on("2020-09-28");
        issue(notice(), "21");
        reported("2020-10-16", "16/10/2020");
        on("2020-10-22");
        inspect("2020-11-30");
        issue(minutes(), "");
        on("2020-11-02");
        issue(document("thong-bao-ket-luan"), "7");
        receipt("2020-11-04");
        stands(CourseState.REMEDIATING);
        on("2020-11-20");
        act(KeyCode.N, "form-content", "Đang soạn");
        on("2020-11-23");
        act(KeyCode.R, "form-reason", "Chưa ban hành");
        stands(CourseState.REJECTED);
        shot("sent-back");
        remedied("2020-11-27", "2020-12-01");
        closed("01/12/2020");
        archive("01/12/2020");
    }

    /** S2, first list: by report, with neither a visit nor a Biên bản (L66). */
    @Test
    void thachThanhByReport() throws IOException {
        on("2020-09-15");
        open("thach-thanh", "thach-thanh-2020", PERSON, clock, ledger -> {
        });
        inspection = new LoadUnits(ledger()).find("Xã Thành Vinh").inspectionId();
        team();
        unit();
        assign();
        reported("2020-10-19", "19/10/2020");
        on("2020-11-05");
        issue(document("phieu-tham-tra"), "");
        stands(CourseState.DESK_REVIEWED);
        on("2020-11-20");
        issue(document("thong-bao-ket-luan"), "7");
        receipt("2020-11-23");
        stands(CourseState.CONCLUSION_DELIVERED);
        closed("23/11/2020");
        archive("23/11/2020");
    }

    /** S4: no conclusion; what the report on the results found is followed. */
    @Test
    void theOfficeThatInspectsItself() throws IOException {
        on("2024-02-01");
        open("van-phong", "van-phong-ubnd-2024", PERSON, clock, ledger -> {
            outline(ledger);
            unit(ledger, "Phòng Nội chính", "OFFICE");
        });
        scheduled("Phòng Nội chính", "05/03/2024");
        issue(notice(), "21");
        on("2024-03-05");
        inspect("2024-05-31");
        issue(minutes(), "");
        on("2024-03-15");
        issue(document("bao-cao-ket-qua"), "4");
        stands(CourseState.REMEDIATING);
        remedied("2024-05-30", "2024-06-03");
        closed("03/06/2024");
        archive("03/06/2024");
    }

    private static void outline(Ledger ledger) {
        new ReplaceOutline(ledger).with(new Outlines().find("thach-thanh-2020"), PERSON);
    }

    private static void unit(Ledger ledger, String name, String level) {
        new AddUnits(ledger).add(PastedUnits.read(name, level, Set.of()).units(),
                new AddUnits.Belonging("PLANNED", null,
                        null),
                PERSON);
    }

    private void scheduled(String unit, String day) {
        inspection = new LoadUnits(ledger()).find(unit).inspectionId();
        team();
        unit();
        assign();
        date("#visit", day);
        until(() -> state() == CourseState.SCHEDULED);
    }

    private void reported(String today, String day) {
        on(today);
        unit();
        date("#report-received", day);
        until(() -> state() == CourseState.REPORT_RECEIVED);
    }

    private void remedied(String reported, String verified) {
        on(reported);
        act(KeyCode.N, "form-content", "Đã ban hành Kế hoạch");
        stands(CourseState.REMEDIATION_REPORTED);
        on(verified);
        act(KeyCode.X, "form-reason", "Đã đối chiếu");
        stands(CourseState.VERIFIED);
    }

    private void closed(String day) {
        unit();
        date("#date-" + DateKind.CLOSED, day);
        until(() -> state() == CourseState.CLOSED);
    }

    private static Place notice() {
        return Place.of(Area.DOCUMENTS, "plan").withFocus("thong-bao-lich");
    }

    private Place minutes() {
        return Place.inspection(inspection, "minutes", "");
    }
}

package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.deadline.DeadlineRow;
import vn.sokiemtra.desktop.schedule.Visit;

/** Lịch, Thời hạn and Lịch nghỉ in the window. */
class ScheduleJourneyTest extends PlanScreens {

    @Test
    void visitsStandOnACalendarAndMoveByKeyboardAndByHand() {
        open("thach-thanh-2020", PlanScreens::season);
        tab("Lịch");
        until(() -> lookup("#calendar-range").queryAs(Label.class).getText().equals("Tháng 10/2020"));
        until(() -> chips().contains("Thị trấn Kim Tân"));
        picture("schedule-month");
        assertLaidOutAtEverySize("schedule");
        resize(1366, 698);
        fx(() -> {
            lookup("#calendar").query().requestFocus();
            return true;
        });
        push(KeyCode.ENTER);
        until(() -> list("day-visits").isFocused());
        push(KeyCode.D);
        until(() -> lookup("#calendar").query().isFocused());
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        until(() -> this.<Visit>list("day-visits").getItems().stream()
                .anyMatch(visit -> visit.unit().equals("Xã Thạch Cẩm")
                        && LocalDate.of(2020, 10, 23).equals(visit.day())));
        picture("schedule-moved");
        Node chip = chip("Thị trấn Kim Tân");
        Node target = chip("Xã Thạch Cẩm").getParent();
        drag(chip, MouseButton.PRIMARY).dropTo(target);
        until(() -> list("day-visits").getItems().size() == 2);
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void everyDeadlineOpensItsCountDayByDay() throws Exception {
        open("vinh-long-2021", ledger -> new vn.sokiemtra.plan.ScheduleVisit(ledger).of(new vn.sokiemtra.plan.LoadUnits(
                ledger).find("Sở Xây dựng").inspectionId(), LocalDate.of(2020, 11, 20), null, PERSON));
        tab("Thời hạn");
        until(() -> !this.<DeadlineRow>list("deadlines").getItems().isEmpty());
        until(() -> this.<String>list("count-steps").getItems().size() > 15);
        assertThat(this.<String>list("count-steps").getItems().getFirst()).contains("19/11/2020");
        picture("deadlines");
        assertLaidOutAtEverySize("deadlines");
        resize(1366, 698);
        dialogs.files.add(folder.resolve("han"));
        tab("Xuất .ics");
        until(() -> Files.exists(folder.resolve("han.ics")));
        assertThat(Files.readString(folder.resolve("han.ics"))).contains("BEGIN:VEVENT");
        fx(() -> {
            lookup("#deadlines").query().requestFocus();
            return true;
        });
        push(KeyCode.ENTER);
        until(() -> lookup("#units").tryQuery().isPresent());
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aDayOffIsEnteredWithItsSourceChangedAndTakenBack() {
        open("thach-thanh-2020", PlanScreens::season);
        tab("Lịch nghỉ");
        until(() -> !this.<Object>list("special-days").getItems().isEmpty());
        int before = list("special-days").getItems().size();
        fx(() -> {
            lookup("#special-day").queryAs(DatePicker.class).setValue(LocalDate.of(2020, 10, 23));
            lookup("#special-source").queryAs(TextField.class).setText("Công văn 12/UBND");
            lookup("#special-enter").queryAs(Button.class).fire();
            return true;
        });
        until(() -> list("special-days").getItems().size() == before + 1);
        picture("days-off");
        assertLaidOutAtEverySize("days-off");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) lookup("#" + id).queryAs(ListView.class);
    }

    private List<String> chips() {
        return lookup(".visit-chip").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private Node chip(String unit) {
        return lookup(".visit-chip").queryAllAs(Label.class).stream().filter(label -> label.getText().equals(unit))
                .findFirst().orElseThrow();
    }
}

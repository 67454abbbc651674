package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.plan.DateKind;

/** Days that cannot be are refused in words beside the list, and the field shows again what holds. */
class NonsenseJourneyTest extends PlanScreens {

    @Test
    void aVisitBeforeItsNoticeAndAReceiptBeforeTheIssueAreRefused() {
        open("thach-thanh-2020", PlanScreens::season);
        until(() -> lookup("#units").queryListView().getItems().size() > 20);
        fx(() -> {
            lookup("#plan-side .toggle-button").queryAllAs(ToggleButton.class).stream().filter(each -> each.getText()
                    .equals("Đơn vị")).forEach(ToggleButton::fire);
            ListView<PlanRow> units = lookup("#units").query();
            units.getSelectionModel().select(units.getItems().stream().filter(row -> row instanceof PlanRow.Unit of
                    && of.unit().name().equals("Xã Thạch Đồng")).findFirst().orElseThrow());
            return true;
        });
        until(() -> LocalDate.of(2020, 9, 14).equals(day("#date-" + DateKind.NOTIFIED).getValue()));
        // The plan says nothing of units that disagree: nobody is asked for the days of it.
        assertThat(fx(() -> day("#date-" + DateKind.CLOSED).getParent().isVisible())).isTrue();
        assertThat(fx(() -> day("#date-" + DateKind.DISPUTED).getParent().isVisible())).isFalse();
        LocalDate visit = LocalDate.of(2020, 10, 15);
        refused("#visit", LocalDate.of(2020, 9, 1), visit, "14/09/2020");
        set("#date-" + DateKind.CONCLUDED, LocalDate.of(2020, 10, 21));
        until(() -> lookup("#date-" + DateKind.CONCLUDED).queryAs(DatePicker.class).getValue() != null);
        refused("#date-" + DateKind.CONCLUSION_RECEIVED, LocalDate.of(2020, 10, 20), null, "21/10/2020");
        refused("#date-" + DateKind.NOTIFIED, LocalDate.of(2020, 10, 16), LocalDate.of(2020, 9, 14), "15/10/2020");
    }

    private void refused(String field, LocalDate wrong, LocalDate holds, String named) {
        set(field, wrong);
        until(() -> !tasks.problems().shown().isEmpty());
        assertThat(tasks.problems().shown().getFirst().sentence()).contains(named).contains("Không có gì bị thay đổi");
        until(() -> java.util.Objects.equals(day(field).getValue(), holds));
        fx(() -> {
            tasks.problems().clear();
            return true;
        });
    }

    private void set(String field, LocalDate day) {
        fx(() -> {
            day(field).setValue(day);
            return true;
        });
    }

    private DatePicker day(String field) {
        return lookup(field).query();
    }
}

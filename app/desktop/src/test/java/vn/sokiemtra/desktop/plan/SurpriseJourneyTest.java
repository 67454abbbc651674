package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;

import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.PlannedSurprise;

/** Surprise visits in the window: intended on this machine, listed nowhere, begun at the unit. */
class SurpriseJourneyTest extends PlanScreens {

    @Test
    void anIntentionIsInNoListUntilTheTeamIsThere() {
        open("kien-thuy-2024", ledger -> {
        });
        tab("Đột xuất");
        until(() -> lookup("#surprise-keep").tryQuery().isPresent() && !lookup("#surprise-keep").query().isDisabled());
        picture("surprise-empty");
        fx(() -> {
            lookup("#surprise-unit").queryAs(TextField.class).setText("Phòng Thử nghiệm");
            lookup("#surprise-day").queryAs(DatePicker.class).setValue(LocalDate.of(2024, 9, 17));
            lookup("#surprise-note").queryAs(TextField.class).setText("Đi sớm, không gọi trước");
            lookup("#surprise-keep").queryButton().fire();
            return true;
        });
        until(() -> visits().getItems().size() == 1);
        assertThat(lookup("#surprise-unit").queryAs(TextField.class).getText()).isEmpty();
        picture("surprise-one");
        assertLaidOutAtEverySize("surprise");
        resize(1366, 698);
        tab("Đơn vị");
        until(() -> lookup("#units").tryQuery().isPresent());
        fx(() -> {
            lookup("#units-filter").queryAs(TextField.class).setText("thu nghiem");
            return true;
        });
        settle();
        assertThat(lookup("#units").queryListView().getItems()).isEmpty();
        tab("Đột xuất");
        until(() -> lookup("#surprises").tryQuery().isPresent() && visits().getItems().size() == 1);
        fx(() -> {
            visits().getSelectionModel().select(0);
            visits().requestFocus();
            return true;
        });
        push(KeyCode.ENTER);
        until(() -> lookup("#surprises").tryQuery().isEmpty());
        until(() -> lookup("#headcount-present").tryQuery().filter(javafx.scene.Node::isFocused).isPresent());
        assertThat(tasks.problems().shown()).isEmpty();
        picture("surprise-begun");
    }

    @Test
    void aTeamAtTheDoorBeginsAtOnceByKeyboardWithoutMarks() {
        atTheDoor("Xã Đại Hà", "Xã Thụy Hương");
        write("thuy");
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        until(() -> fx(() -> lookup("#surprise-unit").queryAs(TextField.class).getText().equals("Xã Thụy Hương")));
        fx(() -> {
            lookup("#surprise-unit").queryAs(TextField.class).setText("xa dai ha");
            return true;
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup("#headcount-present").tryQuery().filter(javafx.scene.Node::isFocused).isPresent());
        assertThat(lookup("Xã Đại Hà").tryQuery()).as("the unit of the plan, not a new one").isPresent();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void halfANameIsTheUnitOfThePlanUnlessItIsSaidToBeAnother() {
        atTheDoor("Xã Đại Hà", "Xã Đại Đồng", "Xã Thụy Hương");
        write("dai");
        picture("surprise-several");
        assertLaidOutAtEverySize("surprise-several");
        resize(1366, 698);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        // Two could be meant: it is asked at their names, and nothing is begun.
        until(() -> fx(() -> lookup("#surprise-offered").query().isFocused()));
        fx(() -> {
            lookup("#surprise-unit").query().requestFocus();
            lookup("#surprise-unit").queryAs(TextField.class).setText("thuy");
            return true;
        });
        until(() -> understood().contains("Xã Thụy Hương"));
        clickOn("#surprise-strange");
        until(() -> understood().contains("chưa có đơn vị này"));
        fx(() -> {
            lookup("#surprise-unit").queryAs(TextField.class).setText("huong");
            return true;
        });
        picture("surprise-one-meant");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup("#headcount-present").tryQuery().filter(javafx.scene.Node::isFocused).isPresent());
        assertThat(lookup("Xã Thụy Hương").tryQuery()).as("the unit of the plan, not a new one").isPresent();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** A plan of some units, none of which is planned for: the field for the unit has the focus at once. */
    private void atTheDoor(String... units) {
        open("kien-thuy-2024", ledger -> new AddUnits(ledger).add(PastedUnits.read(String.join("\n", units), "DISTRICT",
                Set.of()).units(), new AddUnits.Belonging(null, null, null), PERSON));
        tab("Đột xuất");
        until(() -> lookup("#surprise-offered").tryQuery().isPresent() && lookup("#surprise-offered").queryListView()
                .getItems().size() == units.length);
        until(() -> fx(() -> lookup("#surprise-unit").query().isFocused()));
    }

    private String understood() {
        return lookup("#surprise-understood").queryAs(javafx.scene.control.Label.class).getText();
    }

    @Test
    void aPlanWithoutSuchAFormSaysWhereOneIsMade() {
        open("thach-thanh-2020", ledger -> {
        });
        tab("Đột xuất");
        until(() -> lookup("Mở Quy định").tryQuery().isPresent() && lookup("Mở Quy định").query().isVisible());
        picture("surprise-impossible");
        clickOn("Mở Quy định");
        until(() -> lookup("#regime-parts").tryQuery().isPresent());
    }

    private ListView<PlannedSurprise> visits() {
        return lookup("#surprises").query();
    }
}

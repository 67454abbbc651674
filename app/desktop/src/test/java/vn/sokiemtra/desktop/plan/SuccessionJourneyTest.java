package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.succession.UnitPick;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.RecordSuccession;

/** Units that go on as others, recorded in the window. */
class SuccessionJourneyTest extends PlanScreens {

    @Test
    void threeCommunesGoOnAsANewOneAndACircleIsRefusedInWords() {
        open("so-noi-vu-2026", SuccessionJourneyTest::communes);
        tab("Sắp xếp");
        until(() -> !picks("succession-units").getItems().isEmpty());
        picture("succession-empty");
        tick("succession-units", "xa mot");
        tick("succession-units", "xa hai");
        fx(() -> {
            lookup("#succession-new").queryAs(TextField.class).setText("Xã Mới");
            lookup("#succession-add").queryButton().fire();
            return true;
        });
        until(() -> text("succession-successors-chosen").equals("Đã chọn: Xã Mới"));
        fx(() -> {
            lookup("#succession-record").queryButton().fire();
            return true;
        });
        until(() -> sentence().contains("Chưa có ngày đơn vị mới bắt đầu"));
        fx(() -> {
            tasks.problems().clear();
            lookup("#succession-since").queryAs(DatePicker.class).setValue(LocalDate.of(2026, 7, 1));
            lookup("#succession-decision").queryAs(TextField.class).setText("Nghị quyết 1/NQ-HĐND ngày 01/6/2026");
            lookup("#succession-record").queryButton().fire();
            return true;
        });
        until(() -> arrangements().getItems().size() == 1);
        assertThat(arrangements().getItems().getFirst().units()).containsExactly("Xã Một", "Xã Hai");
        assertThat(text("succession-units-chosen")).isEqualTo("Chưa chọn đơn vị nào.");
        assertThat(picks("succession-units").getItems()).as("who is gone is not offered again").noneMatch(line -> line
                .unit().name().equals("Xã Một"));
        picture("succession-one");
        assertLaidOutAtEverySize("succession");
        resize(1366, 698);
        tick("succession-units", "xa moi");
        tick("succession-successors", "xa moi");
        fx(() -> {
            lookup("#succession-record").queryButton().fire();
            return true;
        });
        until(() -> sentence().contains("không thể kế thừa chính mình"));
        fx(() -> {
            tasks.problems().clear();
            arrangements().getSelectionModel().select(0);
            arrangements().requestFocus();
            return true;
        });
        push(KeyCode.DELETE);
        until(() -> arrangements().getItems().isEmpty());
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> arrangements().getItems().size() == 1);
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void theLineageStandsWhereAUnitIsShown() {
        open("so-noi-vu-2026", ledger -> {
            communes(ledger);
            new RecordSuccession(ledger).of(List.of(unit(ledger, "Xã Một"), unit(ledger, "Xã Hai")), List.of(unit(
                    ledger, "Xã Ba")), LocalDate.of(2026, 7, 1), "Nghị quyết 1/NQ-HĐND ngày 01/6/2026", PERSON);
        });
        until(() -> units().getItems().size() > 3);
        fx(() -> {
            lookup("#plan-side .toggle-button").queryAllAs(ToggleButton.class).stream().filter(each -> each.getText()
                    .equals("Đơn vị")).forEach(ToggleButton::fire);
            units().getSelectionModel().select(units().getItems().stream().filter(row -> row instanceof PlanRow.Unit of
                    && of.unit().name().equals("Xã Ba")).findFirst().orElseThrow());
            return true;
        });
        until(() -> past().contains("01/07/2026: Xã Một, Xã Hai → Xã Ba"));
        assertThat(past()).contains("Xã Một: Đơn vị đã sáp nhập, giải thể");
        picture("unit-past");
        assertLaidOutAtEverySize("unit-past");
    }

    private static UUID unit(Ledger ledger, String name) {
        return new LoadUnits(ledger).findKnown(name).id();
    }

    private List<String> past() {
        return lookup("#unit-past .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private ListView<PlanRow> units() {
        return lookup("#units").query();
    }

    static void communes(Ledger ledger) {
        new AddUnits(ledger).add(PastedUnits.read("Xã Một\nXã Hai\nXã Ba", "PROVINCE", Set.of()).units(),
                new AddUnits.Belonging("PLANNED", null, null), PERSON);
    }

    private void tick(String list, String words) {
        fx(() -> {
            lookup("#" + list + "-filter").queryAs(TextField.class).setText(words);
            return true;
        });
        until(() -> picks(list).getItems().stream().anyMatch(line -> !line.chosen()));
        fx(() -> {
            ListView<UnitPick.Line> lines = picks(list);
            lines.requestFocus();
            lines.getSelectionModel().select(lines.getItems().stream().filter(line -> !line.chosen()).findFirst()
                    .orElseThrow());
            return true;
        });
        push(KeyCode.SPACE);
        settle();
    }

    private String sentence() {
        return tasks.problems().shown().isEmpty() ? "" : tasks.problems().shown().getFirst().sentence();
    }

    private String text(String id) {
        return lookup("#" + id).queryAs(Label.class).getText();
    }

    private ListView<UnitPick.Line> picks(String id) {
        return lookup("#" + id).query();
    }

    private ListView<Lineage.Arrangement> arrangements() {
        return lookup("#arrangements").query();
    }
}

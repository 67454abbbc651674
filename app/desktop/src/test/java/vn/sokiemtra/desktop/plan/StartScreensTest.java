package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** The start page of a plan with visits, and the next step in the header of a unit. */
class StartScreensTest extends PlanScreens {

    @Test
    void theStartPageShowsTheOfficesTasksOnesOwnAndThoseOfEachUnit() {
        open("thach-thanh-2020", ledger -> {
            season(ledger);
            new vn.sokiemtra.plan.AddTeamMember(ledger).to(new vn.sokiemtra.plan.LoadUnits(ledger).teams().get(1).id(),
                    new vn.sokiemtra.plan.AddTeamMember.MemberFacts("Ông", PERSON, "Chuyên viên", null,
                            vn.sokiemtra.plan.TeamRole.MEMBER),
                    PERSON);
        });
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> lookup("#tasks").tryQuery().isPresent() && !tasks().getItems().isEmpty());
        picture("start-office");
        assertLaidOutAtEverySize("start-office");
        resize(1366, 698);
        int all = tasks().getItems().size();
        tab("Của tôi");
        until(() -> !tasks().getItems().isEmpty() && tasks().getItems().size() < all);
        picture("start-mine");
        tab("Theo đơn vị");
        until(() -> !tasks().getItems().isEmpty());
        picture("start-by-unit");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void theHeaderOfAUnitLeadsToItsNextStep() {
        open("thach-thanh-2020", PlanScreens::season);
        until(() -> lookup("#units").tryQuery().isPresent() && !this.<Object>list("units").getItems().isEmpty());
        fx(() -> {
            ListView<PlanRow> units = list("units");
            units.getItems().stream().filter(row -> row instanceof PlanRow.Unit unit && unit.unit().name().equals(
                    "Xã Thạch Đồng")).findFirst().ifPresent(units.getSelectionModel()::select);
            units.requestFocus();
            return true;
        });
        push(KeyCode.ENTER);
        until(() -> lookup("#header-next").tryQuery().isPresent());
        assertThat(lookup("#header-next").queryAs(Button.class).getText()).isEqualTo("Ban hành Thông báo kết luận");
        picture("header-next");
        clickOn("#header-next");
        until(() -> lookup("#header-next").tryQuery().isEmpty());
        picture("header-next-there");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsRefusedInWordsAtTheField() {
        open("thach-thanh-2020", PlanScreens::season);
        until(() -> !this.<Object>list("units").getItems().isEmpty());
        clickOn(lookup(".segment").nth(1).<javafx.scene.Node>query());
        fx(() -> {
            DatePicker visit = lookup("#visit").query();
            visit.getEditor().requestFocus();
            visit.getEditor().setText("31/02/2020");
            lookup("#report-number").query().requestFocus();
            return true;
        });
        until(() -> lookup(".field-error").queryAllAs(Label.class).stream().map(Label::getText).anyMatch(
                text -> text.contains("“31/02/2020” không phải là ngày có thật")));
        picture("date-wrong");
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) lookup("#" + id).queryAs(ListView.class);
    }

    private ListView<Object> tasks() {
        return list("tasks");
    }

}

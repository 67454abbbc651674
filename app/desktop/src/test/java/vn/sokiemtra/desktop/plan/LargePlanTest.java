package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.plan.store.UnitStore;

/**
 * Every page of a plan with 3,321 units and 100 teams shows its rows, and lists make cells only for what is seen. How long
 * the readers behind take is measured by the benchmark of the plan.
 */
@Tag("full")
class LargePlanTest extends PlanScreens {

    private static final int UNITS = 3_321;

    private static final int TEAMS = 100;

    @Test
    void everyPageOpensAndListsMakeCellsOnlyForWhatIsSeen() throws Exception {
        open("so-noi-vu-2026", LargePlanTest::fill);
        for (Map.Entry<String, String> page : List.of(Map.entry("Đoàn, phân công", "teams"), Map.entry("Thời hạn",
                "deadlines"), Map.entry("Lịch", "open-visits"), Map.entry("Lịch nghỉ", "special-days"),
                Map.entry("Quy định", "regime-parts"), Map.entry("Đơn vị", "units"))) {
            opens(page.getKey(), page.getValue());
        }
        picture("large-units");
        tab("Lịch");
        settle();
        picture("large-calendar");
        tab("Đơn vị");
        until(() -> !this.<PlanRow>list("units").getItems().isEmpty());
        type("xa thu 332");
        // Groups of a large plan are closed until somebody looks for something.
        until(() -> shows("Xã Thử 332") && !shows("Xã Thử 12"));
        List<Node> waiting = fx(() -> lookup("#units .list-cell").queryAllAs(ListCell.class).stream().filter(
                ListCell::isEmpty).map(ListCell::getGraphic).filter(Objects::nonNull).toList());
        assertThat(waiting).as("lines that no unit stands in").noneMatch(Node::isVisible);
        type("");
        until(() -> shows("Xã Thử 12"));
        assertThat(
                fx(() -> lookup("#units .list-cell").queryAllAs(ListCell.class).stream().filter(cell -> !cell.isEmpty())
                        .map(ListCell::getGraphic).toList()))
                .isNotEmpty().allMatch(Node::isVisible);
        assertThat(lookup("#units .list-cell").queryAllAs(ListCell.class)).hasSizeLessThan(80);
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> lookup("#tasks").tryQuery().isPresent() && !this.<Object>list("tasks").getItems().isEmpty());
        picture("large-start");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private void type(String words) {
        fx(() -> {
            lookup("#units-filter").queryAs(TextField.class).setText(words);
            stage().getScene().getRoot().layout();
            return true;
        });
    }

    private boolean shows(String unit) {
        return this.<PlanRow>list("units").getItems().stream().map(PlanRow::unit).anyMatch(row -> row != null && row
                .unit().name().equals(unit));
    }

    private void opens(String tab, String listId) throws Exception {
        fx(() -> {
            lookup(".header-tab").queryAllAs(ToggleButton.class).stream().filter(each -> each.getText().equals(tab))
                    .findFirst().orElseThrow().fire();
            return true;
        });
        until(() -> lookup("#" + listId).tryQuery().isPresent() && !list(listId).getItems().isEmpty()
                || listId.equals("open-visits") && !lookup(".visit-chip").queryAll().isEmpty());
    }

    private static void fill(Ledger ledger) {
        String form = new LoadPlan(ledger).plan().forms().stream().filter(each -> each.announced() && each.kind()
                .visits()).findFirst().orElseThrow().code();
        List<UnitDraft> units = new ArrayList<>();
        for (int i = 1; i <= UNITS; i++) {
            units.add(new UnitDraft("Xã Thử " + i, UnitClass.COMMUNE, "Ủy ban nhân dân xã Thử " + i, "Thử " + i));
        }
        new AddUnits(ledger).add(units, new AddUnits.Belonging(form, null, null), PERSON);
        List<UUID> teams = new ArrayList<>();
        for (int i = 1; i <= TEAMS; i++) {
            UUID team = new NameTeam(ledger).found(NameTeam.TeamFacts.named("Đoàn số " + i), PERSON).value();
            new AddTeamMember(ledger).to(team, new AddTeamMember.MemberFacts("Ông", "Nguyễn Văn " + i, null,
                    "Sở Nội vụ", TeamRole.LEADER), PERSON);
            new AddTeamMember(ledger).to(team, new AddTeamMember.MemberFacts("Bà", "Trần Thị " + i, null, "Sở Nội vụ",
                    TeamRole.SECRETARY), PERSON);
            teams.add(team);
        }
        List<PlanUnit> all = new LoadUnits(ledger).all();
        ledger.edit(PERSON, edit -> {
            for (int i = 0; i < all.size(); i++) {
                UnitStore.schedule(edit, all.get(i).inspectionId(), LocalDate.of(2020, 9, 1).plusDays(i / 30),
                        teams.get(
                                i % TEAMS));
            }
            return all.size();
        });
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) lookup("#" + id).queryAs(ListView.class);
    }
}

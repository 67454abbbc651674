package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.plan.PlanRow.Unit.Known;
import vn.sokiemtra.desktop.plan.PlanViewModel.Filter;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.tables.UncountedPlan;
import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadCoverage;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;

/** The units of a file of which nothing was counted yet stand there before it is known how far they are. */
class FirstRowsTest extends UncountedPlan {

    @BeforeEach
    void nothingWasCounted() {
        judge(open.inspection, "I.4");
        reopenUncounted();
    }

    @Test
    void unitsStandThereBeforeTheirStatesAndTheStatesFollow() {
        ScreenContext context = open.context(tasks);
        PlanViewModel model = new PlanViewModel(context);
        model.activate();
        assertThat(units(model)).isNotEmpty().allMatch(unit -> unit.known() == Known.PLACE);
        PlanRow.Unit before = unit(model);
        assertThat(PlanViewModel.copied(before)).contains("Xã Thạch Cẩm").containsSequence("…", "…", "…", "…");
        assertThat(List.of(model.count(new Filter.Late()), model.count(new Filter.Contradicting()))).containsOnly("…");
        assertThat(model.count(new Filter.All())).isEqualTo(String.valueOf(units(model).size()));
        assertThat(model.rows()).filteredOn(PlanRow.Group.class::isInstance).allMatch(head -> head.toString().contains(
                "… đã kiểm tra xong"));

        tasks.pass();
        PlanRow.Unit counted = unit(model);
        assertThat(counted.known()).isEqualTo(Known.ALL);
        assertThat(counted.summary()).isEqualTo(new LoadInspections(open.ledger()).one(open.inspection));
        assertThat(counted.summary().judged()).isEqualTo(1);
        assertThat(counted.summary().contradictions()).isPositive();
        assertThat(List.of(model.count(new Filter.Late()), model.count(new Filter.Contradicting()))).doesNotContain(
                "…");
        assertThat(PlanViewModel.copied(counted)).doesNotContain("…");
        model.deactivate();
    }

    @Test
    void afterAnEditNothingThatWasKnownIsTakenAway() {
        ScreenContext context = open.context(tasks);
        PlanViewModel model = new PlanViewModel(context);
        model.activate();
        tasks.pass();
        int contradictions = unit(model).summary().contradictions();
        context.session().edit("", () -> new SetVerdict(open.ledger()).run(OpenInspection.PERSON, open.inspection, item(
                "I.1.a"), Verdict.MET), done -> {
                    // the list follows
                });
        assertThat(unit(model).summary().judged()).isEqualTo(2);
        assertThat(unit(model).summary().contradictions()).isEqualTo(contradictions);
        assertThat(unit(model).known()).isEqualTo(Known.ALL);
        model.deactivate();
    }

    @Test
    void aUnitWithEveryItemJudgedCountsAsInspectedInTheListAsInTheShareOfThePlan() {
        new LoadChecklist(open.ledger()).of(open.inspection).leaves().forEach(leaf -> new SetVerdict(open.ledger()).run(
                OpenInspection.PERSON, open.inspection, leaf.itemId(), Verdict.MET));
        PlanViewModel model = new PlanViewModel(open.context(tasks));
        model.activate();
        tasks.pass();
        assertThat(unit(model).summary().inspected()).isTrue();
        assertThat(new LoadCoverage(open.ledger()).all()).extracting(CoverageLine::done).containsOnly(1);
        assertThat(model.rows()).filteredOn(PlanRow.Group.class::isInstance).extracting(Object::toString)
                .anyMatch(head -> head.contains("1 đã kiểm tra xong"));
        model.deactivate();
    }

    private static List<PlanRow.Unit> units(PlanViewModel model) {
        return model.rows().stream().filter(PlanRow.Unit.class::isInstance).map(PlanRow.Unit.class::cast).toList();
    }

    private PlanRow.Unit unit(PlanViewModel model) {
        return units(model).stream().filter(unit -> unit.unit().inspectionId().equals(open.inspection)).findFirst()
                .orElseThrow();
    }
}

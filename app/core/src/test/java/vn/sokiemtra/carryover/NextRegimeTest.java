package vn.sokiemtra.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeDefinition.PlanSentence;
import vn.sokiemtra.plan.Regimes;

class NextRegimeTest {

    /** Its forms of inspection have windows, which move as deadlines do. */
    private final RegimeDefinition last = new Regimes().find("vinh-long-2021");

    @Test
    void wordsNameTheMovedWindowOfAnInspectionAndNoOtherDay() {
        assertThat(last.forms()).anySatisfy(form -> {
            assertThat(form.windowFrom()).isEqualTo(LocalDate.of(2021, 4, 1));
            assertThat(form.windowTo()).isEqualTo(LocalDate.of(2021, 9, 30));
        });
        RegimeDefinition next = new NextRegime(saying("Từ ngày 01/4/2021 đến 30/09/2021; họp ngày 02/4/2021."), 2022,
                Set.of()).regime();
        assertThat(next.texts()).extracting(PlanSentence::content).containsExactly(
                "Từ ngày 01/04/2022 đến 30/09/2022; họp ngày 02/4/2021.");
    }

    private RegimeDefinition saying(String sentence) {
        return new RegimeDefinition(last.id(), last.name(), last.level(), last.legalShape(), last.outline(),
                last.plan(),
                List.of(new PlanSentence(PlanSection.TIME, sentence)), last.forms(), last.topics(), last.deadlines(),
                last.coverage(), last.units(), last.documents(), last.teams(), last.participants(), last.dispute(), last
                        .reinspection(),
                last.archive(), last.budget(), last.resultUses(), last.settings(), last.warnings(), last.layout());
    }
}

package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.OpenPlan;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;

/** Screen 07 where the plan counts no days from receipt and says nothing of units that disagree. */
class FollowUndatedTest extends OpenPlan {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-11-20T02:12:00Z"));
    private static final LocalDate RECEIVED = LocalDate.parse("2020-11-02");

    @Test
    void aFindingWithoutADayStandsUnderItsOwnHeadAndNobodyIsAskedWhetherItDisagrees() {
        open("thach-thanh", "thach-thanh-2020", "Nguyễn Thị Mai", CLOCK, ledger -> {
            PlanUnit unit = new LoadUnits(ledger).find("Xã Thạch Cẩm");
            new RecordFinding(ledger).run("Mai", unit.inspectionId(), new LoadOutline(ledger).all().leaves().getFirst()
                    .id(),
                    new FindingDraft("Chưa niêm yết", "Chưa quan tâm", RecommendationKind.REQUIRE,
                            "Niêm yết đủ", "Chủ tịch UBND xã", null),
                    List.of());
            RecordInspectionDate dates = new RecordInspectionDate(ledger);
            dates.of(unit.inspectionId(), DateKind.CONCLUDED, RECEIVED, "Mai");
            dates.of(unit.inspectionId(), DateKind.CONCLUSION_RECEIVED, RECEIVED, "Mai");
        });
        area(KeyCode.DIGIT5, "#follow-ups");
        ListView<FollowRow> list = lookup("#follow-ups").queryListView();
        until(() -> !list.getItems().isEmpty());
        assertThat(fx(() -> list.getItems().getFirst())).isEqualTo(new FollowRow.Group(FollowTile.NO_DAY, 1, true));
        assertThat(fx(() -> lookup("#tile-NO_DAY .tile-count").queryAs(Label.class).getText())).isEqualTo("1");
        assertThat(fx(() -> lookup("#tile-SOON .tile-count").queryAs(Label.class).getText())).isEqualTo("0");
        assertThat(fx(() -> lookup("#tile-DISPUTED").queryAll().stream().noneMatch(Node::isVisible))).isTrue();
        fx(() -> {
            list.requestFocus();
            return true;
        });
        push(KeyCode.T);
        push(KeyCode.H);
        until(() -> lookup("#form-until").tryQuery().isPresent());
        assertThat(lookup("#form-reason").tryQuery()).isEmpty();
        assertLaidOutAtEverySize("follow-undated");
        assertThat(tasks.problems().shown()).isEmpty();
    }
}

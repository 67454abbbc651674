package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;

/** Biểu of many units read together are those of each read alone. */
class FiguresOfManyTest {

    private static final String HOA = TemporaryDataFile.PERSON;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @Test
    void theyAreAsTheyAreOneByOne() {
        new CreatePlan(data.ledger()).exampleFrom("thach-thanh-2020", HOA);
        List<UUID> all = new LoadUnits(data.ledger()).all().stream().map(PlanUnit::inspectionId).toList();
        enter(all.get(1), "Hộ tịch", "412");
        enter(all.get(3), "Đất đai", "128");
        Map<UUID, List<FormData>> together = new LinkedHashMap<>();
        new LoadFigures(data.ledger()).each(all, (inspection, figures) -> together.put(inspection, figures.forms()));
        assertThat(new ArrayList<>(together.keySet())).isEqualTo(all);
        all.forEach(each -> assertThat(together.get(each)).isEqualTo(new LoadFigures(data.ledger()).of(each).forms()));
        assertThat(together.get(all.get(1))).isNotEqualTo(together.get(all.get(3))).isNotEqualTo(together.get(all
                .get(2)));
    }

    private void enter(UUID inspection, String field, String files) {
        new EnterCells(data.ledger()).run(HOA, inspection, "B4", List.of(new EnterCells.Entry("+0", 2, Side.REPORTED,
                field), new EnterCells.Entry("+0", 5, Side.REPORTED, files)));
    }
}

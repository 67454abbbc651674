package vn.sokiemtra.inspection.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;

class HeadcountTest {

    private static final String HOA = TemporaryDataFile.PERSON;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;
    private RecordHeadcount record;

    @BeforeEach
    void plan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", HOA);
        inspection = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").inspectionId();
        record = new RecordHeadcount(data.ledger(), () -> TemporaryDataFile.NOW);
    }

    @Test
    void theMomentIsTheMachinesAndTheSumIsCounted() {
        record.run(HOA, inspection, " Bộ phận một cửa ", 17, 2, 1, "01 đi họp huyện");
        assertThat(new LoadHeadcounts(data.ledger()).of(inspection)).singleElement().satisfies(count -> {
            assertThat(count.countedAt()).isEqualTo("2020-10-15T08:00");
            assertThat(count.expected()).isEqualTo(20);
            assertThat(count.by()).isEqualTo(HOA);
            assertThat(LoadHeadcounts.words(count)).isEqualTo("- Lúc 15/10/2020 08:00, tại Bộ phận một cửa: tổng số 20 "
                    + "người; có mặt 17, vắng có lý do 2, vắng không lý do 1 (01 đi họp huyện).");
        });
    }

    @Test
    void nobodyAndLessThanNobodyAreRefused() {
        assertThatThrownBy(() -> record.run(HOA, inspection, null, 0, 0, 0, null)).extracting(e -> ((Problem) e)
                .code()).isEqualTo("SKT-HEADCOUNT-NOBODY");
        assertThatThrownBy(() -> record.run(HOA, inspection, null, 3, -1, 0, null)).extracting(e -> ((Problem) e)
                .code()).isEqualTo("SKT-HEADCOUNT-NUMBER");
        assertThat(new LoadHeadcounts(data.ledger()).of(inspection)).isEmpty();
    }

    @Test
    void aCountIsDeletedAndComesBackByUndo() {
        UUID id = record.run(HOA, inspection, null, 5, 0, 0, null).value();
        var gone = record.delete(HOA, id);
        assertThat(new LoadHeadcounts(data.ledger()).of(inspection)).isEmpty();
        data.ledger().undo(HOA, gone.id());
        assertThat(new LoadHeadcounts(data.ledger()).of(inspection)).hasSize(1);
    }
}

package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.inspection.store.PublishedList;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanSection;

/** Rule X9 asks for the published list after every figure: it is read anew when the list changes, and only then. */
class PublishedListTest {

    private static final String HOA = TemporaryDataFile.PERSON;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;
    private String row;

    @BeforeEach
    void aUnitThatNamesAProcedure() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", HOA);
        inspection = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").inspectionId();
        row = new AddFormRow(data.ledger()).run(HOA, inspection, "B1").value();
        named("Đăng ký khai tử");
    }

    @Test
    void whatTheListSaysCountsAtOnce() {
        assertThat(found()).isEmpty();
        assertThat(counted()).isZero();
        listed("1.001193 Đăng ký khai sinh");
        assertThat(found()).hasSize(1);
        assertThat(counted()).as("a count that was kept is no longer true").isEqualTo(1);
        named("Đăng ký khai sinh");
        assertThat(found()).isEmpty();
        named("Đăng ký khai tử");
        assertThat(found()).hasSize(1);
        listed("1.001193 Đăng ký khai sinh", "1.000656 Đăng ký khai tử");
        assertThat(found()).isEmpty();
        assertThat(counted()).isZero();
    }

    @Test
    void aFigureDoesNotMakeTheListAnew() {
        listed("1.001193 Đăng ký khai sinh");
        var kept = PublishedList.of(data.ledger()).now();
        named("Đăng ký kết hôn");
        assertThat(PublishedList.of(data.ledger()).now()).isSameAs(kept);
        listed("1.001193 Đăng ký khai sinh", "Đăng ký kết hôn");
        assertThat(PublishedList.of(data.ledger()).now()).isNotSameAs(kept);
    }

    private void named(String procedure) {
        new SetCell(data.ledger()).run(HOA, inspection, "B1", row, 2, Side.VERIFIED, procedure);
    }

    private void listed(String... names) {
        new ChangePlan(data.ledger()).texts(PlanSection.PUBLISHED_PROCEDURE, List.of(names), HOA);
    }

    private List<Contradiction> found() {
        return new LoadContradictions(data.ledger()).of(inspection).stream().filter(one -> one.ruleId().equals("X9"))
                .toList();
    }

    private int counted() {
        return new LoadInspections(data.ledger()).one(inspection).contradictions();
    }
}

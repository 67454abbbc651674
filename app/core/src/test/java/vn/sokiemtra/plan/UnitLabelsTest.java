package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What units are called beside each other. */
class UnitLabelsTest {

    private static final UUID TAM_BINH = new UUID(0, 1);
    private static final UUID VUNG_LIEM = new UUID(0, 2);
    private static final UUID ONE = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);
    private static final Lineage NOTHING_CHANGED = new Lineage(List.of());

    @Test
    void aNameThatOneUnitBearsIsItsLabel() {
        assertThat(labels(NOTHING_CHANGED, unit(TAM_BINH, "UBND huyện Tam Bình", null), unit(ONE, "Xã Mỹ Lộc",
                TAM_BINH)).of(ONE, "")).isEqualTo("Xã Mỹ Lộc");
    }

    @Test
    void communesOfTwoDistrictsAreToldApartByTheirDistrict() {
        UnitLabels labels = labels(NOTHING_CHANGED, unit(TAM_BINH, "UBND huyện Tam Bình", null), unit(VUNG_LIEM,
                "UBND huyện Vũng Liêm", null), unit(ONE, "Xã Tân Lập", TAM_BINH),
                unit(OTHER, "Xã Tân Lập",
                        VUNG_LIEM));
        assertThat(labels.of(ONE, "")).isEqualTo("Xã Tân Lập (UBND huyện Tam Bình)");
        assertThat(labels.of(OTHER, "")).isEqualTo("Xã Tân Lập (UBND huyện Vũng Liêm)");
        assertThat(labels.today("Xã Tân Lập")).as("nobody knows which").isEqualTo("Xã Tân Lập");
    }

    @Test
    void theOneThatIsThereTodayKeepsThePlainName() {
        Lineage merged = new Lineage(List.of(new Succession(new UUID(0, 9), ONE, "Xã Kim Tân", OTHER, "Xã Kim Tân",
                LocalDate.of(2025, 7, 1), "Nghị quyết")));
        UnitLabels labels = labels(merged, unit(ONE, "Xã Kim Tân", null), unit(OTHER, "Xã Kim Tân", null));
        assertThat(labels.of(OTHER, "")).isEqualTo("Xã Kim Tân");
        assertThat(labels.of(ONE, "")).isEqualTo("Xã Kim Tân (trước khi sắp xếp)");
        assertThat(labels.today("Xã Kim Tân (trước khi sắp xếp)")).isEqualTo("Xã Kim Tân");
    }

    @Test
    void whereNothingElseTellsThemApartTheyAreNumbered() {
        UnitLabels labels = labels(NOTHING_CHANGED, unit(ONE, "Phòng Y tế", null), unit(OTHER, "Phòng Y tế", null));
        assertThat(List.of(labels.of(ONE, ""), labels.of(OTHER, ""))).containsExactly("Phòng Y tế", "Phòng Y tế (2)");
    }

    private static UnitLabels labels(Lineage lineage, KnownUnit... units) {
        return UnitLabels.of(List.of(units), lineage);
    }

    private static KnownUnit unit(UUID id, String name, @Nullable UUID parent) {
        return new KnownUnit(id, name, "COMMUNE", name, "", parent);
    }
}

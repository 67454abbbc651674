package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.text.Problem;

class RegimesTest {

    @Test
    void thachThanhHas15UnitsByReportAnd10OnSite() {
        RegimeDefinition regime = new Regimes().find("thach-thanh-2020");
        assertThat(regime.units()).filteredOn(unit -> unit.form().equals("REPORT_ONLY")).hasSize(15);
        assertThat(regime.units()).filteredOn(unit -> unit.form().equals("ON_SITE")).hasSize(10).extracting(
                RegimeDefinition.UnitEntry::name).contains("Xã Thạch Cẩm", "Thị trấn Kim Tân");
        assertThat(regime.units()).extracting(RegimeDefinition.UnitEntry::agencyName).contains(
                "Ủy ban nhân dân xã Thạch Cẩm", "Ủy ban nhân dân thị trấn Kim Tân");
    }

    @Test
    void itsPlanIsNumber50OfTheThirdOfMarch() {
        RegimeDefinition regime = new Regimes().find("thach-thanh-2020");
        assertThat(regime.plan().number() + "/" + regime.plan().notation()).isEqualTo("50/KH-UBND");
        assertThat(regime.plan().issuedOn()).isEqualTo(LocalDate.of(2020, 3, 3));
        assertThat(regime.topics()).hasSize(8);
        assertThat(regime.deadlines()).extracting(RegimeDefinition.Deadline::code).containsExactly("D2.1", "D2.2",
                "D2.3");
    }

    @Test
    void everyRegimeIsReadableAndItsOutlineSpeaksOfItsTopics() {
        assertThat(new Regimes().list()).isNotEmpty().allSatisfy(regime -> {
            String outline = regime.outline();
            if (outline != null) {
                assertThat(new Outlines().find(outline).allItems()).filteredOn(item -> item.topic() != null)
                        .allSatisfy(item -> assertThat(regime.topics()).extracting(RegimeDefinition.Topic::code)
                                .contains(item.topic()));
            }
        });
    }

    @Test
    void anUnknownRegimeIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> new Regimes().find("ha-noi")).isInstanceOf(Problem.class)
                .hasMessageContaining("ha-noi")
                .hasMessageContaining("thach-thanh-2020");
    }
}

package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.inspection.CoverageLine;

/** How far a share or a number of units is met, in words. */
class CoverageWordsTest {

    @Test
    void aShareIsTheUnitsThereAre() {
        CoverageLine line = new CoverageLine("C", "100 % xã", 25, 25, 25, 20, 18, true, null);
        assertThat(CoverageWords.done(line)).isEqualTo("Đã kiểm tra 18/25 = 72\u00a0% < 100\u00a0%");
        assertThat(CoverageWords.planned(line)).isEqualTo("Trong kế hoạch 25/25 = 100\u00a0% ≥ 100\u00a0%");
    }

    /** Cần Thơ asks for 06 cơ quan chuyên môn; two are named so far, which is not all of them. */
    @Test
    void aNumberOfUnitsIsNotAShareOfThoseThatAreNamedSoFar() {
        CoverageLine line = new CoverageLine("C3.1", "06 cơ quan chuyên môn", 6, 2, 2, 0, 1, false, null);
        assertThat(CoverageWords.done(line)).isEqualTo("Đã kiểm tra 1/6 đơn vị");
        assertThat(CoverageWords.planned(line)).isEqualTo("Trong kế hoạch 2/6 đơn vị; còn thiếu 4 đơn vị");
    }
}

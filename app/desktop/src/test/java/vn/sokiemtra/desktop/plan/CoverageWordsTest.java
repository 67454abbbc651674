package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.inspection.CoverageLine;

/** How far a share or a number of units is met, in words. */
class CoverageWordsTest {

    @Test
    void aShareIsTheUnitsThereAre() {
        CoverageLine line = new CoverageLine("C", "100 % xã", 25, 25, 25, 20, 18, true, null, null);
        assertThat(CoverageWords.done(line)).isEqualTo("Đã kiểm tra 18/25 = 72\u00a0% < 100\u00a0%");
        assertThat(CoverageWords.planned(line)).isEqualTo("Trong kế hoạch 25/25 = 100\u00a0% ≥ 100\u00a0%");
    }

    /** 20 % of three is one: 33,33 % of them, and the plan still says 20 %. */
    @Test
    void thePlansOwnPercentageIsTheOneToReach() {
        CoverageLine line = new CoverageLine("C6.1", "Ít nhất 20 %", 1, 3, 3, 0, 1, true, new BigDecimal("0.2"), null);
        assertThat(CoverageWords.done(line)).isEqualTo("Đã kiểm tra 1/3 = 33,33\u00a0% ≥ 20\u00a0%");
        CoverageLine classes = new CoverageLine("C0.1", "30 % mỗi loại", 3, 5, 2, 0, 2, true, new BigDecimal("0.3"),
                null);
        assertThat(CoverageWords.done(classes)).isEqualTo("Đã kiểm tra 2/5 = 40\u00a0% < 60\u00a0%");
    }

    /** Cần Thơ asks for 06 cơ quan chuyên môn; two are named so far, which is not all of them. */
    @Test
    void aNumberOfUnitsIsNotAShareOfThoseThatAreNamedSoFar() {
        CoverageLine line = new CoverageLine("C3.1", "06 cơ quan chuyên môn", 6, 2, 2, 0, 1, false, null, null);
        assertThat(CoverageWords.done(line)).isEqualTo("Đã kiểm tra 1/6 đơn vị");
        assertThat(CoverageWords.planned(line)).isEqualTo("Trong kế hoạch 2/6 đơn vị; còn thiếu 4 đơn vị");
    }

    @Test
    void aShareSaysThatUnitsWhichNobodyEnteredAreInNone() {
        CoverageLine share = new CoverageLine("C0.2", "100 % xã", 3, 3, 3, 0, 0, true, null, null);
        CoverageLine number = new CoverageLine("C3.1", "06 cơ quan", 6, 2, 2, 0, 1, false, null, null);
        assertThat(CoverageWords.basis(List.of(number, share))).contains("đã có trong danh sách").contains(
                "chưa nhập thì chưa được tính");
        assertThat(CoverageWords.basis(List.of(number))).isEmpty();
    }
}

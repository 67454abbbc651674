package vn.sokiemtra.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import vn.sokiemtra.text.Problem;

class FormulaTest {

    private static final Formula OVERDUE_RATE = Formula.parse("(12)/((11)+(12))*100");

    @Test
    void theOverdueRateIsComputedOnWhatWasReturned() {
        assertThat(OVERDUE_RATE.columns()).containsExactly(11, 12);
        BigDecimal rate = value(OVERDUE_RATE, Map.of(11, 1131, 12, 28));
        assertThat(rate.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("2.42");
        assertThat(OVERDUE_RATE.shown()).isEqualTo("(12) : [(11) + (12)] × 100");
    }

    @Test
    void aDivisionByZeroIsUndefinedNotZero() {
        assertThat(value(OVERDUE_RATE, Map.of(11, 0, 12, 0))).isNull();
    }

    @Test
    void aMissingNumberLeavesTheResultUnknown() {
        assertThat(value(Formula.parse("(7)+(8)"), Map.of(7, 5))).isNull();
    }

    @Test
    void signsBindAsInArithmetic() {
        assertThat(value(Formula.parse("(1)-(2)-(3)*2"), Map.of(1, 20, 2, 5, 3, 4))).isEqualByComparingTo("7");
        assertThat(value(Formula.parse("(1) - ( (2) - (3) )"), Map.of(1, 20, 2, 5, 3, 4))).isEqualByComparingTo("19");
        assertThat(Formula.parse("(1)-((2)-(3))").shown()).isEqualTo("(1) \u2212 [(2) \u2212 (3)]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(5)-", "(5)(6)", "5+", "((5)", "(5))", "(5)^2", "sum(5)", "-(5)"})
    void whatIsNoFormulaIsRefused(String text) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(Problem.class);
    }

    @Property(tries = 300)
    void thirdsAndTheirLikeComeBackExactly(@ForAll @IntRange(min = 0, max = 100_000) int a,
            @ForAll @IntRange(min = 1, max = 999) int b) {
        assertThat(value(Formula.parse("(1)/(2)*(2)"), Map.of(1, a, 2, b))).isEqualByComparingTo(BigDecimal.valueOf(a));
    }

    private static BigDecimal value(Formula formula, Map<Integer, Integer> cells) {
        return formula.value(col -> cells.containsKey(col) ? BigDecimal.valueOf(cells.get(col)) : null);
    }
}

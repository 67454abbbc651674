package vn.sokiemtra.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * How far one coverage rule of the plan is met.
 *
 * @param content the rule in the plan's words
 * @param required so many units at least
 * @param population all known units of its classes
 * @param planned of them in the list of inspections; {@code scheduled} have a day or only send a report
 * @param done of them inspected
 * @param share whether the rule is a share of the population; false where it names a number of units
 * @param ratio the share that the plan names, 0.3 for 30 %; null where it names all or a number
 * @param chooser who still names units; null where nobody else does
 */
public record CoverageLine(String code, String content, int required, int population, int planned, int scheduled,
        int done, boolean share, @Nullable BigDecimal ratio,
        @Nullable String chooser) {

    /** What planned and done are measured by: the units there are, or so many as the plan asks for. */
    public int whole() {
        return share ? population : required;
    }

    public boolean plannedEnough() {
        return population > 0 && planned >= required;
    }

    public boolean doneEnough() {
        return population > 0 && done >= required;
    }

    /** In percent, two decimals; null where there is nothing to divide by. */
    public static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}

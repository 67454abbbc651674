package vn.sokiemtra.summary;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A biểu summed over units.
 *
 * @param columns those that can be added, and the percentages that follow from them
 * @param counted names of the units that have figures in it
 * @param missing names of the inspected units that have none
 */
public record FormSum(String code, String number, String title, List<Column> columns, List<String> counted,
        List<String> missing) {

    public FormSum {
        columns = List.copyOf(columns);
        counted = List.copyOf(counted);
        missing = List.copyOf(missing);
    }

    /**
     * @param value null where no unit has a figure, or the percentage is undefined
     * @param units how many units have a figure in this column
     */
    public record Column(int number, String title, boolean percent, @Nullable BigDecimal value, int units) {
    }
}

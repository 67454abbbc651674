package vn.sokiemtra.document.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook: a title, a head that stays in view, rows.
 *
 * @param name of the tab; what Excel does not take in it is left out, and it is cut at 31 characters
 * @param widths of the columns, in characters; the last one goes on
 */
public record SheetContent(String name, String title, List<String> head, List<List<Value>> rows,
        List<Integer> widths) {

    public SheetContent {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        widths = List.copyOf(widths);
    }

    /** A cell. */
    public sealed interface Value {

        static Value of(@Nullable String text) {
            return new Words(text == null ? "" : text);
        }

        static Value of(long number) {
            return new Figure(BigDecimal.valueOf(number));
        }

        static Value of(@Nullable LocalDate day) {
            return day == null ? new Words("") : new Day(day);
        }
    }

    /** Text; never a formula, whatever it begins with. */
    public record Words(String text) implements Value {
    }

    public record Figure(BigDecimal number) implements Value {
    }

    /** @param number 2.4158 for 2,42 % */
    public record Percent(BigDecimal number) implements Value {
    }

    public record Day(LocalDate day) implements Value {
    }
}

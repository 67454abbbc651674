package vn.sokiemtra.checklist.importer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;
import vn.sokiemtra.text.VietnameseInput;

/**
 * The row in which a unit adds up a biểu by itself. It is no row of the biểu, whose total is always computed; where the
 * unit's sum is another one, that is said with the difference.
 */
final class TotalRow {

    private static final Texts TEXTS = Texts.beside(TotalRow.class);
    private static final Pattern WORDS = Pattern.compile(TEXTS.get("report.total.pattern"), Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE);

    private final Map<Integer, BigDecimal> sums = new HashMap<>();

    /**
     * Whether a row begins with these words: {@code Tổng cộng}, but not {@code Tổng hợp}, which is a field of work, nor
     * what the biểu itself calls a row.
     */
    static boolean begins(FormTable form, String words) {
        return WORDS.matcher(words.strip()).matches() && form.templateRows().stream().noneMatch(row -> words.strip()
                .equals(row.label()));
    }

    /** A cell of an ordinary row. */
    void add(FormColumn column, String typed) {
        BigDecimal number = summed(column) ? number(typed) : null;
        if (number != null) {
            sums.merge(column.col(), number, BigDecimal::add);
        }
    }

    /** What is to be said of a cell of the unit's own total; empty where it is right or no sum. */
    Optional<Unusable> check(FormColumn column, String typed, String place) {
        BigDecimal said = summed(column) ? number(typed) : null;
        BigDecimal sum = sums.getOrDefault(column.col(), BigDecimal.ZERO);
        if (said == null || said.compareTo(sum) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Unusable(place, typed, TEXTS.get("report.unread.total", VietnameseFormat.number(said),
                VietnameseFormat.number(sum), VietnameseFormat.number(said.subtract(sum).abs()))));
    }

    private static boolean summed(FormColumn column) {
        return column.formula() == null && (column.type() == ColumnType.INTEGER || column
                .type() == ColumnType.DECIMAL);
    }

    /** Null for what is no number: that is said where the cell itself is read. */
    private static @Nullable BigDecimal number(String typed) {
        try {
            return VietnameseInput.number(typed);
        } catch (Problem none) {
            return null;
        }
    }
}

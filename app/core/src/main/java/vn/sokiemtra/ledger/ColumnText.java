package vn.sokiemtra.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one column look as text in a change. Text that is no value of the column (a newer version may have
 * written it) is projected as null: a merge never fails on a value.
 */
final class ColumnText {

    private static final Set<Class<?>> SUPPORTED = Set.of(String.class, UUID.class, Boolean.class, Integer.class,
            Long.class, LocalDate.class, LocalDateTime.class, BigDecimal.class);

    private final Class<?> type;
    private final String databaseName;
    private final int precision;
    private final int scale;

    ColumnText(DataType<?> databaseType) {
        this.type = databaseType.getType();
        this.databaseName = databaseType.getCastTypeName(DSL.using(SQLDialect.H2).configuration());
        this.precision = databaseType.precision();
        this.scale = databaseType.scale();
        if (!SUPPORTED.contains(type)) {
            throw new IllegalArgumentException("no text form for columns of " + type);
        }
    }

    Class<?> type() {
        return type;
    }

    /** The type as SQL has it. */
    String databaseName() {
        return databaseName;
    }

    /** The canonical text of a value of the database. */
    String toText(Object value) {
        return switch (value) {
            case String s -> CleanText.of(s);
            case BigDecimal d -> plain(d.setScale(scale, RoundingMode.HALF_UP));
            case LocalDateTime t -> t.truncatedTo(ChronoUnit.MICROS).toString();
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal d) {
        return d.signum() == 0 ? "0" : d.stripTrailingZeros().toPlainString();
    }

    /** The value of the database; null when the text is none. */
    @Nullable
    Object fromText(@Nullable String text) {
        if (text == null || type == String.class) {
            return text;
        }
        try {
            return text.length() > 64 ? null : parse(text);
        } catch (DateTimeException | IllegalArgumentException notOfThisType) {
            return null;
        }
    }

    private @Nullable Object parse(String text) {
        if (type == UUID.class) {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? id : null;
        } else if (type == Boolean.class) {
            return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        } else if (type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == Long.class) {
            return Long.valueOf(text);
        } else if (type == LocalDate.class) {
            LocalDate date = LocalDate.parse(text);
            return isCalendarYear(date.getYear()) ? date : null;
        } else if (type == LocalDateTime.class) {
            LocalDateTime time = LocalDateTime.parse(text);
            return isCalendarYear(time.getYear()) ? time.truncatedTo(ChronoUnit.MICROS) : null;
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > 64) {
            return null;
        }
        BigDecimal fitted = number.setScale(scale, RoundingMode.HALF_UP);
        return fitted.precision() - fitted.scale() <= precision - scale ? fitted : null;
    }

    private static boolean isCalendarYear(int year) {
        return year >= 1 && year <= 9999;
    }
}

package vn.sokiemtra.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Numbers, dates, times and document notations as Vietnamese offices write them: {@code 1.200}, {@code 2,42 %},
 * {@code –} for what is undefined, a true minus. The other way round is {@link VietnameseInput}.
 */
public final class VietnameseFormat {

    /** Stands for a value that is undefined or was not given. */
    public static final String UNDEFINED = "–";

    /** Stands for a figure that is not counted yet. */
    public static final String COUNTING = "…";

    /** The true minus sign, U+2212. */
    public static final char MINUS = '\u2212';

    /** Keeps a number and its unit on one line. */
    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Texts.VIETNAMESE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Texts.VIETNAMESE);
    private static final Texts TEXTS = Texts.beside(VietnameseFormat.class);
    /** Never changed; every format takes its own copy. */
    private static final DecimalFormatSymbols SYMBOLS = symbols();
    private static final int EXACT = 12;
    private static final long GROUPED = 1_000;
    private static final int FOUR_FIGURES = 1_000;
    private static final int FIVE_FIGURES = 10_000;
    private static final long KILO = 1024;

    private VietnameseFormat() {
    }

    /** {@code 1.200}, {@code 32,5}, {@code −3}: every decimal the value has, none it has not; null is {@code –}. */
    public static String number(@Nullable BigDecimal value) {
        return value == null ? UNDEFINED : decimals(value, 0, Math.clamp(value.scale(), 0, EXACT));
    }

    public static String number(long value) {
        // Lists count in small numbers by the thousand.
        return value >= 0 && value < GROUPED ? Long.toString(value) : number(BigDecimal.valueOf(value));
    }

    /** At most {@code decimals} decimals, rounded half up; null is {@code –}. */
    public static String rounded(@Nullable BigDecimal value, int decimals) {
        return value == null ? UNDEFINED : decimals(value, 0, decimals);
    }

    /** A difference: {@code +28}, {@code −28}, {@code 0}; null is {@code –}. */
    public static String difference(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0 ? "+" + number(value) : number(value);
    }

    /** {@code 2,42 %} from 2.4158…: always two decimals, half up, no-break space; null is {@code –}. */
    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? UNDEFINED : decimals(percent, 2, 2) + NO_BREAK_SPACE + "%";
    }

    /** {@code 20/10/2020}; null is an empty text. */
    public static String date(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        // Every line of a list shows one or two.
        return date.getYear() >= FOUR_FIGURES && date.getYear() < FIVE_FIGURES
                ? two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear()
                : date.format(DATE);
    }

    /** {@code 09:41}. */
    public static String clock(LocalTime time) {
        return time.format(CLOCK);
    }

    /** {@code 22/10/2020 09:41}; null is an empty text. */
    public static String dateTime(@Nullable LocalDateTime at) {
        return at == null ? "" : date(at.toLocalDate()) + " " + clock(at.toLocalTime());
    }

    /** {@code ngày 03 tháng 3 năm 2020}: a leading 0 for days below 10 and the months 1 and 2 (NĐ 30/2020). */
    public static String officialDate(LocalDate date) {
        return TEXTS.get("date.official", officialDay(date), officialMonth(date), String.valueOf(date.getYear()));
    }

    /** {@code 03/3/2020}: the same rule in figures, as documents cite each other. */
    public static String citedDate(LocalDate date) {
        return officialDay(date) + "/" + officialMonth(date) + "/" + date.getYear();
    }

    /** {@code 08 giờ 00}. */
    public static String officialTime(LocalTime time) {
        return TEXTS.get("time.official", two(time.getHour()), two(time.getMinute()));
    }

    /** {@code 50/KH-UBND}; a number below 10 gets a 0, a missing number leaves room to write it by hand. */
    public static String notation(@Nullable String number, @Nullable String notation) {
        String left = number == null ? "" : number.strip();
        if (left.length() == 1 && Character.isDigit(left.charAt(0))) {
            left = "0" + left;
        }
        if (notation == null || notation.isBlank()) {
            return left;
        }
        return (left.isEmpty() ? "      " : left) + "/" + notation.strip();
    }

    /** {@code 50/KH-UBND ngày 03/3/2020}; without the date where it is null. */
    public static String citation(@Nullable String number, @Nullable String notation, @Nullable LocalDate dated) {
        String document = notation(number, notation);
        return dated == null ? document : TEXTS.get("document.cited", document, citedDate(dated));
    }

    /** {@code 50/KH-UBND ngày 03 tháng 3 năm 2020}: {@link #citation} as an official paper writes its dates. */
    public static String officialCitation(@Nullable String number, @Nullable String notation,
            @Nullable LocalDate dated) {
        String document = notation(number, notation);
        return dated == null ? document : (document + " " + officialDate(dated)).strip();
    }

    /** {@code 640 KB}, {@code 2,8 MB}, {@code 1,1 GB}: powers of 1,024, as the file manager of Windows counts. */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return number(bytes) + NO_BREAK_SPACE + "B";
        }
        if (bytes < KILO * KILO) {
            return rounded(scaled(bytes, KILO), 0) + NO_BREAK_SPACE + "KB";
        }
        return bytes < KILO * KILO * KILO
                ? rounded(scaled(bytes, KILO * KILO), 1) + NO_BREAK_SPACE + "MB"
                : rounded(scaled(bytes, KILO * KILO * KILO), 1) + NO_BREAK_SPACE + "GB";
    }

    private static BigDecimal scaled(long bytes, long unit) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unit), 3, RoundingMode.HALF_UP);
    }

    private static String decimals(BigDecimal value, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // A value that rounds to nothing is 0, not −0.
        BigDecimal shown = value.setScale(most, RoundingMode.HALF_UP);
        return format.format(shown.signum() == 0 ? BigDecimal.ZERO : shown);
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Texts.VIETNAMESE);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign(MINUS);
        return symbols;
    }

    private static String officialDay(LocalDate date) {
        return two(date.getDayOfMonth());
    }

    private static String officialMonth(LocalDate date) {
        return date.getMonthValue() <= 2 ? two(date.getMonthValue()) : String.valueOf(date.getMonthValue());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}

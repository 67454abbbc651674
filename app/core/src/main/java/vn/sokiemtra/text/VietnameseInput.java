package vn.sokiemtra.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, ratios, dates and document notations as people in Vietnamese offices type them. Full-width digits,
 * no-break spaces and every kind of dash are understood.
 *
 * <p>
 * Thousands and decimals: a comma is the decimal sign ({@code 2,5}), a dot groups thousands where all groups after it
 * have three digits and the first is 1 to 3 digits not starting with 0 ({@code 1.200} is one thousand two hundred), else
 * it is the decimal sign ({@code 2.5}, {@code 0.125}, {@code 1200.125}). With both signs the last one is the decimal
 * sign; two or more commas in groups of three are English thousands. Spaces may group thousands.
 */
public final class VietnameseInput {

    private static final Texts TEXTS = Texts.beside(VietnameseInput.class);
    private static final int LONGEST = 40;

    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?: \\d{3})+");
    private static final Pattern GROUPED_BY_DOT = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){2,}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d+|[1-9]\\d{0,2}(?:[. ]\\d{3})+),(\\d+)");
    private static final Pattern DECIMAL_DOT = Pattern.compile("(\\d+|[1-9]\\d{0,2}(?:[, ]\\d{3})+)\\.(\\d+)");
    private static final Pattern RATIO_SIGN = Pattern.compile(
            "/|:|\\u2044|\\u2215|\\u00F7|\\b" + word("input.of") + "\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DAY_FIRST = Pattern
            .compile("(\\d{1,2}) ?[/.\\-] ?(\\d{1,2}) ?[/.\\-] ?(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WORDS = Pattern.compile(
            "(?:" + word("input.day") + " )?(\\d{1,2}) " + word("input.month")
                    + " (\\d{1,2}) " + word("input.year") + " (\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOTATION = Pattern.compile(
            "(?:" + word("input.number") + " ?:? ?)?(\\d+[a-z\\u0111]?)? ?/? ?"
                    + "([\\p{L}\\d][\\p{L}\\d.&-]*(?:/[\\p{L}\\d.&-]+)*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private VietnameseInput() {
    }

    /** A document's number and notation: 50 and KH-UBND. */
    public record Notation(@Nullable String number, @Nullable String notation) {
    }

    /**
     * @return the exact value; null for an empty text or a lone dash
     * @throws Problem {@code SKT-TEXT-NUMBER}
     */
    public static @Nullable BigDecimal number(String typed) {
        String text = tidy(typed);
        if (isNothing(text)) {
            return null;
        }
        boolean negative = text.startsWith("-");
        String digits = (negative || text.startsWith("+") ? text.substring(1) : text).strip();
        BigDecimal value = digits.length() > LONGEST ? null : unsigned(digits);
        if (value == null) {
            throw new Problem(TEXTS, "SKT-TEXT-NUMBER", shortened(typed));
        }
        return negative ? value.negate() : value;
    }

    /**
     * A number with or without {@code %} behind it: {@code 2,42 %} is 2.42.
     *
     * @throws Problem {@code SKT-TEXT-NUMBER}
     */
    public static @Nullable BigDecimal percent(String typed) {
        String text = tidy(typed);
        try {
            return number(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
        } catch (Problem problem) {
            throw new Problem(problem, TEXTS, "SKT-TEXT-NUMBER", shortened(typed));
        }
    }

    /**
     * {@code 122/137}, also with spaces, {@code :} or {@code trên} between.
     *
     * @return null for an empty text or a lone dash
     * @throws Problem {@code SKT-TEXT-RATIO}
     */
    public static @Nullable Ratio ratio(String typed) {
        String text = tidy(typed);
        if (isNothing(text)) {
            return null;
        }
        String[] sides = RATIO_SIGN.split(text, -1);
        try {
            BigDecimal part = sides.length == 2 ? number(sides[0]) : null;
            BigDecimal whole = sides.length == 2 ? number(sides[1]) : null;
            if (part != null && whole != null) {
                return new Ratio(part, whole);
            }
        } catch (Problem notANumber) {
            throw new Problem(notANumber, TEXTS, "SKT-TEXT-RATIO", shortened(typed));
        }
        throw new Problem(TEXTS, "SKT-TEXT-RATIO", shortened(typed));
    }

    /**
     * {@code 3/3/2020}, {@code 03-03-2020}, {@code 3.3.20}, {@code 2020-03-03}, {@code ngày 03 tháng 3 năm 2020}. Two-digit
     * years are of this century.
     *
     * @return null for an empty text or a lone dash
     * @throws Problem {@code SKT-TEXT-DATE} also for a day that does not exist
     */
    public static @Nullable LocalDate date(String typed) {
        String text = tidy(typed);
        if (isNothing(text)) {
            return null;
        }
        try {
            Matcher iso = YEAR_FIRST.matcher(text);
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            for (Pattern pattern : new Pattern[]{DAY_FIRST, WORDS}) {
                Matcher match = pattern.matcher(text);
                if (match.matches()) {
                    String year = match.group(3);
                    return day(year.length() == 2 ? "20" + year : year, match.group(2), match.group(1));
                }
            }
        } catch (DateTimeException noSuchDay) {
            throw new Problem(noSuchDay, TEXTS, "SKT-TEXT-DATE", shortened(typed));
        }
        throw new Problem(TEXTS, "SKT-TEXT-DATE", shortened(typed));
    }

    /**
     * {@code 118/BC-UBND}, {@code Số: 118 / BC-UBND}, {@code 50 BC-UBND}: tolerant about the slash and spaces.
     *
     * @throws Problem {@code SKT-TEXT-NOTATION} when it has no number and no notation in it
     */
    public static Notation notation(String typed) {
        String text = tidy(typed);
        Matcher match = NOTATION.matcher(text);
        if (!match.matches() || match.group(1) == null && match.group(2) == null) {
            throw new Problem(TEXTS, "SKT-TEXT-NOTATION", shortened(typed));
        }
        return new Notation(match.group(1), match.group(2));
    }

    /** The plain decimal with a point that values are stored as: {@code 1200}, {@code 32.5}. */
    public static String canonical(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** NFKC (full-width digits, no-break spaces), one kind of dash, single spaces, stripped. */
    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\p{Pd}\u2212]", "-")
                .replaceAll("[\\s\\p{Z}\u200B\uFEFF]+", " ").strip();
    }

    private static boolean isNothing(String tidied) {
        return tidied.isEmpty() || tidied.equals("-");
    }

    private static @Nullable BigDecimal unsigned(String digits) {
        if (PLAIN.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        if (GROUPED.matcher(digits).matches() || GROUPED_BY_DOT.matcher(digits).matches()
                || GROUPED_BY_COMMA.matcher(digits).matches()) {
            return new BigDecimal(digits.replaceAll("[ .,]", ""));
        }
        for (Pattern pattern : new Pattern[]{DECIMAL_COMMA, DECIMAL_DOT}) {
            Matcher match = pattern.matcher(digits);
            if (match.matches()) {
                return new BigDecimal(match.group(1).replaceAll("[ .,]", "") + "." + match.group(2));
            }
        }
        return null;
    }

    private static String word(String key) {
        return Pattern.quote(TEXTS.get(key));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String shortened(String typed) {
        String text = typed.strip();
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}

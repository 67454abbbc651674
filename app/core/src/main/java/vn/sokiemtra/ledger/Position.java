package vn.sokiemtra.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Places in an order that several machines may extend at once: a fractional index of digits 0-9a-z, compared as text.
 * Two machines may give the same place; readers order by place, then by id.
 */
public final class Position {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final int HEAD = 3;
    private static final int LAST_HEAD = BASE * BASE * BASE - 1;

    private Position() {
    }

    /** A place behind {@code last}; null for the first place of all. Stays four digits long for 46,000 rows. */
    public static String after(@Nullable String last) {
        if (last == null || last.isEmpty()) {
            return "001i";
        }
        int head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head * BASE + (i < last.length() ? digit(last, i) : 0);
        }
        if (head >= LAST_HEAD) {
            return between(last, null);
        }
        int next = head + 1;
        return "" + DIGITS.charAt(next / (BASE * BASE)) + DIGITS.charAt(next / BASE % BASE) + DIGITS.charAt(next % BASE)
                + "i";
    }

    /**
     * A place between two neighbours.
     *
     * @param before null for the beginning
     * @param after null for the end; otherwise greater than {@code before}
     */
    public static String between(@Nullable String before, @Nullable String after) {
        return middle(before == null ? "" : before, after);
    }

    private static String middle(String low, @Nullable String high) {
        if (high != null) {
            int same = 0;
            while (same < high.length() && (same < low.length() ? low.charAt(same) : '0') == high.charAt(same)) {
                same++;
            }
            if (same > 0) {
                return high.substring(0, same) + middle(tail(low, same), tail(high, same));
            }
        }
        int from = low.isEmpty() ? 0 : digit(low, 0);
        int to = high == null || high.isEmpty() ? BASE : digit(high, 0);
        if (to - from > 1) {
            return String.valueOf(DIGITS.charAt((from + to + 1) / 2));
        }
        if (high != null && high.length() > 1) {
            return high.substring(0, 1);
        }
        return DIGITS.charAt(from) + middle(tail(low, 1), null);
    }

    private static String tail(String text, int from) {
        return from < text.length() ? text.substring(from) : "";
    }

    private static int digit(String text, int at) {
        return Math.max(0, DIGITS.indexOf(text.charAt(at)));
    }
}

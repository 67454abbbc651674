package vn.sokiemtra.checklist;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Codes of items, {@code I}, {@code I.1}, {@code I.1.a}, {@code I.1.a1}, and the labels they are made from. */
final class ItemCodes {

    /** The order in which điểm are counted; ă, â, ê, ô, ơ, ư are left out as in decrees. */
    private static final String ALPHABET = "abcdđeghiklmnopqrstuvxy";
    private static final Pattern NUMBER = Pattern.compile(
            "\\(?(?:.* )?(?:(\\d{1,3}\\.)*)(\\d{1,3}|[IVX]+|[A-ZĐ]|[a-zđ])[.):/-]*");
    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,3}|[IVX]+|[a-zđ])([.):/-]*)");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI",
            "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX");

    private ItemCodes() {
    }

    /** What the label says, else the place among its like, from 1. Never one of {@code taken}, to which it is added. */
    static String code(String label, @Nullable String parent, int place, Set<String> taken) {
        Matcher number = NUMBER.matcher(label);
        boolean afterLetter = parent != null && parent.matches(".*\\.[" + ALPHABET + "]");
        String own = number.matches() ? number.group(2) : spelled(label, place, parent == null || afterLetter);
        return free(parent == null ? own : parent + (afterLetter && own.matches("\\d+") ? "" : ".") + own, taken);
    }

    /** The code, or with a number behind it where it is taken; taken from then on. */
    static String free(String code, Set<String> taken) {
        String free = code;
        for (int again = 2; !taken.add(free); again++) {
            free = code + "_" + again;
        }
        return free;
    }

    private static String spelled(String label, int place, boolean digits) {
        boolean words = label.length() > 2;
        return digits || words || place > ALPHABET.length()
                ? String.valueOf(place)
                : ALPHABET.substring(place - 1, place);
    }

    /** The label of the first item below one: I., 1., a), -, +; empty where the levels are not these. */
    static String below(String label) {
        Matcher counted = COUNTED.matcher(label);
        if (!counted.matches()) {
            return label.equals("-") || label.equals("–") ? "+" : "";
        }
        String own = counted.group(2);
        return ROMAN.contains(own) ? "1." : own.matches("\\d+") ? "a)" : "-";
    }

    /** The label that follows: b) after a), IV. after III., the same dash; empty where nothing is counted. */
    static String next(String label) {
        Matcher counted = COUNTED.matcher(label);
        if (!counted.matches()) {
            return label.matches("[-+*•–]") ? label : "";
        }
        String own = counted.group(2);
        int roman = ROMAN.indexOf(own);
        int letter = ALPHABET.indexOf(own);
        String next = own.matches("\\d+")
                ? String.valueOf(Integer.parseInt(own) + 1)
                : roman >= 0 && roman + 1 < ROMAN.size()
                        ? ROMAN.get(roman + 1)
                        : letter >= 0 && letter + 1 < ALPHABET.length()
                                ? ALPHABET.substring(letter + 1, letter + 2)
                                : "";
        return next.isEmpty() ? "" : counted.group(1) + next + counted.group(3);
    }
}

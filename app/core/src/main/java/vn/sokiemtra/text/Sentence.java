package vn.sokiemtra.text;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A pattern of a bundle, taken apart once: a list of thousands asks for the same few sentences, and {@link MessageFormat}
 * would parse the pattern and normalize the whole text each time.
 */
final class Sentence {

    private static final int COMBINING = 0x300;
    private static final int VIETNAMESE = 0x1E00;
    private static final int AFTER_VIETNAMESE = 0x1F00;
    private static final int PUNCTUATION = 0x2010;
    private static final int AFTER_PUNCTUATION = 0x205F;

    private final String pattern;
    private final String words;
    /** What stands before, between and behind the arguments; null where only MessageFormat can tell. */
    private final @Nullable List<String> literals;
    private final int[] places;

    private Sentence(String pattern, @Nullable List<String> literals, List<Integer> places) {
        this.pattern = pattern;
        this.words = composed(pattern);
        this.literals = literals;
        this.places = places.stream().mapToInt(Integer::intValue).toArray();
    }

    static Sentence of(String pattern) {
        List<String> literals = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            boolean plain = open + 2 < pattern.length() && pattern.charAt(open + 2) == '}' && pattern.charAt(open
                    + 1) >= '0' && pattern.charAt(open + 1) <= '9';
            if (!plain) {
                return new Sentence(pattern, null, List.of());
            }
            literals.add(pattern.substring(from, open));
            places.add(pattern.charAt(open + 1) - '0');
            from = open + 3;
        }
        literals.add(pattern.substring(from));
        boolean quotes = pattern.indexOf('\'') >= 0;
        boolean unpaired = literals.stream().anyMatch(literal -> literal.indexOf('}') >= 0);
        return new Sentence(pattern, quotes || unpaired ? null : literals, places);
    }

    /** As it stands there. */
    String words() {
        return words;
    }

    /** With its arguments, as {@link MessageFormat} puts them in. */
    String with(Object... arguments) {
        List<String> between = literals;
        if (between == null) {
            return formatted(arguments);
        }
        StringBuilder text = new StringBuilder(between.getFirst());
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= arguments.length || !(arguments[places[i]] instanceof String argument)) {
                return formatted(arguments);
            }
            text.append(argument).append(between.get(i + 1));
        }
        return composed(text.toString());
    }

    private String formatted(Object... arguments) {
        return composed(new MessageFormat(pattern, Texts.VIETNAMESE).format(arguments));
    }

    /** In NFC; a text of nothing but letters and signs that are composed already is not looked up letter by letter. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean known = letter < COMBINING || letter >= VIETNAMESE && letter < AFTER_VIETNAMESE
                    || letter >= PUNCTUATION && letter < AFTER_PUNCTUATION;
            if (!known) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}

package vn.sokiemtra.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody types to find something: words, of which the beginning is enough, and pieces of text in quotation marks,
 * which may stand inside words.
 *
 * @param letters as typed; never empty
 */
public record TypedWord(String letters, boolean quoted) {

    /** A quotation that is still being typed has no end. */
    private static final Pattern QUOTED_OR_WORD = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|[^\\s\\-_\"“”]+");

    /** In their order; none for blanks and empty quotations. */
    public static List<TypedWord> of(String typed) {
        List<TypedWord> words = new ArrayList<>();
        Matcher each = QUOTED_OR_WORD.matcher(typed);
        while (each.find()) {
            String inside = each.group(1);
            String letters = inside == null ? each.group() : inside.strip();
            if (!letters.isEmpty()) {
                words.add(new TypedWord(letters, inside != null));
            }
        }
        return words;
    }

    /** Where {@code seen} first holds it, a word beginning there unless it is quoted; -1 where it does not. */
    public int in(String seen) {
        return in(seen, seen);
    }

    /** @param written what {@code seen} stands for, letter by letter: its capitals begin words */
    public int in(String seen, String written) {
        int at = seen.indexOf(letters);
        while (at > 0 && !quoted
                && !WordStart.between(WordStart.of(written.charAt(at - 1)), WordStart.of(written.charAt(
                        at)))) {
            at = seen.indexOf(letters, at + 1);
        }
        return at;
    }
}

package vn.sokiemtra.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.Texts;

/**
 * What is looked for.
 *
 * @param whole the query folded, words apart by one space
 * @param folded its words without marks
 * @param exact those of its words that were typed with marks, in lower case
 * @param plain those that were typed without, the longest first: it is the rarest
 */
record SearchQuery(String whole, List<String> folded, List<String> exact, List<String> plain) {

    private static final int AROUND = 60;
    private static final int LONGEST = 200;

    static SearchQuery of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Texts.VIETNAMESE).strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> folded = new ArrayList<>();
        List<String> exact = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (String word : text.split("[\\s\\-_]+")) {
            if (!word.isEmpty()) {
                String bare = Folded.of(word);
                folded.add(bare);
                (bare.equals(word) ? plain : exact).add(word);
            }
        }
        Comparator<String> longest = Comparator.comparing(String::length, Comparator.reverseOrder());
        exact.sort(longest);
        plain.sort(longest);
        return new SearchQuery(String.join(" ", folded), folded, exact, plain);
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Whether everything it finds was found by the other: it goes on where that one ended. */
    boolean narrows(SearchQuery other) {
        return !other.isEmpty() && whole.startsWith(other.whole) && exact.containsAll(other.exact);
    }

    /** The line with the first of the words, cut around it. */
    String excerpt(String text) {
        String line = text.lines().filter(each -> folded.stream().allMatch(Folded.of(each)::contains)).findFirst()
                .orElseGet(() -> text.lines().filter(each -> Folded.of(each).contains(folded.getFirst())).findFirst()
                        .orElse(text));
        String plain = Folded.of(line);
        int together = plain.indexOf(whole);
        int at = Math.max(0, together >= 0 ? together : plain.indexOf(folded.getFirst()));
        int from = at <= AROUND ? 0 : Math.max(0, line.lastIndexOf(' ', at - AROUND / 2) + 1);
        int to = Math.min(line.length(), from + 4 * AROUND);
        return (from > 0 ? "… " : "") + line.substring(from, to) + (to < line.length() ? " …" : "");
    }
}

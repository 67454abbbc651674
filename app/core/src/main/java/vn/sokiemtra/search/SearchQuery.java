package vn.sokiemtra.search;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;

import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.TypedWord;

/**
 * What is looked for: words that begin words of a text, and what stands in quotation marks as it stands, inside words too.
 *
 * @param whole everything folded, apart by one space
 * @param terms in the order in which they were typed
 */
record SearchQuery(String whole, List<SearchTerm> terms) {

    private static final int AROUND = 60;
    private static final int LONGEST = 200;

    SearchQuery {
        terms = List.copyOf(terms);
    }

    static SearchQuery of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Texts.VIETNAMESE).strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<SearchTerm> terms = TypedWord.of(text).stream().map(SearchTerm::of).toList();
        return new SearchQuery(String.join(" ", terms.stream().map(term -> Folded.of(term.letters())).toList()), terms);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The terms, those first that are quickly looked for and rarely found. */
    List<SearchTerm> rarestFirst() {
        return terms.stream().sorted(Comparator.comparing((SearchTerm term) -> !term.marked()).thenComparing(
                term -> -term.letters().length())).toList();
    }

    /** All of it in one piece. */
    SearchTerm together() {
        return new SearchTerm(whole, false, true);
    }

    /** Whether everything it finds was found by the other: it goes on where that one ended. */
    boolean narrows(SearchQuery other) {
        return !other.isEmpty() && other.terms.stream().allMatch(wanted -> terms.stream().anyMatch(term -> term.implies(
                wanted)));
    }

    /** The line with the first of the words, cut around it. */
    String excerpt(String text) {
        String line = text.lines().filter(each -> terms.stream().allMatch(term -> term.in(each) >= 0)).findFirst()
                .orElseGet(() -> text.lines().filter(each -> terms.getFirst().in(each) >= 0).findFirst().orElse(text));
        int together = new SearchTerm(whole, false, terms.getFirst().inside()).in(line);
        int at = Math.max(0, together >= 0 ? together : terms.getFirst().in(line));
        int from = at <= AROUND ? 0 : Math.max(0, line.lastIndexOf(' ', at - AROUND / 2) + 1);
        int to = Math.min(line.length(), from + 4 * AROUND);
        return (from > 0 ? "… " : "") + line.substring(from, to) + (to < line.length() ? " …" : "");
    }
}

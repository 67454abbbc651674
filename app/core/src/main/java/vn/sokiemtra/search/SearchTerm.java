package vn.sokiemtra.search;

import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.TypedWord;

/**
 * One thing a text has to hold.
 *
 * @param letters in lower case, composed
 * @param marked whether it was typed with marks, which then count
 * @param inside whether it was quoted: such a piece of text may begin inside a word; else a word begins with it
 */
record SearchTerm(String letters, boolean marked, boolean inside) {

    static SearchTerm of(TypedWord typed) {
        return new SearchTerm(typed.letters(), !Folded.of(typed.letters()).equals(typed.letters()), typed.quoted());
    }

    /** Whether every text that holds this holds the other too. */
    boolean implies(SearchTerm other) {
        if (other.marked && !marked || inside && !other.inside) {
            return false;
        }
        String mine = other.marked ? letters : Folded.of(letters);
        return other.inside ? mine.contains(other.letters) : mine.startsWith(other.letters);
    }

    /** Where a line first holds it; -1 where it does not. */
    int in(String line) {
        return new TypedWord(Folded.of(letters), inside).in(Folded.of(line), line);
    }
}

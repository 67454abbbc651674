package vn.sokiemtra.desktop.tables;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.inspection.ContradictionReason;

/**
 * A contradiction as the panel below the sheet shows it.
 *
 * @param id names it among all of the inspection
 * @param rule B4-R3
 * @param sentence what cannot be true
 * @param terms the arithmetic, figures as places one can go to
 * @param forms codes of the biểu it takes figures from
 * @param item where a finding about it belongs; null where no item asks for these figures
 * @param draft what such a finding begins with; figures stay live
 * @param finding number of the finding that already quotes it; 0 for none
 * @param about what the rules found
 * @param reason why it is right all the same; null while nobody wrote it
 * @param earlier what was written before a figure changed; null where there is nothing
 */
public record Clash(String id, String rule, String sentence, List<Term> terms, Set<String> forms, @Nullable Item item,
        String draft, int finding, Contradiction about, @Nullable ContradictionReason reason,
        @Nullable ContradictionReason earlier) {

    public Clash {
        terms = List.copyOf(terms);
        forms = Set.copyOf(forms);
    }

    /** Whether somebody wrote why it is right all the same. */
    public boolean explained() {
        return reason != null;
    }

    /** A checklist item. */
    public record Item(UUID id, String code) {
    }

    /**
     * A piece of the arithmetic.
     *
     * @param text {@code (11) 6}, or a sign
     * @param place the cell to go to; null for a sign
     */
    public record Term(String text, @Nullable CellAt place) {
    }

    /** A cell of a biểu. @param row key of the row, {@code total} for Tổng cộng; empty for the biểu as a whole */
    public record CellAt(String form, String row, int column, Side side) {
    }

    /** The first figure of a biểu that it names; null when it names none. */
    @Nullable
    CellAt placeIn(String form) {
        for (Term term : terms) {
            CellAt place = term.place();
            if (place != null && place.form().equals(form)) {
                return place;
            }
        }
        return null;
    }
}

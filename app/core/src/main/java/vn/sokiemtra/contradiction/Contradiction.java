package vn.sokiemtra.contradiction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;

/**
 * Figures (mâu thuẫn) that cannot all be true.
 *
 * @param ruleId {@code B4-R3}, {@code X12}, {@code RV}
 * @param sides whose figures disagree; both where a rule compares the sides or where both make the same mistake
 * @param sentence what does not fit, in Vietnamese
 * @param arithmetic the figures: {@code (11) 6 + (12) 0 = 6 ≠ (8) 19 → chênh 13}; a quotation for claims in words
 * @param cells the cells involved, in the order of the arithmetic
 * @param items codes of the outline items it shows at, in order
 * @param key stable while the same figures disagree, for answering it once: rule, place and sides, no numbers
 * @param place what tells it from others of its rule: a row, a column, an item; empty for none. Never names a side
 * @param figures what the figures and quoted words are now; the same only while none of them changes
 */
public record Contradiction(String ruleId, Severity severity, List<Side> sides, String sentence, String arithmetic,
        List<CellRef> cells, List<String> items, String key, String place, String figures) {

    public Contradiction {
        sides = List.copyOf(sides);
        cells = List.copyOf(cells);
        items = List.copyOf(items);
    }

    /** The same where some items are not looked at; empty where it showed at those alone. */
    public Optional<Contradiction> without(Set<String> off) {
        List<String> rest = items.stream().filter(code -> !off.contains(code)).toList();
        return rest.isEmpty() && !items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contradiction(ruleId, severity, sides, sentence, arithmetic, cells, rest, key, place,
                        figures));
    }

    /** Whether a cell takes part; a cell of any row does where the total of its column does. */
    public boolean involves(CellRef cell) {
        return cells.contains(cell);
    }
}

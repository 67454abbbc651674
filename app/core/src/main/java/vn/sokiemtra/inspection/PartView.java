package vn.sokiemtra.inspection;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.ledger.Field;

/**
 * One typed part of an item with both sides.
 *
 * @param measure đơn vị tính; null where it has none
 * @param options of a CHOICE, in the outline's order
 * @param cell the cell of a biểu this part is ({@code B3[1].8}, {@code B3[1].7/B3[1].6}, {@code B4[total].11}, {@code B2} for
 *        a whole biểu); null for a value of its own
 * @param source of such a cell in words, {@code Biểu 03 (8)}; empty for a value of its own
 * @param formula of a computed cell, {@code (12) : [(11) + (12)] × 100}; empty otherwise
 * @param reportedEditable false for a total, a ratio of two cells and a biểu; {@code verifiedEditable} also for a computed
 *        cell
 * @param reported the register behind the unit's side; empty where there is none
 * @param reportedValue canonical text, see {@link PartType}, computed where it is; null when blank. So is
 *        {@code verifiedValue}
 * @param reportedShown as a person reads it: {@code 1.200}, {@code 122/137 (89,05 %)}, {@code –} when blank; so is
 *        {@code verifiedShown}
 * @param difference verified less reported ({@code −28}, {@code +2,42 điểm}); empty where it has no meaning
 * @param differs both sides are given and are not the same
 * @param contradictions ids of the contradictions the cell takes part in
 * @param documents lines of a DOCUMENTS part, both sides
 */
public record PartView(String code, PartType type, String label, @Nullable String measure, List<Option> options,
        @Nullable String cell, String source, String formula, boolean reportedEditable, boolean verifiedEditable,
        Field<String> reported, Field<String> verified, @Nullable String reportedValue, @Nullable String verifiedValue,
        String reportedShown, String verifiedShown, String difference, boolean differs, List<String> contradictions,
        List<DocumentLine> documents) {

    public PartView {
        options = List.copyOf(options);
        contradictions = List.copyOf(contradictions);
        documents = List.copyOf(documents);
    }

    /** One choice of a CHOICE part. */
    public record Option(String code, String label) {
    }
}

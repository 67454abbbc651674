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
 * @param cell the cell of a biểu this part is ({@code B3[1].8}, {@code B4[*].11}, {@code B2} for a whole biểu); null for a
 *        value of its own
 * @param editable false where the value is computed from a biểu
 * @param reported canonical text, see {@link PartType}; so is {@code verified}
 * @param reportedShown as a person reads it: {@code 1.200}, {@code 122/137 (89,05 %)}, {@code –}; so {@code verifiedShown}
 * @param difference verified less reported ({@code −28}, {@code +2,42 điểm}); empty where it has no meaning
 * @param differs both sides are given and are not the same
 * @param documents lines of a DOCUMENTS part, both sides
 */
public record PartView(String code, PartType type, String label, @Nullable String measure, List<Option> options,
        @Nullable String cell, boolean editable, Field<String> reported, Field<String> verified, String reportedShown,
        String verifiedShown, String difference, boolean differs, List<DocumentLine> documents) {

    public PartView {
        options = List.copyOf(options);
        documents = List.copyOf(documents);
    }

    /** One choice of a CHOICE part. */
    public record Option(String code, String label) {
    }
}

package vn.sokiemtra.desktop.fieldwork;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Figures that cannot be true together, as the item pane shows them.
 *
 * @param rule {@code X12}
 * @param sentence what contradicts what
 * @param arithmetic how it is seen; empty where the sentence says it
 * @param phrases words of the unit's text to underline
 * @param formNumber of the biểu to open, {@code 04}; null where none is involved
 * @param cell the first cell of that biểu, {@code B4[1].8@verified}; null where none is involved
 */
public record ContradictionLine(String id, String rule, String sentence, String arithmetic, List<String> phrases,
        @Nullable String formNumber, @Nullable String cell) {

    public ContradictionLine {
        phrases = List.copyOf(phrases);
    }
}

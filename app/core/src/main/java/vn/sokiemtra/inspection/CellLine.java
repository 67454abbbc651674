package vn.sokiemtra.inspection;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a biểu that belongs to an item, with both sides.
 *
 * @param cell {@code B3[1].12} or {@code B4[*].8} for the total of a column
 * @param title of the column
 * @param source {@code Biểu 03 (12)}
 * @param formula of a computed figure, {@code (12) : [(11) + (12)]}; empty otherwise
 * @param rowId the row to edit; null where the line is computed or a total
 * @param reportedShown as a person reads it; so is {@code verifiedShown}
 * @param difference {@code +28}; empty where it has no meaning
 */
public record CellLine(String cell, String title, String source, String formula, @Nullable UUID rowId, int column,
        @Nullable String reported, @Nullable String verified, String reportedShown, String verifiedShown,
        String difference, boolean differs, List<String> contradictions) {

    public CellLine {
        contradictions = List.copyOf(contradictions);
    }

    public boolean editable() {
        return rowId != null;
    }
}

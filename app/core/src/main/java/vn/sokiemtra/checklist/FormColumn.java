package vn.sokiemtra.checklist;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A column of a biểu; see {@link OutlineDefinition.ColumnDefinition} for the fields.
 *
 * @param group the header above several columns; null for none
 * @param formula of a computed column, by which the verified side is computed; null where it is typed
 */
public record FormColumn(UUID id, int col, @Nullable String group, String title, ColumnType type,
        @Nullable Formula formula, int width) {

    /** Whether the column has a sum in the row Tổng cộng. */
    public boolean summed() {
        return type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
    }

    public boolean numeric() {
        return summed() || type == ColumnType.PERCENT;
    }
}

package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Side;

/**
 * A biểu of one inspection as it is stored: nothing computed.
 *
 * @param code B4
 * @param number 04, as on paper
 * @param rows live rows in order; the rows every unit fills are there before they have a cell
 */
public record FormData(UUID id, String code, String number, String title, boolean growing, boolean hasTotal,
        List<Column> columns, List<Row> rows) {

    public FormData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param formula null where the column is typed */
    public record Column(int number, @Nullable String group, String title, ColumnType type, @Nullable String formula,
            int width) {
    }

    /**
     * @param id null for a row that every unit fills and that has no cell yet
     * @param label given by the biểu itself; null where the unit writes it
     * @param cells by column; columns without a cell are missing
     */
    public record Row(@Nullable UUID id, String key, @Nullable String label, Map<Integer, Cell> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** Canonical texts of both sides. */
    public record Cell(UUID id, @Nullable String reported, @Nullable String verified) {

        public @Nullable String on(Side side) {
            return side == Side.REPORTED ? reported : verified;
        }
    }

    /** The column with a number; null where there is none. */
    public @Nullable Column column(int number) {
        for (Column column : columns) {
            if (column.number() == number) {
                return column;
            }
        }
        return null;
    }

    /** The row a key names, or the row in that place (1, 2, …) where no key fits; null where there is none. */
    public @Nullable Row row(String key) {
        for (Row row : rows) {
            if (row.key().equals(key)) {
                return row;
            }
        }
        return key.matches("\\d{1,5}") && Integer.parseInt(key) >= 1 && Integer.parseInt(key) <= rows.size()
                ? rows.get(Integer.parseInt(key) - 1)
                : null;
    }
}

package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FormSheet;

/**
 * A block of texts laid over a sheet.
 *
 * @param outside filled cells of the block that found no place
 */
record PastedCells(List<EnterCells.Entry> entries, int outside) {

    PastedCells {
        entries = List.copyOf(entries);
    }

    /** @param newRow names a row that is added below the last */
    static PastedCells lay(FormSheetView view, CellPlace corner, List<List<String>> block, Supplier<String> newRow) {
        List<EnterCells.Entry> entries = new ArrayList<>();
        Map<Integer, String> added = new HashMap<>();
        int outside = 0;
        for (int r = 0; r < block.size(); r++) {
            for (int c = 0; c < block.get(r).size(); c++) {
                String text = block.get(r).get(c).strip();
                int line = corner.row() + r;
                int position = corner.column() + c;
                FormSheet.Column column = position < view.columns().size() ? view.formColumn(position) : null;
                FormSheet.Row row = view.formRow(line);
                boolean grows = row != null || view.form().growing();
                if (column == null || !grows) {
                    outside += text.isEmpty() ? 0 : 1;
                } else if (column.type() != ColumnType.ROW_NUMBER && view.editable(line, position) && (row != null
                        || !text.isEmpty())) {
                    String key = row != null
                            ? row.key()
                            : added.computeIfAbsent(view.formIndex(line), x -> newRow.get());
                    entries.add(new EnterCells.Entry(key, column.number(), view.side(line), text));
                }
            }
        }
        return new PastedCells(entries, outside);
    }
}

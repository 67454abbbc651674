package vn.sokiemtra.desktop.tables;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.EnterCells;

/**
 * A text typed into a cell that is not in the data, as it is kept between keystrokes and over a crash.
 *
 * @param row key of its row; empty for the blank one below the last; {@code +2} for one that has no key yet
 * @param index of the row in the biểu, from 0: where a row without a key is looked for
 * @param problem why the text was not taken; null while it is being typed
 */
record CellDraft(String row, int index, int column, Side side, String text, @Nullable String problem) {

    /** Whether its row had no key when it was typed. */
    boolean inNewRow() {
        return row.isEmpty() || row.startsWith(EnterCells.NEW_ROW);
    }
}

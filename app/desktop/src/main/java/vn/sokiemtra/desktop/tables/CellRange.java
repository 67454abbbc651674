package vn.sokiemtra.desktop.tables;

/** A block of cells: where the selection began and where the cursor stands. Either may be the upper left one. */
public record CellRange(CellPlace anchor, CellPlace cursor) {

    static CellRange of(CellPlace place) {
        return new CellRange(place, place);
    }

    int top() {
        return Math.min(anchor.row(), cursor.row());
    }

    int bottom() {
        return Math.max(anchor.row(), cursor.row());
    }

    int left() {
        return Math.min(anchor.column(), cursor.column());
    }

    int right() {
        return Math.max(anchor.column(), cursor.column());
    }

    int size() {
        return (bottom() - top() + 1) * (right() - left() + 1);
    }

    boolean holds(int row, int column) {
        return row >= top() && row <= bottom() && column >= left() && column <= right();
    }
}

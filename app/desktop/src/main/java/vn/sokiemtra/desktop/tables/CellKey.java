package vn.sokiemtra.desktop.tables;

import vn.sokiemtra.checklist.Side;

/** A cell by what it is, wherever it stands now. @param row key of its row */
record CellKey(String row, int column, Side side) {
}

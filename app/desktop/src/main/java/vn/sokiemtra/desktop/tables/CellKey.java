package vn.sokiemtra.desktop.tables;

import java.util.UUID;

import vn.sokiemtra.checklist.Side;

/** A cell by what it is, wherever it stands now. */
record CellKey(UUID row, int column, Side side) {
}

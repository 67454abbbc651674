package vn.sokiemtra.desktop.tables;

/** A cell of a sheet by position, both from 0. */
public record CellPlace(int row, int column) {

    CellPlace moved(int rows, int columns) {
        return new CellPlace(row + rows, column + columns);
    }
}

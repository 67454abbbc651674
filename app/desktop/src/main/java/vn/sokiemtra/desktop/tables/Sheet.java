package vn.sokiemtra.desktop.tables;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the grid shows. A new one replaces it after every change; the grid asks only for the cells it draws, so a sheet
 * answers from what it holds and computes nothing ahead.
 */
public interface Sheet {

    List<SheetColumn> columns();

    /** Rows, the blank one for typing included, the total not. */
    int rows();

    CellFace cell(int row, int column);

    /** Whether typing there means something. */
    boolean editable(int row, int column);

    /** What an editor opens with: the value as one types it. */
    String typed(int row, int column);

    /** The last line under a column; null when the sheet has no total. */
    @Nullable
    CellFace total(int column);

    boolean hasTotal();

    /** Whether the space bar ticks the cell and clears it again. */
    default boolean toggles(int row, int column) {
        return false;
    }

    /** Lines of text a row has room for: more than one lets long texts wrap. */
    default int linesPerRow() {
        return 1;
    }

    /** Nothing to show yet. */
    Sheet EMPTY = new Sheet() {
        @Override
        public List<SheetColumn> columns() {
            return List.of();
        }

        @Override
        public int rows() {
            return 0;
        }

        @Override
        public CellFace cell(int row, int column) {
            throw new IndexOutOfBoundsException(row);
        }

        @Override
        public boolean editable(int row, int column) {
            return false;
        }

        @Override
        public String typed(int row, int column) {
            return "";
        }

        @Override
        public @Nullable CellFace total(int column) {
            return null;
        }

        @Override
        public boolean hasTotal() {
            return false;
        }
    };
}

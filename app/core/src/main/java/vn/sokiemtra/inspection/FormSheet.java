package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Side;

/**
 * A biểu of one inspection.
 *
 * @param code B4
 * @param number 04, as on paper
 * @param growing whether rows may be added and deleted
 * @param totals one per column, in the order of {@code columns}; empty where the biểu has no total row
 */
public record FormSheet(UUID inspectionId, UUID formId, String code, String number, String title, boolean growing,
        List<Column> columns, List<Row> rows, List<Cell> totals) {

    public FormSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /**
     * @param number printed in brackets below the header
     * @param group the header above; null where the column stands alone
     * @param formula {@code (5)-(6)}; null where the column is typed
     * @param width relative
     */
    public record Column(int number, @Nullable String group, String title, ColumnType type, @Nullable String formula,
            int width) {

        /** Whether the verified side is computed; the reported side is always typed. */
        public boolean computed() {
            return formula != null;
        }
    }

    /**
     * @param id null for a row that every unit fills and that has no cell yet
     * @param key what {@code {B4[key].12}} names, and what an edit of a cell is addressed to
     * @param index 1, 2, … as shown
     * @param label the row in words: its first text cell, else its number
     */
    public record Row(@Nullable UUID id, String key, int index, String label, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param reported canonical text; so is {@code verified}, computed where the column has a formula
     * @param reportedShown as a person reads it, empty when blank; so is {@code verifiedShown}
     * @param differs both sides are given and are not the same
     * @param conflicts the sides that have two or more values
     * @param contradictions ids of the contradictions the cell takes part in
     */
    public record Cell(int column, @Nullable String reported, @Nullable String verified, String reportedShown,
            String verifiedShown, boolean differs, Set<Side> conflicts, List<String> contradictions) {

        public Cell {
            conflicts = Set.copyOf(conflicts);
            contradictions = List.copyOf(contradictions);
        }
    }
}

package vn.sokiemtra.desktop.tables;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a person can do to a sheet. Each is one step for undo; none throws for bad input, the cell then says so. */
public interface SheetActions {

    void type(CellPlace place, String text);

    /** Another key was pressed in the open cell, which now reads {@code text}; null when it closed without a change. */
    void typing(CellPlace place, @Nullable String text);

    /** Lays a block of typed texts down from {@code place}, adding rows where the sheet grows. */
    void paste(CellPlace place, List<List<String>> block);

    void clear(CellRange range);

    /** Copies the row above the range, or its first row when it has several, into the rest. */
    void fillDown(CellRange range);

    void deleteRows(CellRange range);
}

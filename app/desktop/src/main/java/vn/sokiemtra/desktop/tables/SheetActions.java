package vn.sokiemtra.desktop.tables;

import java.util.List;

/** What a person can do to a sheet. Each is one step for undo; none throws for bad input, the cell then says so. */
public interface SheetActions {

    void type(CellPlace place, String text);

    /** Lays a block of typed texts down from {@code place}, adding rows where the sheet grows. */
    void paste(CellPlace place, List<List<String>> block);

    void clear(CellRange range);

    /** Copies the row above the range, or its first row when it has several, into the rest. */
    void fillDown(CellRange range);

    void deleteRows(CellRange range);
}

package vn.sokiemtra.desktop.tables;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.ledger.Edited;

/** What the screen asks of the use cases, away from the JavaFX thread. */
interface FormBook {

    /** A biểu in the switcher. @param code B4 @param number 04 @param rows 0 where rows are fixed */
    record Tab(String code, String number, String title, int rows, boolean growing, boolean contradicts) {
    }

    /**
     * @param period kỳ số liệu, 01/01/2020 – 22/10/2020; empty when unknown
     * @param clashes of the whole inspection
     * @param conflicts cells of the whole inspection that have two or more values
     */
    record Page(List<Tab> tabs, FormSheet form, List<Clash> clashes, List<Clash.CellAt> conflicts,
            String period) {
    }

    /** Who wrote a value last. */
    record LastEdit(String author, Instant at) {
    }

    /** @param form code; empty for the first */
    Page load(UUID inspection, String form);

    /** Null when nobody wrote the cell. */
    @Nullable
    LastEdit lastEdit(UUID inspection, String form, String row, int column, Side side);

    /** The two registers of a cell; empty where nobody wrote it. */
    List<FieldRef> fields(UUID inspection, String form, String row, int column);

    /** Where values came from, and which of several a cell is to have. */
    FieldLife life();

    Edited<EnterCells.Entered> enter(String author, UUID inspection, String form, List<EnterCells.Entry> entries);

    Edited<List<String>> deleteRows(String author, UUID inspection, String form, List<String> rows);

    /** @return the finding's id */
    Edited<UUID> recordFinding(String author, UUID inspection, UUID item, String content);

    /** Writes why figures are right all the same; null takes the reason back. */
    Edited<UUID> explain(String author, UUID inspection, Contradiction about, @Nullable String reason);

    /** A PDF of the biểu as it is printed; gives the file. */
    java.nio.file.Path print(UUID inspection, String form) throws IOException;

    /** New keys of rows by the names they were entered under. */
    static List<EnterCells.Entry> resolved(List<EnterCells.Entry> entries, Map<String, String> keys) {
        return entries.stream().map(entry -> new EnterCells.Entry(keys.getOrDefault(entry.row(), entry.row()), entry
                .column(), entry.side(), entry.typed())).toList();
    }
}

package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Fills cells of one biểu in one step, as a pasted block does: one edit, one undo. What cannot be read is left as it
 * was and named; the rest is written.
 */
public final class EnterCells {

    /** What a row key begins with that stands for a row yet to be added, e.g. {@code +1}. */
    public static final String NEW_ROW = "+";

    private static final Texts TEXTS = Texts.beside(EnterCells.class);

    private final Ledger ledger;
    private final FormStore store;

    public EnterCells(Ledger ledger) {
        this.ledger = ledger;
        this.store = new FormStore(ledger);
    }

    /**
     * @param row key of the row, or {@link #NEW_ROW} and anything for one that comes to be with its first readable entry
     * @param typed as Vietnamese type it; blank empties the cell
     */
    public record Entry(String row, int column, Side side, String typed) {
    }

    /** @param entry its place in the list given */
    public record Refused(int entry, String code, String sentence) {
    }

    /** @param rows keys of the rows that were added, by the name they were entered under */
    public record Entered(Map<String, String> rows, List<Refused> refused) {

        public Entered {
            rows = Map.copyOf(rows);
            refused = List.copyOf(refused);
        }
    }

    private record Readable(Entry entry, @Nullable String value) {
    }

    /**
     * @param form code, {@code B4}
     * @throws Problem {@code SKT-TABLE-UNKNOWN}
     */
    public Edited<Entered> run(String author, UUID inspection, String form, List<Entry> entries) {
        FormData data = FormsOf.form(store.forms(inspection), form);
        List<Refused> refused = new ArrayList<>();
        List<Readable> readable = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                readable.add(new Readable(entries.get(i), read(data, entries.get(i))));
            } catch (Problem problem) {
                refused.add(new Refused(i, problem.code(), problem.sentence()));
            }
        }
        return ledger.edit(author, edit -> new Entered(write(edit, inspection, data, readable), refused));
    }

    private static @Nullable String read(FormData form, Entry entry) {
        FormData.Column column = form.column(entry.column());
        if (column == null) {
            throw new Problem(TEXTS, "SKT-TABLE-NO-COLUMN", form.code(), String.valueOf(entry.column()));
        }
        if (column.formula() != null && entry.side() == Side.VERIFIED) {
            throw new Problem(TEXTS, "SKT-TABLE-COMPUTED", form.code(), String.valueOf(entry.column()), Formula.parse(
                    column.formula()).shown());
        }
        if (isNew(entry) && !form.growing()) {
            throw new Problem(TEXTS, "SKT-TABLE-FIXED", form.code());
        }
        if (!isNew(entry) && form.row(entry.row()) == null) {
            throw new Problem(TEXTS, "SKT-TABLE-NO-ROW", form.code(), entry.row());
        }
        return Values.canonical(column.type(), entry.side(), entry.typed());
    }

    private static Map<String, String> write(Edit edit, UUID inspection, FormData form, List<Readable> all) {
        Map<String, FormData.Row> added = new HashMap<>();
        for (Readable one : all) {
            Entry entry = one.entry();
            FormData.Row row = isNew(entry) ? added.get(entry.row()) : form.row(entry.row());
            if (row == null && one.value() != null) {
                row = FormStore.add(edit, inspection, form);
                added.put(entry.row(), row);
            }
            if (row != null && !blankAlready(row, one)) {
                FormStore.set(edit, inspection, form, row, entry.column(), entry.side(), one.value());
            }
        }
        Map<String, String> keys = new HashMap<>();
        added.forEach((name, row) -> keys.put(name, row.key()));
        return keys;
    }

    /** Emptying a cell that was never filled would only make an empty one. */
    private static boolean blankAlready(FormData.Row row, Readable one) {
        return one.value() == null && !row.cells().containsKey(one.entry().column());
    }

    private static boolean isNew(Entry entry) {
        return entry.row().startsWith(NEW_ROW);
    }
}

package vn.sokiemtra.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One row while it is being changed: its projected values and its heads. */
final class RowState {

    final TableShape table;
    final UUID id;
    final boolean isNew;
    final long no;
    final @Nullable Object[] values;
    final RowHeads heads;
    final SortedMap<Integer, Integer> conflictsBefore;
    /** Columns whose heads came to be two or more and hold the same value: people who wrote the same agree. */
    final Set<Integer> agreed = new HashSet<>(2);
    /** Whether the row stands in the database already; an edit may have written it in between. */
    boolean stored;

    RowState(TableShape table, UUID id, long no, @Nullable Object[] values, RowHeads heads, boolean isNew) {
        this.table = table;
        this.id = id;
        this.no = no;
        this.values = values;
        this.heads = heads;
        this.isNew = isNew;
        this.stored = !isNew;
        this.conflictsBefore = heads.conflicts();
    }

    static RowState fresh(TableShape table, UUID id, long no) {
        return new RowState(table, id, no, new Object[table.columns().size()], new RowHeads(), true);
    }
}

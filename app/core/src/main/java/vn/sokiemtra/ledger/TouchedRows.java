package vn.sokiemtra.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Counts the rows that a merge touches, each once, by the value of one column. */
final class TouchedRows {

    private record Group(String table, @Nullable UUID value) {
    }

    private final String column;
    private final long lastRowBefore;
    private final BitSet seen = new BitSet();
    private final Map<Group, long[]> counts = new HashMap<>();

    /** @param lastRowBefore rows with a greater number are new */
    TouchedRows(String column, long lastRowBefore) {
        this.column = column;
        this.lastRowBefore = lastRowBefore;
    }

    void add(RowState row) {
        TableShape.Column group = row.table.column(column);
        Object value = group == null ? null : row.values[group.index()];
        long[] count = counts.computeIfAbsent(new Group(row.table.name(), value instanceof UUID id ? id : null),
                g -> new long[3]);
        if (!seen.get((int) row.no)) {
            seen.set((int) row.no);
            count[row.no > lastRowBefore ? 0 : 1]++;
        }
        Set<Integer> after = row.heads.conflicts().keySet();
        count[2] += after.stream().filter(c -> !row.conflictsBefore.containsKey(c) && !row.agreed.contains(c)).count();
        count[2] -= row.conflictsBefore.keySet().stream().filter(c -> !after.contains(c)).count();
    }

    List<Touched> groups() {
        List<Touched> groups = new ArrayList<>(counts.size());
        counts.forEach(
                (group, n) -> groups.add(new Touched(group.table(), group.value(), n[0], n[1], Math.max(0, n[2]))));
        return groups;
    }
}

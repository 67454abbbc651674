package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Some thousand changes on their way into the projected tables. What they supersede among themselves never touches the
 * database; the rest is fetched and written set by set. The order in which changes come makes no difference.
 */
final class Window {

    static final int CHANGES = 16_000;
    /** Long texts fill a window sooner, so that its memory is bounded whatever the changes hold. */
    private static final long MOST_BYTES = 16 << 20;

    private final Connection connection;
    private final LedgerState state;
    private final Rows rows;
    private final Map<String, HashMap<UUID, List<RegisterDelta>>> tables = new HashMap<>();
    private final Map<String, Long> touched = new HashMap<>();
    private final @Nullable TouchedRows counted;
    private int size;
    private long bytes;

    Window(Connection connection, LedgerState state, Rows rows) {
        this(connection, state, rows, null);
    }

    /** @param counted told of every row that is touched */
    Window(Connection connection, LedgerState state, Rows rows, @Nullable TouchedRows counted) {
        this.connection = connection;
        this.state = state;
        this.rows = rows;
        this.counted = counted;
    }

    void add(int replica, LoggedChange change) throws SQLException {
        if (state.isRevoked(replica, change.seq())) {
            return;
        }
        RegisterDelta delta = delta(change);
        delta.arrived.add(new RegisterDelta.Arrived(change.head(replica, delta.column), change.written()));
        for (long key : change.supersedes()) {
            delta.supersede(key, change.clock());
        }
        bytes += change.weight();
        if (++size == CHANGES || bytes > MOST_BYTES) {
            flush();
        }
    }

    private RegisterDelta delta(LoggedChange change) throws SQLException {
        int column = state.names.number(connection, change.column());
        List<RegisterDelta> row = tables.computeIfAbsent(change.table(), t -> new HashMap<>()).computeIfAbsent(
                change.row(), r -> new ArrayList<>(1));
        for (RegisterDelta delta : row) {
            if (delta.column == column) {
                return delta;
            }
        }
        RegisterDelta fresh = new RegisterDelta(column, change.column());
        row.add(fresh);
        return fresh;
    }

    /** How many rows of each table were touched so far; a row counts once per window. */
    Map<String, Long> touched() {
        return touched;
    }

    void flush() throws SQLException {
        for (var table : tables.entrySet()) {
            apply(state.shapes.of(table.getKey()), table.getValue());
            touched.merge(table.getKey(), (long) table.getValue().size(), Long::sum);
        }
        tables.clear();
        size = 0;
        bytes = 0;
    }

    private void apply(TableShape table, Map<UUID, List<RegisterDelta>> deltas) throws SQLException {
        List<Map.Entry<UUID, List<RegisterDelta>>> byId = new ArrayList<>(deltas.entrySet());
        byId.sort(Map.Entry.comparingByKey()); // rows of one inspection lie together, in the table and in its index
        Map<UUID, RowState> stored = rows.fetch(table, byId.stream().map(Map.Entry::getKey).toList());
        PendingStore pending = new PendingStore(connection, state);
        if (state.hasPending) {
            deltas.values().forEach(row -> row.forEach(d -> d.arrived.forEach(a -> pending.ask(a.head().key()))));
            pending.load();
        }
        List<RowState> changed = new ArrayList<>(deltas.size());
        for (var row : byId) {
            RowState known = stored.get(row.getKey());
            RowState target = known != null ? known : RowState.fresh(table, row.getKey(), state.nextRow());
            for (RegisterDelta delta : row.getValue()) {
                apply(target, delta, pending);
            }
            changed.add(target);
            if (counted != null) {
                counted.add(target);
            }
        }
        rows.write(changed);
        pending.store();
    }

    private void apply(RowState row, RegisterDelta delta, PendingStore pending) {
        long register = Rows.register(row.no, delta.column);
        if (!row.heads.isEmpty()) {
            row.heads.all().removeIf(h -> h.column() == delta.column && delta.supersedes(h));
        }
        List<HeadRef> kept = row.heads.of(delta.column);
        List<RegisterDelta.Arrived> standing = delta.standing();
        if (pending.hasFound()) {
            standing = standing.stream().filter(a -> !pending.isSuperseded(a.head(), register)).toList();
        }
        standing.forEach(each -> row.heads.add(each.head()));
        delta.forEach((key, clock) -> {
            if (!state.replicas.isKnown(key)) {
                pending.await(key, register, clock);
            }
        });
        TableShape.Column known = row.table.column(delta.name);
        if (known != null) {
            project(row, delta.column, known, kept, standing);
        }
    }

    private void project(RowState row, int number, TableShape.Column column, List<HeadRef> kept,
            List<RegisterDelta.Arrived> standing) {
        if (kept.size() <= 1 && kept.size() + standing.size() > 1 && agree(row, column, kept, standing)) {
            row.agreed.add(number);
        }
        HeadRef latest = kept.isEmpty() ? null : latest(kept);
        LineValue written = null;
        boolean anew = false;
        for (RegisterDelta.Arrived each : standing) {
            if (latest == null || compare(each.head(), latest) > 0) {
                latest = each.head();
                written = each.value();
                anew = true;
            }
        }
        if (anew) {
            row.values[column.index()] = column.text().fromText(written == null ? null : written.text());
        }
    }

    private static boolean agree(RowState row, TableShape.Column column, List<HeadRef> kept,
            List<RegisterDelta.Arrived> standing) {
        Set<@Nullable String> different = new HashSet<>();
        for (RegisterDelta.Arrived each : standing) {
            different.add(each.value() == null ? null : each.value().text());
        }
        if (!kept.isEmpty()) {
            Object before = row.values[column.index()];
            different.add(before == null ? null : column.text().toText(before));
        }
        return different.size() == 1;
    }

    /** The head with the greatest (clock, replica). What shows is either new or was shown before: heads only grow later. */
    private HeadRef latest(List<HeadRef> heads) {
        return Collections.max(heads, this::compare);
    }

    private int compare(HeadRef a, HeadRef b) {
        int byClock = Long.compare(a.clock(), b.clock());
        return byClock != 0 ? byClock : id(a).compareTo(id(b));
    }

    private String id(HeadRef head) {
        return state.replicas.get(ChangeKey.replica(head.key())).id.toString();
    }
}

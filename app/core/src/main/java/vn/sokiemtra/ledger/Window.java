package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private record Arrived(HeadRef head, @Nullable String value) {
    }

    private static final class RegisterDelta {
        private final String column;
        private final List<Arrived> arrived = new ArrayList<>(2);
        /** What they supersede, with the latest clock of those that do. */
        private final Map<Long, Long> superseded = HashMap.newHashMap(2);

        RegisterDelta(String column) {
            this.column = column;
        }

        boolean supersedes(HeadRef head) {
            // A change can only have seen what was earlier than itself; anything else is an invention.
            return superseded.getOrDefault(head.key(), Long.MIN_VALUE) > head.clock();
        }
    }

    private final Connection connection;
    private final LedgerState state;
    private final Rows rows;
    private final Map<String, LinkedHashMap<UUID, Map<Integer, RegisterDelta>>> tables = new HashMap<>();
    private final Map<String, Long> touched = new HashMap<>();
    private final @Nullable TouchedRows counted;
    private int size;

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
        int column = state.names.number(connection, change.column());
        RegisterDelta delta = tables.computeIfAbsent(change.table(), t -> new LinkedHashMap<>()).computeIfAbsent(change
                .row(), r -> HashMap.newHashMap(2)).computeIfAbsent(column, c -> new RegisterDelta(change.column()));
        delta.arrived.add(new Arrived(change.head(replica, column), change.value()));
        for (long key : change.supersedes()) {
            delta.superseded.merge(key, change.clock(), Math::max);
        }
        if (++size == CHANGES) {
            flush();
        }
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
    }

    private void apply(TableShape table, Map<UUID, Map<Integer, RegisterDelta>> deltas) throws SQLException {
        Map<UUID, RowState> stored = rows.fetch(table, deltas.keySet());
        PendingStore pending = new PendingStore(connection, state);
        if (state.hasPending) {
            deltas.values().forEach(row -> row.values().forEach(d -> d.arrived.forEach(a -> pending.ask(a.head()
                    .key()))));
            pending.load();
        }
        List<RowState> changed = new ArrayList<>(deltas.size());
        for (var row : deltas.entrySet()) {
            RowState known = stored.get(row.getKey());
            RowState target = known != null ? known : RowState.fresh(table, row.getKey(), state.nextRow());
            row.getValue().forEach((column, delta) -> apply(target, column, delta, pending));
            changed.add(target);
            if (counted != null) {
                counted.add(target);
            }
        }
        rows.write(changed);
        pending.store();
    }

    private void apply(RowState row, int column, RegisterDelta delta, PendingStore pending) {
        long register = Rows.register(row.no, column);
        row.heads.all().removeIf(h -> h.column() == column && delta.supersedes(h));
        List<HeadRef> kept = row.heads.of(column);
        Map<Long, String> values = HashMap.newHashMap(2);
        for (Arrived arrived : delta.arrived) {
            boolean awaited = pending.isSuperseded(arrived.head(), register);
            if (!awaited && !delta.supersedes(arrived.head())) {
                row.heads.add(arrived.head());
                values.put(arrived.head().key(), arrived.value());
            }
        }
        delta.superseded.forEach((key, clock) -> {
            if (!state.replicas.isKnown(key)) {
                pending.await(key, register, clock);
            }
        });
        TableShape.Column known = row.table.column(delta.column);
        if (known != null && kept.size() <= 1 && kept.size() + values.size() > 1) {
            Set<@Nullable String> different = new HashSet<>(values.values());
            if (!kept.isEmpty()) {
                Object before = row.values[known.index()];
                different.add(before == null ? null : known.text().toText(before));
            }
            if (different.size() == 1) {
                row.agreed.add(column);
            }
        }
        HeadRef shown = shown(row.heads.of(column));
        if (known != null && shown != null && values.containsKey(shown.key())) {
            row.values[known.index()] = known.text().fromText(values.get(shown.key()));
        }
    }

    /** The head with the greatest (clock, replica). It is either new or was shown before: heads only grow later. */
    private @Nullable HeadRef shown(List<HeadRef> heads) {
        HeadRef shown = null;
        for (HeadRef head : heads) {
            if (shown == null || compare(head, shown) > 0) {
                shown = head;
            }
        }
        return shown;
    }

    private int compare(HeadRef a, HeadRef b) {
        int byClock = Long.compare(a.clock(), b.clock());
        return byClock != 0 ? byClock : id(a).compareTo(id(b));
    }

    private String id(HeadRef head) {
        return state.replicas.get(ChangeKey.replica(head.key())).id.toString();
    }
}

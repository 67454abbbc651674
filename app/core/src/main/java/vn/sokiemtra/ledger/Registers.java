package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jooq.Converter;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Reads single registers with their heads and their history. */
final class Registers {

    /** A change with its place in the log. */
    private record Found(long key, LoggedChange change) {
    }

    private final LedgerState state;
    private final SegmentCache recent = new SegmentCache();

    Registers(LedgerState state) {
        this.state = state;
    }

    <T> List<Head<T>> heads(Connection connection, TableField<?, T> column, UUID row) throws SQLException {
        List<Head<T>> heads = new ArrayList<>();
        for (Found found : latestFirst(headsOf(connection, column, row))) {
            LoggedChange change = found.change();
            heads.add(new Head<>(value(column, change), change.author(), HybridClock.instant(change.clock()),
                    replica(found.key()), change.seq()));
        }
        return heads;
    }

    private UUID replica(long key) {
        return state.replicas.get(ChangeKey.replica(key)).id;
    }

    private List<Found> headsOf(Connection connection, TableField<?, ?> column, UUID row) throws SQLException {
        TableShape shape = state.shapes.of(Objects.requireNonNull(column.getTable()));
        RowState stored = new Rows(connection).fetch(shape, List.of(row)).get(row);
        int number = state.names.known(column.getName());
        List<Found> found = new ArrayList<>();
        if (stored != null && number >= 0) {
            LineReader reader = state.reader();
            for (HeadRef head : stored.heads.of(number)) {
                found.add(find(connection, reader, head.key()));
            }
        }
        return found;
    }

    private Found find(Connection connection, LineReader reader, long key) throws SQLException {
        byte[] line = recent.line(key);
        if (line == null) {
            line = Log.line(connection, key, recent);
        }
        return new Found(key, reader.read(ChangeKey.replica(key), line));
    }

    private List<Found> latestFirst(List<Found> found) {
        found.sort(latest());
        return found;
    }

    private Comparator<Found> latest() {
        Comparator<Found> earliest = Comparator.comparingLong(f -> f.change().clock());
        return earliest.thenComparing(f -> replica(f.key()).toString()).thenComparing(f -> f.change().seq()).reversed();
    }

    /** Walks back from the heads over what each change superseded. */
    <T> List<Change<T>> history(Connection connection, TableField<?, T> column, UUID row) throws SQLException {
        List<Found> heads = headsOf(connection, column, row);
        Set<Long> current = heads.stream().map(Found::key).collect(Collectors.toSet());
        Set<Long> seen = new HashSet<>(current);
        PriorityQueue<Found> open = new PriorityQueue<>(latest());
        open.addAll(heads);
        LineReader reader = state.reader();
        List<Change<T>> history = new ArrayList<>();
        for (Found next = open.poll(); next != null; next = open.poll()) {
            LoggedChange change = next.change();
            history.add(new Change<>(value(column, change), change.author(), HybridClock.instant(change.clock()),
                    replica(next.key()), change.seq(), current.contains(next.key())));
            for (long before : change.supersedes()) {
                if (state.replicas.isKnown(before) && seen.add(before)) {
                    Found found = find(connection, reader, before);
                    if (found.change().row().equals(row) && found.change().column().equals(change.column())
                            && found.change().table().equals(change.table())) {
                        open.add(found);
                    }
                }
            }
        }
        return history;
    }

    private <T> @Nullable T value(TableField<?, T> column, LoggedChange change) {
        if (change.value() == null) {
            return null;
        }
        TableShape.Column register = state.shapes.of(Objects.requireNonNull(column.getTable())).column(column
                .getName());
        Object stored = register == null ? Boolean.TRUE : register.text().fromText(change.value());
        return stored == null ? null : from(column, stored);
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable T from(TableField<?, T> column, Object stored) {
        return ((Converter<Object, T>) column.getConverter()).from(stored);
    }

    List<Conflict> conflicts(Connection connection) throws SQLException {
        List<Conflict> conflicts = new ArrayList<>();
        for (TableShape table : state.shapes.known()) {
            try (var all = connection.prepareStatement("select t.id, c.reg, c.n from ledger.conflict c join shared.\""
                    + table.name() + "\" t on t.no = c.reg / " + (1 << Names.BITS)
                    + " where c.table_name = ? order by t.id, c.reg")) {
                all.setString(1, table.name());
                try (var rows = all.executeQuery()) {
                    while (rows.next()) {
                        String column = state.names.name((int) (rows.getLong(2) & (1 << Names.BITS) - 1));
                        if (column.equals(Names.DELETED_NAME) || table.column(column) != null) {
                            conflicts.add(new Conflict(table.name(), rows.getObject(1, UUID.class), column, rows
                                    .getInt(3)));
                        }
                    }
                }
            }
        }
        return conflicts;
    }
}

package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** One edit while it is being made: rows are kept in memory and written when SQL looks, and at the end. */
final class LedgerEdit implements Edit {

    private record RowName(String table, UUID id) {
    }

    /** A change of this edit; a register that is set twice changes once. */
    private static final class Pending {
        private final RowState row;
        private final int column;
        private final String columnName;
        private final long seq;
        private final long clock;
        private final long[] supersedes;
        private @Nullable String value;

        Pending(RowState row, int column, String columnName, long seq, long clock, long[] supersedes) {
            this.row = row;
            this.column = column;
            this.columnName = columnName;
            this.seq = seq;
            this.clock = clock;
            this.supersedes = supersedes;
        }

        boolean deletes() {
            return column == Names.DELETED && value != null;
        }
    }

    private final Connection connection;
    private final LedgerState state;
    private final Rows rows;
    private final RowIds ids;
    private final Replica own;
    private final EditSql sql;
    private final String author;
    private final Seen seen;
    private final Map<RowName, RowState> touched = new HashMap<>();
    private final Map<Long, Pending> pending = new LinkedHashMap<>();
    private final Set<RowState> unwritten = new LinkedHashSet<>();
    private boolean open = true;

    LedgerEdit(Connection connection, LedgerState state, Rows rows, RowIds ids, String author) throws SQLException {
        this.connection = connection;
        this.state = state;
        this.rows = rows;
        this.ids = ids;
        this.own = state.own(connection);
        this.author = author;
        this.seen = new Seen(state);
        this.sql = new EditSql(connection, this::flush);
    }

    @Override
    public DSLContext sql() {
        checkOpen();
        return sql.sql();
    }

    @Override
    public void write(String statement, List<@Nullable Object[]> rows) {
        checkOpen();
        sql.write(statement, rows);
    }

    boolean wroteLocally() {
        return sql.wrote();
    }

    @Override
    public <R extends Record, T> void set(TableField<R, T> column, UUID row, @Nullable T value) {
        TableShape shape = state.shapes.of(Objects.requireNonNull(column.getTable()));
        TableShape.Column register = shape.column(column.getName());
        if (register == null) {
            throw new IllegalArgumentException("no register: " + column);
        }
        Object stored = value == null ? null : column.getConverter().to(value);
        set(shape, register, row, stored == null ? null : register.text().toText(stored));
    }

    void set(TableShape shape, TableShape.Column column, UUID id, @Nullable String text) {
        checkOpen();
        RowState row = row(shape, id);
        if (row.heads.isDeleted()) {
            write(row, Names.DELETED, Names.DELETED_NAME, null);
        }
        int number = number(column.name());
        Object shown = row.values[column.index()];
        if (row.heads.of(number).size() <= 1 && Objects.equals(text, shown == null
                ? null
                : column.text().toText(
                        shown))) {
            return;
        }
        write(row, number, column.name(), text);
        row.values[column.index()] = column.text().fromText(text);
    }

    private int number(String column) {
        try {
            return state.names.number(connection, column);
        } catch (SQLException failed) {
            throw new StorageException(failed);
        }
    }

    private void write(RowState row, int column, String columnName, @Nullable String text) {
        Pending change = pending.computeIfAbsent(Rows.register(row.no, column), register -> new Pending(row, column,
                columnName, own.lastSeq + pending.size() + 1, state.clock.next(), seen(row.heads.keysOf(column))));
        change.value = text;
        row.heads.removeAll(column, seen::covers);
        row.heads.add(head(change));
        unwritten.add(row);
    }

    private HeadRef head(Pending change) {
        long key = ChangeKey.of(own.no, change.seq);
        return change.column != Names.DELETED
                ? new HeadRef(change.column, key, change.clock)
                : new HeadRef(change.column, key, change.clock, change.deletes(), change.deletes()
                        ? seen(change.row.heads.keysOfValues())
                        : HeadRef.NOTHING);
    }

    private long[] seen(long[] keys) {
        return Arrays.stream(keys).filter(seen::covers).toArray();
    }

    @Override
    public void delete(Table<?> table, UUID id) {
        delete(state.shapes.of(table), id);
    }

    void delete(TableShape table, UUID id) {
        checkOpen();
        RowState row = row(table, id);
        if (!row.heads.isEmpty() && !row.heads.isDeleted()) {
            write(row, Names.DELETED, Names.DELETED_NAME, LoggedChange.DELETES);
        }
    }

    @Override
    public void restore(Table<?> table, UUID id) {
        restore(state.shapes.of(table), id);
    }

    void restore(TableShape table, UUID id) {
        checkOpen();
        RowState row = row(table, id);
        if (row.heads.of(Names.DELETED).stream().anyMatch(HeadRef::deletes)) {
            write(row, Names.DELETED, Names.DELETED_NAME, null);
        }
    }

    @Override
    public UUID newRow() {
        return ids.next();
    }

    @Override
    public UUID naturalRow(Table<?> table, Object... key) {
        return RowIds.natural(state.plan, state.planCreatedAt, state.shapes.of(table).name(), key);
    }

    RowState row(TableShape shape, UUID id) {
        return touched.computeIfAbsent(new RowName(shape.name(), id), name -> {
            try {
                RowState stored = rows.fetch(shape, List.of(id)).get(id);
                return stored != null ? stored : RowState.fresh(shape, id, state.nextRow());
            } catch (SQLException failed) {
                throw new StorageException(failed);
            }
        });
    }

    Set<String> tables() {
        return touched.keySet().stream().map(RowName::table).collect(Collectors.toSet());
    }

    private void flush() {
        checkOpen();
        try {
            rows.write(unwritten);
            unwritten.clear();
        } catch (SQLException failed) {
            throw new StorageException(failed);
        }
    }

    private void checkOpen() {
        if (!open) {
            throw new IllegalStateException("the edit is over");
        }
    }

    /** Writes the rows; gives the lines of the edit in order. */
    List<byte[]> finish() {
        refreshDeletions();
        flush();
        open = false;
        LineWriter writer = state.writer();
        List<byte[]> lines = new ArrayList<>(pending.size());
        for (Pending change : pending.values()) {
            long[] seen = change.deletes() ? change.row.heads.of(Names.DELETED).getFirst().seen() : HeadRef.NOTHING;
            lines.add(writer.write(own.no, new LoggedChange(change.seq, change.clock, author, change.row.table.name(),
                    change.row.id, change.columnName, change.value == null ? null : LineValue.of(change.value),
                    change.supersedes, seen)));
        }
        return lines;
    }

    /** A deletion has seen every value of its row that its author had seen, those of this edit included. */
    private void refreshDeletions() {
        for (Pending change : pending.values()) {
            if (change.deletes()) {
                HeadRef before = change.row.heads.of(Names.DELETED).getFirst();
                HeadRef now = head(change);
                if (!Arrays.equals(before.seen(), now.seen())) {
                    change.row.heads.remove(before);
                    change.row.heads.add(now);
                    unwritten.add(change.row);
                }
            }
        }
    }

    long lastClock() {
        return pending.values().stream().mapToLong(c -> c.clock).max().orElse(0);
    }
}

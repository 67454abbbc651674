package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueNull;
import org.h2.value.ValueUuid;
import org.h2.value.ValueVarbinary;
import org.h2.value.ValueVarchar;
import org.jspecify.annotations.Nullable;

/** Reads and writes projected rows, many at a time. */
final class Rows {

    /** So many rows are worth a statement of their own, without the columns that are empty in all of them. */
    private static final int MANY = 100;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<Long, Arisen> arisen = new LinkedHashMap<>();

    Rows(Connection connection) {
        this.connection = connection;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /** Drops statements that an exception may have left half filled. */
    void forget() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
        arisen.clear();
    }

    /**
     * The rows that exist, by id.
     *
     * @param ids each once; in their order each page of the index is looked at once
     */
    Map<UUID, RowState> fetch(TableShape table, Collection<UUID> ids) throws SQLException {
        Map<UUID, RowState> found = HashMap.newHashMap(ids.size());
        PreparedStatement fetch = statement(table.fetch());
        fetch.setObject(1, array(TypeInfo.TYPE_UUID, ids, ValueUuid::get));
        try (ResultSet rows = fetch.executeQuery()) {
            while (rows.next()) {
                RowState row = read(table, rows);
                found.put(row.id, row);
            }
        }
        return found;
    }

    private static RowState read(TableShape table, ResultSet row) throws SQLException {
        @Nullable
        Object[] values = new Object[table.columns().size()];
        for (TableShape.Column column : table.columns()) {
            values[column.index()] = valueOf(row, 4 + column.index(), column);
        }
        return new RowState(table, row.getObject(2, UUID.class), row.getLong(1), values, RowHeads.decode(row.getBytes(
                3)), false);
    }

    private static @Nullable Object valueOf(ResultSet row, int index, TableShape.Column column) throws SQLException {
        return row.getObject(index, column.text().type());
    }

    /** Writes the rows and keeps the list of conflicts in step. */
    void write(Collection<RowState> rows) throws SQLException {
        Map<String, List<RowState>> fresh = new LinkedHashMap<>();
        Map<String, List<RowState>> known = new LinkedHashMap<>();
        for (RowState row : rows) {
            (row.stored ? known : fresh).computeIfAbsent(row.table.name(), t -> new ArrayList<>()).add(row);
        }
        for (List<RowState> same : fresh.values()) {
            insert(same.getFirst().table, same);
        }
        for (List<RowState> same : known.values()) {
            update(statement(same.getFirst().table.update()), same);
        }
        writeConflicts(rows);
    }

    private void insert(TableShape table, List<RowState> rows) throws SQLException {
        rows.sort(Comparator.comparingLong(row -> row.no));
        List<TableShape.Column> all = table.columns();
        if (rows.size() < MANY) {
            insert(statement(table.insert(all)), all, rows);
        } else {
            List<TableShape.Column> used = all.stream().filter(column -> rows.stream().anyMatch(row -> row.values[column
                    .index()] != null)).toList();
            try (PreparedStatement statement = connection.prepareStatement(table.insert(used))) {
                insert(statement, used, rows);
            }
        }
        rows.forEach(row -> row.stored = true);
    }

    private static void insert(PreparedStatement statement, List<TableShape.Column> columns, List<RowState> rows)
            throws SQLException {
        int at = 1;
        statement.setObject(at++, array(TypeInfo.TYPE_VARBINARY, rows, row -> ValueVarbinary.getNoCopy(heads(row))));
        if (rows.getFirst().table.known()) {
            statement.setObject(at++, array(TypeInfo.TYPE_BOOLEAN, rows, row -> row.heads.isDeleted()
                    ? ValueBoolean.TRUE
                    : ValueNull.INSTANCE));
        }
        for (TableShape.Column column : columns) {
            statement.setObject(at++, column.text().type() == String.class
                    ? array(TypeInfo.TYPE_VARCHAR, rows, row -> text(row.values[column.index()]))
                    : rows.stream().map(row -> row.values[column.index()]).toArray());
        }
        statement.setObject(at++, array(TypeInfo.TYPE_BIGINT, rows, row -> ValueBigint.get(row.no)));
        statement.setObject(at, array(TypeInfo.TYPE_UUID, rows, row -> ValueUuid.get(row.id)));
        statement.executeUpdate();
    }

    private static Value text(@Nullable Object value) {
        return value == null ? ValueNull.INSTANCE : ValueVarchar.get((String) value);
    }

    /** What H2 would make of an array of objects by looking at each of them, and copying what nobody changes. */
    private static <T> ValueArray array(TypeInfo type, Collection<T> from, Function<T, Value> value) {
        Value[] values = new Value[from.size()];
        int n = 0;
        for (T each : from) {
            values[n++] = value.apply(each);
        }
        return ValueArray.get(type, values, null);
    }

    private static void update(PreparedStatement statement, List<RowState> rows) throws SQLException {
        for (RowState row : rows) {
            int at = 1;
            statement.setBytes(at++, heads(row));
            if (row.table.known()) {
                statement.setObject(at++, deleted(row), Types.BOOLEAN);
            }
            for (Object value : row.values) {
                statement.setObject(at++, value);
            }
            statement.setLong(at, row.no);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private static byte[] heads(RowState row) {
        byte[] heads = row.heads.encode();
        if (heads.length > MAX_HEADS) {
            throw new FlawedRun(FlawedRun.Flaw.TOO_MUCH);
        }
        return heads;
    }

    private static @Nullable Boolean deleted(RowState row) {
        return row.heads.isDeleted() ? Boolean.TRUE : null;
    }

    /** A binary column holds a megabyte. */
    private static final int MAX_HEADS = 1_000_000;

    private void writeConflicts(Collection<RowState> rows) throws SQLException {
        PreparedStatement delete = statement("delete from ledger.conflict where reg = ?");
        PreparedStatement insert = statement("merge into ledger.conflict (reg, table_name, n) key (reg)"
                + " values (?, ?, ?)");
        boolean deletes = false;
        boolean inserts = false;
        for (RowState row : rows) {
            SortedMap<Integer, Integer> after = row.heads.conflicts();
            if (after.equals(row.conflictsBefore)) {
                continue;
            }
            for (int column : row.conflictsBefore.keySet()) {
                if (!after.containsKey(column)) {
                    arisen.remove(register(row.no, column));
                    delete.setLong(1, register(row.no, column));
                    delete.addBatch();
                    deletes = true;
                }
            }
            for (Map.Entry<Integer, Integer> conflict : after.entrySet()) {
                if (!row.conflictsBefore.containsKey(conflict.getKey()) && !row.agreed.contains(conflict.getKey())) {
                    arisen.put(register(row.no, conflict.getKey()), new Arisen(row, conflict.getKey()));
                }
                insert.setLong(1, register(row.no, conflict.getKey()));
                insert.setString(2, row.table.name());
                insert.setInt(3, conflict.getValue());
                insert.addBatch();
                inserts = true;
            }
        }
        if (deletes) {
            delete.executeBatch();
        }
        if (inserts) {
            insert.executeBatch();
        }
    }

    /** A register that came to have two or more heads. */
    record Arisen(RowState row, int column) {
    }

    /** The conflicts that arose since this was asked last, and still stand; without those whose values agree. */
    List<Arisen> takeArisen() {
        List<Arisen> taken = List.copyOf(arisen.values());
        arisen.clear();
        return taken;
    }

    static long register(long row, int column) {
        return row << Names.BITS | column;
    }
}

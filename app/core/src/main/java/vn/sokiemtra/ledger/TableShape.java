package vn.sokiemtra.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DefaultDataType;
import org.jspecify.annotations.Nullable;

/**
 * One table of registers: its columns in order, and the plain statements that bulk work needs.
 *
 * @param known false for a table that this version does not have; its rows keep heads only
 */
record TableShape(String name, boolean known, List<Column> columns, Map<String, Column> byName, String fetch,
        String update) {

    /**
     * For each id that is asked for one look into the index, the table empty or not: H2 could turn another join round, and
     * compares what {@code = any} finds with every id again.
     */
    private static final String FROM_ASKED = " from unnest(cast(? as uuid array)) as k (id) left join ";
    private static final Set<String> OWN = Set.of("no", "id", "deleted", "heads");

    /**
     * One column of registers.
     *
     * @param index position among the table's registers
     */
    record Column(int index, String name, Field<?> field, ColumnText text) {
    }

    static TableShape of(Table<?> table) {
        List<Column> columns = new ArrayList<>();
        Map<String, Column> byName = new HashMap<>();
        for (Field<?> field : table.fields()) {
            if (!OWN.contains(field.getName())) {
                Column column = new Column(columns.size(), field.getName(), field, new ColumnText(databaseType(
                        field)));
                columns.add(column);
                byName.put(column.name(), column);
            }
        }
        return new TableShape(table.getName(), true, List.copyOf(columns), Map.copyOf(byName), fetch(table, columns),
                update(table, columns));
    }

    /** The type in the database, below any converter of the generated class. */
    private static DataType<?> databaseType(Field<?> field) {
        Class<?> below = field.getConverter().fromType();
        return field.getType() == below ? field.getDataType() : DefaultDataType.getDataType(SQLDialect.H2, below);
    }

    /**
     * Takes each column as one array: a statement for many rows.
     *
     * @param used the others stay empty
     */
    String insert(List<Column> used) {
        if (!known) {
            return "insert into ledger.foreign_row (heads, table_name, no, id) select h, '" + name
                    + "', n, i from unnest(cast(? as varbinary array), cast(? as bigint array),"
                    + " cast(? as uuid array)) as t (h, n, i)";
        }
        StringBuilder arrays = new StringBuilder("cast(? as varbinary array), cast(? as boolean array)");
        used.forEach(c -> arrays.append(", cast(? as ").append(c.text().databaseName()).append(" array)"));
        return "insert into shared.\"" + name + "\" (heads, deleted" + list(used, ", %s")
                + ", no, id) select * from unnest(" + arrays + ", cast(? as bigint array), cast(? as uuid array))";
    }

    static TableShape foreign(String name) {
        return new TableShape(name, false, List.of(), Map.of(), "select t.no, t.id, t.heads" + FROM_ASKED
                + "ledger.foreign_row as t on t.id = k.id and t.table_name = '" + name + "' where t.no is not null",
                "update ledger.foreign_row set heads = ? where no = ?");
    }

    @Nullable
    Column column(String column) {
        return byName.get(column);
    }

    private static String fetch(Table<?> table, List<Column> columns) {
        return "select t.no, t.id, t.heads" + list(columns, ", t.%s") + FROM_ASKED + qualified(table)
                + " as t on t.id = k.id where t.no is not null";
    }

    private static String update(Table<?> table, List<Column> columns) {
        return "update " + qualified(table) + " set heads = ?, deleted = ?" + list(columns, ", %s = ?")
                + " where no = ?";
    }

    private static String list(List<Column> columns, String each) {
        StringBuilder list = new StringBuilder();
        columns.forEach(c -> list.append(String.format(each, '"' + c.name() + '"')));
        return list.toString();
    }

    private static String qualified(Table<?> table) {
        return "shared.\"" + table.getName() + '"';
    }
}

package vn.sokiemtra.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jooq.Schema;
import org.jooq.Table;

/** The tables of registers: those of the schema, and any other that a change of a newer version names. */
public final class Shapes {

    private final Map<String, TableShape> known = new TreeMap<>();
    private final Map<String, TableShape> foreign = new ConcurrentHashMap<>();

    /** @param schema the generated classes of the shared schema */
    public Shapes(Schema schema) {
        for (Table<?> table : schema.getTables()) {
            known.put(table.getName(), TableShape.of(table));
        }
    }

    /** Of a change in the log. */
    TableShape of(String table) {
        TableShape shape = known.get(table);
        return shape != null ? shape : foreign.computeIfAbsent(table, TableShape::foreign);
    }

    /** Of code of this version. */
    TableShape of(Table<?> table) {
        TableShape shape = known.get(table.getName());
        if (shape == null) {
            throw new IllegalArgumentException("not a shared table: " + table.getName());
        }
        return shape;
    }

    Collection<TableShape> known() {
        return known.values();
    }
}

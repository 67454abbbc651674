package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Short numbers for the names of columns, kept in the data file. Written under the ledger's lock, read by anyone. */
final class Names {

    /** The deletion register of a row. */
    static final int DELETED = 0;
    static final String DELETED_NAME = "deleted";
    static final int BITS = 16;

    private record Loaded(List<String> names, Map<String, Integer> numbers) {
    }

    private volatile Loaded loaded = new Loaded(List.of(), Map.of());

    void load(Connection connection) throws SQLException {
        Loaded fresh = new Loaded(new CopyOnWriteArrayList<>(), new ConcurrentHashMap<>());
        try (var all = connection.prepareStatement("select name from ledger.column_name order by no");
                var rows = all.executeQuery()) {
            while (rows.next()) {
                remember(fresh, rows.getString(1));
            }
        }
        loaded = fresh;
    }

    private static int remember(Loaded loaded, String name) {
        int number = loaded.names.size();
        loaded.names.add(name);
        loaded.numbers.put(name, number);
        return number;
    }

    String name(int number) {
        return loaded.names.get(number);
    }

    int number(Connection connection, String name) throws SQLException {
        Integer known = loaded.numbers.get(name);
        if (known != null) {
            return known;
        }
        int size = loaded.names.size();
        if (size >= 1 << BITS) {
            throw new FlawedRun(FlawedRun.Flaw.TOO_MUCH, "columns");
        }
        try (var add = connection.prepareStatement("insert into ledger.column_name values (?, ?)")) {
            add.setInt(1, size);
            add.setString(2, name);
            add.executeUpdate();
        }
        return remember(loaded, name);
    }

    /** The number, or -1 when the name was never used. */
    int known(String name) {
        return loaded.numbers.getOrDefault(name, -1);
    }
}

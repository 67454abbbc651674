package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What readers want to find again after the next start. It waits until the file comes to rest: no reader waits for an edit. */
final class Notes {

    private static final String PREFIX = "note.";

    private final Map<String, String> waiting = new ConcurrentHashMap<>();

    void put(String name, String content) {
        waiting.put(PREFIX + name, content);
    }

    Optional<String> get(Connection connection, String name) throws SQLException {
        try (var one = connection.prepareStatement("select content from local.setting where name = ?")) {
            one.setString(1, PREFIX + name);
            try (var row = one.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    void write(Connection connection) throws SQLException {
        for (Map.Entry<String, String> note : Map.copyOf(waiting).entrySet()) {
            try (var merge = connection.prepareStatement("merge into local.setting key (name) values (?, ?)")) {
                merge.setString(1, note.getKey());
                merge.setString(2, note.getValue());
                merge.executeUpdate();
            }
            waiting.remove(note.getKey(), note.getValue());
        }
    }

    /** They tell of tables that are made anew. */
    static void forget(Connection connection) throws SQLException {
        try (var all = connection.prepareStatement("delete from local.setting where name like '" + PREFIX + "%'")) {
            all.executeUpdate();
        }
    }
}

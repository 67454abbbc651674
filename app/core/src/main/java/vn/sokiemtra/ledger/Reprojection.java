package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Makes the shared tables anew from the log: after a migration that knows tables and columns which were not known. */
final class Reprojection {

    private final Connection connection;
    private final LedgerState state;
    private final Rows rows;

    Reprojection(Connection connection, LedgerState state, Rows rows) {
        this.connection = connection;
        this.state = state;
        this.rows = rows;
    }

    void run() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (TableShape table : state.shapes.known()) {
                statement.execute("delete from shared.\"" + table.name() + '"');
            }
            statement.execute("delete from ledger.foreign_row");
            statement.execute("delete from ledger.pending");
            statement.execute("delete from ledger.conflict");
        }
        state.hasPending = false;
        Map<Replica, Long> ends = new HashMap<>();
        for (Replica replica : state.replicas.all()) {
            ends.put(replica, replica.lastSeq);
        }
        LogWalk walk = new LogWalk(connection, state);
        Window window = new Window(connection, state, rows);
        for (Replica replica : state.replicas.all()) {
            replica.lastSeq = 0; // known is only what was gone over already
        }
        for (Replica replica : state.replicas.all()) {
            walk.over(replica, ends.getOrDefault(replica, 0L), change -> {
                replica.lastSeq = change.seq();
                window.add(replica.no, change);
            });
        }
        window.flush();
    }
}

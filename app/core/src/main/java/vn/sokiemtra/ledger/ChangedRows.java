package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which rows changed since somebody last looked, read from the log. */
final class ChangedRows {

    private static final String MACHINE = "machine";

    private final Connection connection;
    private final LedgerState state;

    ChangedRows(Connection connection, LedgerState state) {
        this.connection = connection;
        this.state = state;
    }

    /** @return empty when everything has to be read again: too much is new, or what is seen no longer follows from it */
    Optional<Set<ChangedRow>> since(Map<UUID, Long> since, int most) throws SQLException {
        Replicas snapshot = new Replicas(state.plan);
        snapshot.load(connection);
        long fresh = 0;
        for (Replica replica : snapshot.all()) {
            long missing = replica.lastSeq - since.getOrDefault(replica.id, 0L);
            if (missing < 0) {
                return Optional.empty();
            }
            fresh += missing;
        }
        return fresh > most ? Optional.empty() : read(snapshot, since);
    }

    private Optional<Set<ChangedRow>> read(Replicas snapshot, Map<UUID, Long> since) throws SQLException {
        Set<ChangedRow> changed = new HashSet<>();
        LineReader reader = state.reader();
        for (Replica replica : snapshot.all()) {
            long first = since.getOrDefault(replica.id, 0L) + 1;
            if (first <= replica.lastSeq) {
                for (byte[] line : Log.lines(connection, replica.no, first, replica.lastSeq)) {
                    LoggedChange change = reader.read(replica.no, line);
                    if (change.table().equals(MACHINE)) {
                        // A revocation hides rows that no new change is about.
                        return Optional.empty();
                    }
                    changed.add(new ChangedRow(change.table(), change.row()));
                }
            }
        }
        return Optional.of(changed);
    }
}

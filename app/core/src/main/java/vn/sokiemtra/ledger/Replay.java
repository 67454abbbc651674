package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lines of this replica that were kept outside the file when it ended uncleanly, brought into it. */
final class Replay {

    private final Connection connection;
    private final LedgerState state;
    private final Rows rows;
    private final Revocations revocations;

    Replay(Connection connection, LedgerState state, Rows rows, Revocations revocations) {
        this.connection = connection;
        this.state = state;
        this.rows = rows;
        this.revocations = revocations;
    }

    /**
     * What the file has already is skipped.
     *
     * @return how many were missing
     */
    int run(long firstSeq, List<byte[]> lines) throws SQLException {
        Replica own = state.own(connection);
        List<byte[]> missing = new ArrayList<>();
        Window window = new Window(connection, state, rows);
        LineReader reader = state.reader();
        long clockOfLast = own.lastClock;
        for (int i = 0; i < lines.size(); i++) {
            if (firstSeq + i > own.lastSeq) {
                LoggedChange change = reader.read(own.no, lines.get(i));
                if (change.seq() != own.lastSeq + missing.size() + 1) {
                    throw new FlawedRun(FlawedRun.Flaw.GAP).at(change.seq());
                }
                missing.add(lines.get(i));
                window.add(own.no, change);
                clockOfLast = change.clock();
            }
        }
        if (!missing.isEmpty()) {
            Log.append(connection, state, own, missing, clockOfLast);
            window.flush();
            state.replicas.store(connection);
            revocations.obey(connection, window.touched().keySet());
            state.clock.reset(state.replicas.latestClock());
        }
        return missing.size();
    }
}

package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Goes over every change of a replica in order and verifies the chain on the way. */
final class LogWalk {

    /** Takes one change after another. */
    interface Receiver {
        void take(LoggedChange change) throws SQLException;
    }

    private final Connection stored;
    private final LedgerState state;

    LogWalk(Connection stored, LedgerState state) {
        this.stored = stored;
        this.state = state;
    }

    /** @throws FlawedRun when a line or a link is not what was written */
    void over(Replica replica, Receiver receiver) throws SQLException {
        over(replica, replica.lastSeq, receiver);
    }

    void over(Replica replica, long lastSeq, Receiver receiver) throws SQLException {
        LineReader reader = state.reader();
        Chain chain = new Chain(Chain.start(state.plan, replica.id));
        long seq = 0;
        while (seq < lastSeq) {
            Log.Segment segment = Log.segmentOf(stored, ChangeKey.of(replica.no, seq + 1));
            List<byte[]> lines = segment != null ? segment.lines() : Log.lines(stored, replica.no, seq + 1, lastSeq);
            if (lines.isEmpty() || segment != null && ChangeKey.seq(segment.key()) != seq + 1) {
                throw new FlawedRun(FlawedRun.Flaw.GAP, "at " + (seq + 1));
            }
            for (byte[] line : lines) {
                LoggedChange change = reader.read(replica.no, line);
                if (change.seq() != ++seq) {
                    throw new FlawedRun(FlawedRun.Flaw.FORM, "at " + seq);
                }
                chain.append(line);
                receiver.take(change);
            }
            if (segment != null && !Arrays.equals(chain.last(), segment.endHash())) {
                throw new FlawedRun(FlawedRun.Flaw.HASH, "at " + seq);
            }
        }
        if (!Arrays.equals(chain.last(), replica.lastHash)) {
            throw new FlawedRun(FlawedRun.Flaw.HASH, "at the end");
        }
    }
}

package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.FlawedRun.Flaw;

/** Takes runs of changes in: verifies every byte, stores them as they came, projects them. */
final class Merge {

    private final Connection connection;
    private final LedgerState state;
    private final Window window;
    private final LineReader reader;
    private final long latestAllowed;
    private final List<Log.Segment> unstored = new ArrayList<>();
    private long changes;
    private long latestClock;

    Merge(Connection connection, LedgerState state, Rows rows, long latestAllowed, @Nullable TouchedRows touched) {
        this.connection = connection;
        this.state = state;
        this.window = new Window(connection, state, rows, touched);
        this.latestAllowed = latestAllowed;
        this.reader = new LineReader(id -> {
            try {
                return state.replicas.of(connection, id).no;
            } catch (SQLException failed) {
                throw new StorageException(failed);
            }
        });
    }

    long changes() {
        return changes;
    }

    long latestClock() {
        return latestClock;
    }

    Window window() {
        return window;
    }

    /** @throws FlawedRun when any run has a flaw; the caller rolls everything back */
    void run(List<Run> runs) throws SQLException {
        for (Run run : runs.stream().sorted(Comparator.comparing(Run::firstSeq)).toList()) {
            try {
                new OneRun(run).take();
            } catch (FlawedRun flawed) {
                throw flawed.in(run.replica());
            }
        }
        window.flush();
        storeSegments();
        state.replicas.store(connection);
        state.clock.reset(state.replicas.latestClock());
    }

    private void storeSegments() throws SQLException {
        Log.insert(connection, unstored);
        unstored.clear();
    }

    /** One run on its way in. */
    private final class OneRun {
        private final Run run;
        private final Replica replica;
        /** Their chain's link before {@link #seq}. */
        private byte[] theirs;
        private long seq;
        /** Whether their chain was compared with the known one. */
        private boolean joined;

        OneRun(Run run) throws SQLException {
            this.run = run;
            this.replica = state.replicas.of(connection, run.replica());
            this.theirs = run.startHash();
            this.seq = run.firstSeq();
        }

        void take() throws SQLException {
            if (seq < 1 || seq > replica.lastSeq + 1) {
                throw new FlawedRun(Flaw.GAP, "from " + seq + ", known to " + replica.lastSeq).at(seq);
            }
            for (Run.Segment segment : run.segments()) {
                segment.checkBounds(seq);
                long last = seq + segment.count() - 1;
                if (last > replica.lastSeq) {
                    takeSegment(segment);
                }
                theirs = segment.endHash();
                seq = last + 1;
            }
            if (!joined) {
                join();
            }
        }

        /** What is known already must be the same there: one comparison covers all before it. */
        private void join() throws SQLException {
            if (!Arrays.equals(theirs, hashAt(replica, seq - 1))) {
                throw new FlawedRun(Flaw.FORK).at(seq - 1);
            }
            joined = true;
        }

        private void takeSegment(Run.Segment segment) throws SQLException {
            if (!joined) {
                join();
            }
            int known = (int) (replica.lastSeq - seq + 1);
            Lines lines = lines(segment, known);
            if (known > 0 && !Arrays.equals(lines.linkBefore, replica.lastHash)) {
                throw new FlawedRun(Flaw.FORK).at(replica.lastSeq);
            }
            for (LoggedChange change : lines.of(replica.no)) {
                take(change);
            }
            replica.lastHash = segment.endHash();
            store(segment, lines, known);
        }

        /** What was read before its turn, where it still holds. */
        private Lines lines(Run.Segment segment, int known) {
            Lines before = segment.lines();
            return before != null && known == 0 && before.fit(state.replicas)
                    ? before
                    : Lines.read(segment, seq, theirs, known, reader, replica.no, Map.of());
        }

        private void take(LoggedChange change) throws SQLException {
            if (change.seq() != replica.lastSeq + 1) {
                throw new FlawedRun(Flaw.FORM, "number").at(change.seq());
            } else if (change.clock() <= replica.lastClock) {
                throw new FlawedRun(Flaw.CLOCK).at(change.seq());
            } else if (change.clock() > latestAllowed) {
                throw new FlawedRun(Flaw.FUTURE).at(change.seq());
            }
            replica.advance(change.seq(), replica.lastHash, change.clock());
            window.add(replica.no, change);
            latestClock = Math.max(latestClock, change.clock());
            changes++;
        }

        private void store(Run.Segment segment, Lines lines, int known) throws SQLException {
            if (known == 0) {
                unstored.add(
                        new Log.Segment(ChangeKey.of(replica.no, seq), segment.count(), segment.rawLength(), segment
                                .endHash(), segment.packed()));
            } else {
                byte[] rest = Arrays.copyOfRange(lines.raw, lines.ends[known - 1] + 1, lines.raw.length);
                unstored.add(
                        new Log.Segment(ChangeKey.of(replica.no, seq + known), segment.count() - known, rest.length,
                                segment.endHash(), Segments.deflate(rest)));
            }
            if (replica.id.equals(state.self)) {
                Log.rollAll(connection, state);
            }
            if (unstored.size() == 64) {
                storeSegments();
            }
        }
    }

    /** The chain's link of a known change; of 0 the link before the first. */
    private byte[] hashAt(Replica replica, long seq) throws SQLException {
        if (seq == replica.lastSeq) {
            return replica.lastHash;
        }
        storeSegments();
        return Log.hashAt(connection, state, replica, seq);
    }
}

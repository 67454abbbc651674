package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Gives what a receiver lacks as runs of segments, one segment in memory at a time. */
final class Export {

    private final Connection connection;
    private final LedgerState state;

    Export(Connection connection, LedgerState state) {
        this.connection = connection;
        this.state = state;
    }

    /** @param since how far the receiver knows each replica; one that is not named is not known there */
    void write(Map<UUID, Long> since, Consumer<Run> receiver) throws SQLException {
        Replicas snapshot = new Replicas(state.plan);
        snapshot.load(connection);
        for (Replica replica : snapshot.all()) {
            long known = since.getOrDefault(replica.id, 0L);
            if (known < replica.lastSeq) {
                receiver.accept(new Run(replica.id, known + 1, Log.hashAt(connection, state, replica, known),
                        () -> new Walk(replica, known + 1)));
            }
        }
    }

    /** The same for all replicas at once, those with nothing to give too. */
    List<Outgoing> outgoing(Map<UUID, Long> since) throws SQLException {
        Replicas snapshot = new Replicas(state.plan);
        snapshot.load(connection);
        List<Outgoing> all = new ArrayList<>();
        for (Replica replica : snapshot.all()) {
            long from = Math.min(since.getOrDefault(replica.id, 0L), replica.lastSeq);
            if (replica.lastSeq > 0) {
                all.add(new Outgoing(replica.id, from, timeOf(replica, from), replica.lastSeq, replica.lastHash,
                        new Run(replica.id, from + 1,
                                Log.hashAt(connection, state, replica, from), () -> new Walk(replica, from + 1))));
            }
        }
        return all;
    }

    private Instant timeOf(Replica replica, long seq) throws SQLException {
        return seq == 0
                ? Instant.EPOCH
                : HybridClock
                        .instant(state.reader().read(replica.no, Log.line(connection, ChangeKey.of(replica.no, seq)))
                                .clock());
    }

    private final class Walk implements Iterator<Run.Segment> {
        private final Replica replica;
        private long next;

        Walk(Replica replica, long first) {
            this.replica = replica;
            this.next = first;
        }

        @Override
        public boolean hasNext() {
            return next <= replica.lastSeq;
        }

        @Override
        public Run.Segment next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                Log.Segment stored = Log.segmentOf(connection, ChangeKey.of(replica.no, next));
                return stored == null ? fromTail() : fromSegment(stored);
            } catch (SQLException failed) {
                throw new StorageException(failed);
            }
        }

        private Run.Segment fromSegment(Log.Segment stored) throws SQLException {
            long first = ChangeKey.seq(stored.key());
            if (first == next) {
                next = stored.lastSeq() + 1;
                return new Run.Segment(stored.count(), stored.rawLength(), stored.endHash(), stored.packed());
            }
            List<byte[]> rest = stored.lines().subList((int) (next - first), stored.count());
            next = stored.lastSeq() + 1;
            return packed(rest, stored.endHash());
        }

        private Run.Segment fromTail() throws SQLException {
            List<byte[]> lines = Log.lines(connection, replica.no, next, replica.lastSeq);
            int n = Segments.fitting(lines, 0);
            next += n;
            return packed(new ArrayList<>(lines.subList(0, n)), null);
        }

        private Run.Segment packed(List<byte[]> lines, byte @Nullable [] endHash) throws SQLException {
            byte[] raw = Segments.join(lines);
            byte[] end = endHash != null ? endHash : Log.hashAt(connection, state, replica, next - 1);
            return new Run.Segment(lines.size(), raw.length, end, Segments.deflate(raw));
        }
    }
}

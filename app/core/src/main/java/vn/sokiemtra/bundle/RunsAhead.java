package vn.sokiemtra.bundle;

import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Run;

/**
 * The changes of one bundle, read, inflated and hashed on a thread of its own while the bundle before it is written.
 * Whether they are right is judged where their turn comes, as of every other bundle.
 */
final class RunsAhead implements AutoCloseable {

    /** Segments in memory at a time. */
    private static final int MOST = 16;
    /** What they may hold inflated; those behind are only read. */
    private static final long MOST_BYTES = 2 << 20;

    /** @param segment null behind the last one of a run */
    private record Piece(UUID replica, Run.@Nullable Segment segment) {
    }

    private final Incoming bundle;
    private final Incoming own;
    private final Map<UUID, Long> known;
    private final List<Run> runs;
    private final Ahead<Piece> pieces;
    private final AtomicLong inflated = new AtomicLong();

    /**
     * @param step what is taken in now
     * @param known how far each chain was known before
     * @return null where reading ahead does not pay: several bundles at a time are read in each other's order, and a
     *         passphrase would be stretched again
     */
    static @Nullable RunsAhead of(List<Incoming> next, List<Incoming> step, Map<UUID, Long> known) {
        if (next.size() != 1 || next.getFirst().isSealed()) {
            return null;
        }
        Map<UUID, Long> then = new HashMap<>(known);
        for (Incoming bundle : step) {
            bundle.header().parts().forEach(part -> then.merge(part.replica(), part.to(), Math::max));
        }
        return new RunsAhead(next.getFirst(), then);
    }

    /** @param known how far each chain will be known when the turn of this bundle comes */
    private RunsAhead(Incoming bundle, Map<UUID, Long> known) {
        this.bundle = bundle;
        this.own = bundle.again();
        this.known = known;
        this.runs = own.runs(known, Progress.NONE).stream().sorted(Comparator.comparing(Run::firstSeq)).toList();
        this.pieces = new Ahead<>(new Pieces(runs.iterator()), MOST);
    }

    /** Whether this is what the bundle brings to a file that knows so much. */
    boolean fits(List<Incoming> step, Map<UUID, Long> now) {
        return step.equals(List.of(bundle)) && bundle.header().parts().stream().allMatch(part -> now.getOrDefault(part
                .replica(), 0L).equals(known.getOrDefault(part.replica(), 0L)));
    }

    /** In the order in which they are to be read. */
    List<Run> runs(Progress progress) {
        return runs.stream().map(run -> new Run(run.replica(), run.firstSeq(), run.startHash(), () -> new Taken(run
                .replica(), progress))).toList();
    }

    @Override
    public void close() {
        pieces.close();
        own.closeQuietly();
    }

    /** On the thread that reads ahead. */
    private final class Pieces implements Iterator<Piece> {
        private final Iterator<Run> left;
        private @Nullable Run run;
        private Iterator<Run.Segment> segments = List.<Run.Segment>of().iterator();
        private long seq;
        private byte[] before = {};

        Pieces(Iterator<Run> left) {
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            return run != null || left.hasNext();
        }

        @Override
        public Piece next() {
            Run current = run;
            if (current == null) {
                current = left.next();
                run = current;
                segments = current.segments().iterator();
                seq = current.firstSeq();
                before = current.startHash();
            }
            if (!segments.hasNext()) {
                run = null;
                return new Piece(current.replica(), null);
            }
            Run.Segment segment = segments.next();
            Run.Segment given = segment;
            boolean isNew = seq + segment.count() - 1 > known.getOrDefault(current.replica(), 0L);
            if (isNew && inflated.get() + segment.rawLength() <= MOST_BYTES) {
                given = segment.opened(seq, before);
                inflated.addAndGet(given.inflated());
            }
            seq += segment.count();
            before = segment.endHash();
            return new Piece(current.replica(), given);
        }
    }

    /** One run, on the thread that merges. */
    private final class Taken implements Iterator<Run.Segment> {
        private final UUID replica;
        private final Watched watched;
        private Run.@Nullable Segment next;
        private boolean ended;

        Taken(UUID replica, Progress progress) {
            ZipLayout.Entry entry = own.scanned().changes().get(replica);
            this.replica = replica;
            this.watched = new Watched(InputStream.nullInputStream(), progress, entry == null ? 0 : entry.size());
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                Piece piece = pieces.next();
                if (!piece.replica().equals(replica)) {
                    throw new IllegalStateException("runs are read in another order");
                }
                next = piece.segment();
                ended = next == null;
            }
            return !ended;
        }

        @Override
        public Run.Segment next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Run.Segment given = next;
            next = null;
            inflated.addAndGet(-given.inflated());
            watched.count(given.packed().length);
            return given;
        }
    }
}

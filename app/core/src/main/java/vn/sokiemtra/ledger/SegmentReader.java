package vn.sokiemtra.ledger;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the segments of one run before their turn, on a thread of its own: inflating, hashing and parsing are a quarter of
 * a merge. What cannot be read without the data file stays as it is, and the merge reads it.
 */
public final class SegmentReader {

    /** A replica that this file has no number for yet. */
    private static final class Unheard extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unheard() {
            super(null, null, false, false);
        }
    }

    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private final LineReader reader;
    private final long known;
    private long seq;
    private byte[] hash;

    SegmentReader(Run run, long known, Replicas replicas) {
        this.known = known;
        this.seq = run.firstSeq();
        this.hash = run.startHash();
        this.reader = new LineReader(id -> {
            if (id.equals(run.replica())) {
                return ChangeKey.OWN;
            }
            return numbers.computeIfAbsent(id, other -> {
                Replica heard = replicas.known(other);
                if (heard == null) {
                    throw new Unheard();
                }
                return heard.no;
            });
        });
    }

    /**
     * The next segment of the run, with its lines; as it came where the merge has to look at the data file first.
     *
     * @throws FlawedRun when its lines are not what an honest machine writes
     */
    public Run.Segment read(Run.Segment segment) {
        segment.checkBounds(seq);
        long first = seq;
        byte[] before = hash;
        seq += segment.count();
        hash = segment.endHash();
        if (first <= known) {
            return segment;
        }
        try {
            return new Run.Segment(segment.count(), segment.rawLength(), segment.endHash(), segment.packed(), Lines
                    .read(segment, first, before, 0, reader, ChangeKey.OWN, numbers));
        } catch (Unheard later) {
            return segment;
        }
    }
}

package vn.sokiemtra.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.ledger.FlawedRun.Flaw;

/**
 * The lines of a segment: inflated, compared with the chain, and read. Nothing of that needs a data file but the numbers
 * of replicas, so it may be done before their turn and on any thread.
 */
public final class Lines {

    final byte[] raw;
    /** Where each line ends in {@link #raw}, without its line feed. */
    final int[] ends;
    /** The chain's link before the first change that was read. */
    final byte[] linkBefore;
    private final List<LoggedChange> changes;
    private final int replica;
    private final Map<UUID, Integer> numbers;
    private boolean taken;

    private Lines(byte[] raw, int[] ends, byte[] linkBefore, List<LoggedChange> changes, int replica,
            Map<UUID, Integer> numbers) {
        this.raw = raw;
        this.ends = ends;
        this.linkBefore = linkBefore;
        this.changes = changes;
        this.replica = replica;
        this.numbers = numbers;
    }

    /**
     * @param skip so many changes at the beginning are hashed and not read
     * @param replica number of the replica whose lines they are, or {@link ChangeKey#OWN}
     * @param numbers what {@code reader} was told of the numbers of others
     */
    static Lines read(Run.Segment segment, long firstSeq, byte[] startHash, int skip, LineReader reader, int replica,
            Map<UUID, Integer> numbers) {
        byte[] raw = Segments.inflate(segment.packed(), segment.rawLength());
        int[] ends = Segments.lineEnds(raw, segment.count());
        Chain chain = new Chain(startHash);
        byte[] linkBefore = startHash;
        List<LoggedChange> changes = new ArrayList<>(ends.length - skip);
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            byte[] link = chain.append(raw, start, ends[i] - start);
            if (i < skip) {
                linkBefore = link;
            } else {
                changes.add(reader.read(replica, raw, start, ends[i] - start));
            }
            start = ends[i] + 1;
        }
        if (!Arrays.equals(chain.last(), segment.endHash())) {
            throw new FlawedRun(Flaw.HASH).at(firstSeq + segment.count() - 1);
        }
        return new Lines(raw, ends, linkBefore, changes, replica, numbers);
    }

    /** Whether every replica they name still has the number it had when they were read. */
    boolean fit(Replicas replicas) {
        return numbers.entrySet().stream().allMatch(number -> {
            Replica known = replicas.known(number.getKey());
            return known != null && known.no == number.getValue();
        });
    }

    /** The changes, once: their keys become those of the replica that now has this number. */
    List<LoggedChange> of(int no) {
        if (taken) {
            throw new IllegalStateException("lines are taken once");
        }
        taken = true;
        if (replica == ChangeKey.OWN) {
            for (LoggedChange change : changes) {
                name(change.supersedes(), no);
                name(change.seen(), no);
            }
        }
        return changes;
    }

    private static void name(long[] keys, int no) {
        for (int i = 0; i < keys.length; i++) {
            if (ChangeKey.replica(keys[i]) == ChangeKey.OWN) {
                keys[i] = ChangeKey.of(no, ChangeKey.seq(keys[i]));
            }
        }
    }
}

package vn.sokiemtra.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Changes of one replica one after another, as they travel.
 *
 * @param firstSeq sequence number of the first change
 * @param startHash the chain's link before the first change
 * @param segments in order; may be read only once, and while the call that gave the run lasts
 */
public record Run(UUID replica, long firstSeq, byte[] startHash, Iterable<Segment> segments) {

    /**
     * Some changes in one piece.
     *
     * @param count how many changes
     * @param rawLength bytes of the canonical lines, line feeds included
     * @param endHash the chain's link of the last change
     * @param packed the lines as a zlib stream
     * @param lines what was read of them already, see {@link SegmentReader}; null where nothing was
     */
    public record Segment(int count, int rawLength, byte[] endHash, byte[] packed, @Nullable Lines lines) {

        /** As it travels. */
        public Segment(int count, int rawLength, byte[] endHash, byte[] packed) {
            this(count, rawLength, endHash, packed, null);
        }

        /** Refuses what no honest segment is, before anything is inflated. */
        void checkBounds(long firstSeq) {
            if (packed.length > Segments.MOST_PACKED || count < 1 || count > Window.CHANGES
                    || firstSeq + count > ChangeKey.MAX_SEQ) {
                throw new FlawedRun(FlawedRun.Flaw.TOO_MUCH, "changes in a segment").at(firstSeq);
            }
        }
    }
}

package vn.sokiemtra.ledger;

/**
 * The lines of a segment and the links of their chain.
 *
 * @param before the link before the first line
 * @param raw the lines, each with its line feed
 * @param ends of each line, exclusive, without the line feed
 * @param links one for each line
 */
record OpenedSegment(byte[] before, byte[] raw, int[] ends, byte[][] links) {

    /** @throws FlawedRun when it does not hold exactly what it says */
    static OpenedSegment of(Run.Segment segment, byte[] before) {
        byte[] raw = Segments.inflate(segment.packed(), segment.rawLength());
        int[] ends = Segments.lineEnds(raw, segment.count());
        Chain chain = new Chain(before);
        byte[][] links = new byte[ends.length][];
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            links[i] = chain.append(raw, start, ends[i] - start);
            start = ends[i] + 1;
        }
        return new OpenedSegment(before, raw, ends, links);
    }
}

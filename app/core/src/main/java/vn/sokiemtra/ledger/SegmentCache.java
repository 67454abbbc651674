package vn.sokiemtra.ledger;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The lines of the segments that were read last: a screen asks for many fields of one unit, whose changes lie together.
 * Holds committed segments only, and those never change.
 */
final class SegmentCache {

    private static final int MOST = 24;
    private static final int MOST_BYTES = 8 << 20;

    private final TreeMap<Long, List<byte[]>> lines = new TreeMap<>();
    private final ArrayDeque<Long> oldestFirst = new ArrayDeque<>();
    private long bytes;

    synchronized byte @Nullable [] line(long key) {
        Map.Entry<Long, List<byte[]>> segment = lines.floorEntry(key);
        return segment != null && key - segment.getKey() < segment.getValue().size()
                ? segment.getValue().get((int) (key - segment.getKey()))
                : null;
    }

    synchronized void add(Log.Segment segment, List<byte[]> content) {
        if (lines.put(segment.key(), content) != null) {
            return;
        }
        oldestFirst.add(segment.key());
        bytes += size(content);
        while (oldestFirst.size() > MOST || bytes > MOST_BYTES && oldestFirst.size() > 1) {
            List<byte[]> removed = lines.remove(oldestFirst.remove());
            bytes -= removed == null ? 0 : size(removed);
        }
    }

    private static long size(List<byte[]> content) {
        return content.stream().mapToLong(l -> l.length).sum();
    }
}

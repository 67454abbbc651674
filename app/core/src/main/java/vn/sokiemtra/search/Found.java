package vn.sokiemtra.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param counts how many of each kind, all of them
 * @param hits a few of each kind, kind after kind, best first
 */
public record Found(Map<SearchKind, Integer> counts, List<SearchHit> hits) {

    public static final Found NOTHING = new Found(Map.of(), List.of());

    public Found {
        counts = Map.copyOf(counts);
        hits = List.copyOf(hits);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package vn.sokiemtra.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units in which much the same was found: worth asking whether one was copied from the other. */
public final class LookAlikes {

    /** A frequent finding says nothing about two units among so many. */
    private static final int EVERYWHERE = 200;
    private static final int MOST = 200;

    /** @param common how many findings both have; {@code all} how many either has */
    public record Pair(String one, String other, int common, int all, List<String> labels) {

        public Pair {
            labels = List.copyOf(labels);
        }

        /** 0 to 1. */
        public double share() {
            return all == 0 ? 0 : (double) common / all;
        }
    }

    private LookAlikes() {
    }

    /** Pairs that share at least two findings and half of all they have, the most alike first. */
    public static List<Pair> of(Board board) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Map<String, List<String>>> shared = new HashMap<>();
        for (Board.Frequent one : board.frequent()) {
            one.units().forEach(unit -> sizes.merge(unit, 1, Integer::sum));
            if (one.units().size() <= EVERYWHERE) {
                for (int i = 0; i < one.units().size(); i++) {
                    for (int k = i + 1; k < one.units().size(); k++) {
                        shared.computeIfAbsent(one.units().get(i), any -> new HashMap<>()).computeIfAbsent(one.units()
                                .get(k), any -> new ArrayList<>()).add(one.label());
                    }
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        shared.forEach((one, others) -> others.forEach((other, labels) -> {
            int all = sizes.getOrDefault(one, 0) + sizes.getOrDefault(other, 0) - labels.size();
            if (labels.size() >= 2 && labels.size() * 2 >= all) {
                pairs.add(new Pair(one, other, labels.size(), all, labels));
            }
        }));
        pairs.sort(Comparator.comparing(Pair::share).reversed().thenComparing(Comparator.comparing(Pair::common)
                .reversed()).thenComparing(Pair::one).thenComparing(Pair::other));
        return pairs.size() > MOST ? List.copyOf(pairs.subList(0, MOST)) : List.copyOf(pairs);
    }
}

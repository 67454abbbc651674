package vn.sokiemtra.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * In which order bundles can be taken in. A bundle goes alone as soon as every chain in it continues what is known;
 * bundles that start behind each other's gaps go together; what is left has prerequisites that are not at hand.
 */
final class ImportOrder {

    private final Map<UUID, Long> known;
    private final List<Incoming> open;

    ImportOrder(Map<UUID, Long> known, List<Incoming> bundles) {
        this.known = new HashMap<>(known);
        this.open = new ArrayList<>(bundles);
    }

    /** The steps, each one transaction; what cannot be taken in stays in {@link #left}. */
    List<List<Incoming>> steps() {
        List<List<Incoming>> steps = new ArrayList<>();
        for (List<Incoming> step = next(); !step.isEmpty(); step = next()) {
            for (Incoming bundle : step) {
                bundle.header().parts().forEach(part -> known.merge(part.replica(), part.to(), Math::max));
            }
            open.removeAll(step);
            steps.add(step);
        }
        return steps;
    }

    List<Incoming> left() {
        return open;
    }

    /** What is known once the steps are done. */
    Map<UUID, Long> reached() {
        return known;
    }

    private List<Incoming> next() {
        for (Incoming bundle : open) {
            if (continues(bundle, known)) {
                return List.of(bundle);
            }
        }
        List<Incoming> together = new ArrayList<>(open);
        while (together.removeIf(bundle -> !continues(bundle, covered(together)))) {
            continue;
        }
        return together;
    }

    private static boolean continues(Incoming bundle, Map<UUID, Long> from) {
        return bundle.header().parts().stream().allMatch(part -> part.from() <= from.getOrDefault(part.replica(), 0L));
    }

    /** How far the chains reach when all of these are taken in at once. */
    private Map<UUID, Long> covered(List<Incoming> together) {
        Map<UUID, Long> covered = new HashMap<>(known);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Incoming bundle : together) {
                for (BundleHeader.Part part : bundle.header().parts()) {
                    long reached = covered.getOrDefault(part.replica(), 0L);
                    if (part.from() <= reached && part.to() > reached) {
                        covered.put(part.replica(), part.to());
                        grows = true;
                    }
                }
            }
        }
        return covered;
    }
}

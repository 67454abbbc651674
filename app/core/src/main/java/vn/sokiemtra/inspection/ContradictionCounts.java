package vn.sokiemtra.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.KeptCounts;
import vn.sokiemtra.inspection.store.TouchedInspections;
import vn.sokiemtra.ledger.ChangedRow;
import vn.sokiemtra.ledger.Ledger;

/**
 * How many contradictions of each inspection nobody has answered, as far as anybody asked. Kept while the file is open, and
 * in it for the next start: an edit at one unit does not ask every rule about the thousands of others again. Safe for
 * several threads.
 */
final class ContradictionCounts {

    private static final int MOST_CHANGES = 2_000;
    /** What all inspections are held against. */
    private static final Set<String> COMMON = Set.of("plan", "plan_text", "outline_item", "item_part", "form_table",
            "form_column");

    /** After so many new answers or changes what is kept in the file is kept anew. */
    private static final int KEPT_ANEW = 300;

    private final Ledger ledger;
    private final KeptCounts kept;
    private int changesSinceKept;
    private int countedWhenKept;
    private @Nullable Map<UUID, Long> known;
    private Map<UUID, Integer> counts = new ConcurrentHashMap<>();

    ContradictionCounts(Ledger ledger) {
        this.ledger = ledger;
        this.kept = new KeptCounts(ledger, "contradictions");
        kept.read().ifPresent(state -> {
            state.counts().forEach((inspection, count) -> counts.put(inspection, count[0]));
            countedWhenKept = counts.size();
            known = state.versions();
        });
    }

    /** What is known now; who counts puts it in. What was counted from older figures gets lost with the map. */
    synchronized Map<UUID, Integer> now() {
        Map<UUID, Long> now = ledger.versions();
        Map<UUID, Long> before = known;
        if (now.equals(before)) {
            return counts;
        }
        Set<ChangedRow> changed = before == null ? null : ledger.changedSince(before, MOST_CHANGES).orElse(null);
        Map<UUID, Integer> valid = new ConcurrentHashMap<>();
        if (changed != null && changed.stream().noneMatch(row -> COMMON.contains(row.table()))) {
            valid.putAll(counts);
            valid.keySet().removeAll(TouchedInspections.of(ledger, changed));
            changesSinceKept += changed.size();
        } else {
            changesSinceKept = 0;
            countedWhenKept = 0;
        }
        counts = valid;
        known = now;
        return valid;
    }

    /** Whoever counted many says so: the next start need not ask about them again. */
    synchronized void keep() {
        Map<UUID, Long> versions = known;
        int news = Math.abs(counts.size() - countedWhenKept) + changesSinceKept;
        if (versions == null || news == 0 || countedWhenKept > 0 && news < KEPT_ANEW) {
            return;
        }
        Map<UUID, int[]> now = new HashMap<>();
        counts.forEach((inspection, count) -> now.put(inspection, new int[]{count}));
        kept.keep(new KeptCounts.State(versions, now));
        changesSinceKept = 0;
        countedWhenKept = now.size();
    }
}

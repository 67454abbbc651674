package vn.sokiemtra.inspection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.TouchedInspections;
import vn.sokiemtra.ledger.ChangedRow;
import vn.sokiemtra.ledger.Ledger;

/**
 * How many contradictions of each inspection nobody has answered, as far as anybody asked. Kept while the file is open:
 * an edit at one unit does not ask every rule about the thousands of others again. Safe for several threads.
 */
final class ContradictionCounts {

    private static final int MOST_CHANGES = 2_000;
    /** What all inspections are held against. */
    private static final Set<String> COMMON = Set.of("plan", "outline_item", "item_part", "form_table", "form_column");

    private final Ledger ledger;
    private @Nullable Map<UUID, Long> known;
    private Map<UUID, Integer> counts = new ConcurrentHashMap<>();

    ContradictionCounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is known now; who counts puts it in. What was counted from older figures gets lost with the map. */
    synchronized Map<UUID, Integer> now() {
        Map<UUID, Long> now = ledger.versions();
        Map<UUID, Long> before = known;
        if (now.equals(before)) {
            return counts;
        }
        Set<ChangedRow> changed = before == null ? null : ledger.changedSince(before, MOST_CHANGES).orElse(null);
        Map<UUID, Integer> kept = new ConcurrentHashMap<>();
        if (changed != null && changed.stream().noneMatch(row -> COMMON.contains(row.table()))) {
            kept.putAll(counts);
            kept.keySet().removeAll(TouchedInspections.of(ledger, changed));
        }
        counts = kept;
        known = now;
        return kept;
    }
}

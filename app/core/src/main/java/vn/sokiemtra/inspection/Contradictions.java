package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.Severity;
import vn.sokiemtra.ledger.Ledger;

/**
 * Contradictions counted and placed. A difference between the two sides is what checking is for and shows as such; it is
 * not counted as one.
 */
final class Contradictions {

    private final LoadContradictions load;
    private final LoadOutline outline;

    Contradictions(Ledger ledger) {
        this.load = new LoadContradictions(ledger);
        this.outline = new LoadOutline(ledger);
    }

    int count(UUID inspection) {
        return counted(inspection).size();
    }

    Map<UUID, Integer> byItem(UUID inspection) {
        Map<UUID, Integer> counts = new HashMap<>();
        for (Contradiction one : counted(inspection)) {
            one.items().forEach(code -> outline.all().item(code)
                    .ifPresent(item -> counts.merge(item.id(), 1, Integer::sum)));
        }
        return counts;
    }

    /** Keys of the contradictions that a cell takes part in, by cell. */
    Map<CellRef, List<String>> byCell(UUID inspection) {
        Map<CellRef, List<String>> cells = new HashMap<>();
        for (Contradiction one : counted(inspection)) {
            one.cells().stream().distinct()
                    .forEach(cell -> cells.computeIfAbsent(cell, x -> new ArrayList<>()).add(one.key()));
        }
        return cells;
    }

    private List<Contradiction> counted(UUID inspection) {
        return load.of(inspection).stream().filter(one -> one.severity() != Severity.DIFFERENCE).toList();
    }
}

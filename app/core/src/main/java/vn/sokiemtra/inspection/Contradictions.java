package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.Severity;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.ledger.Ledger;

/**
 * Contradictions counted and placed. A difference between the two sides is what checking is for and shows as such; it is
 * not counted as one.
 */
final class Contradictions {

    private final LoadContradictions load;
    private final LoadOutline outline;
    private final LoadReasons reasons;
    private final LoadFindings findings;

    Contradictions(Ledger ledger) {
        this.load = new LoadContradictions(ledger);
        this.outline = new LoadOutline(ledger);
        this.reasons = new LoadReasons(ledger);
        this.findings = new LoadFindings(ledger);
    }

    /** How many nobody has answered. */
    int open(UUID inspection) {
        return unanswered(inspection).size();
    }

    private List<Contradiction> unanswered(UUID inspection) {
        List<Contradiction> all = load.of(inspection);
        if (all.isEmpty()) {
            return all;
        }
        Set<String> found = new HashSet<>();
        findings.of(inspection).forEach(finding -> found.add(finding.itemCode()));
        return AnsweredContradictions.open(all, found, reasons.of(inspection));
    }

    /** Those nobody has answered, by item: the checklist counts as the lists of units do. */
    Map<UUID, Integer> byItem(UUID inspection) {
        Map<UUID, Integer> counts = new HashMap<>();
        for (Contradiction one : unanswered(inspection)) {
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

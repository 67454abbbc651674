package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.ledger.Ledger;

/** What the rules say about one inspection's figures. */
final class Contradictions {

    Contradictions(Ledger ledger) {
    }

    int count(UUID inspection) {
        return 0;
    }

    Map<UUID, Integer> byItem(UUID inspection) {
        return Map.of();
    }

    /** Ids of the contradictions that a cell takes part in, by cell. */
    Map<CellRef, List<String>> byCell(UUID inspection) {
        return Map.of();
    }
}

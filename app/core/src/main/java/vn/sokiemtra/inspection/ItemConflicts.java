package vn.sokiemtra.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.inspection.store.PlaceStore;
import vn.sokiemtra.ledger.Conflict;
import vn.sokiemtra.ledger.Ledger;

/** How many registers with two or more values there are at each item of an inspection. */
final class ItemConflicts {

    private final Ledger ledger;
    private final PlaceStore places;

    ItemConflicts(Ledger ledger) {
        this.ledger = ledger;
        this.places = new PlaceStore(ledger);
    }

    Map<UUID, Integer> of(UUID inspection) {
        List<Conflict> conflicts = ledger.conflicts();
        Map<UUID, Integer> counts = new HashMap<>();
        for (Conflict conflict : conflicts) {
            PlaceStore.Place place = places.of(conflict.table(), conflict.row());
            UUID item = place.item();
            if (inspection.equals(place.inspection()) && item != null
                    && places.disagrees(conflict.table(), conflict.row(), conflict.column())) {
                counts.merge(item, 1, Integer::sum);
            }
        }
        return counts;
    }
}

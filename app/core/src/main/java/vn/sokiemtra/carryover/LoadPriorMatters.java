package vn.sokiemtra.carryover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadLineage;

/** Reads what earlier years left open. */
public final class LoadPriorMatters {

    private final Ledger ledger;

    public LoadPriorMatters(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Of the whole plan, in the order of its units. */
    public List<PriorMatter> all() {
        return new PriorMatterStore(ledger).all();
    }

    /** What a unit answers for: its own and that of every unit that goes on as it. */
    public List<PriorMatter> of(UUID unit) {
        Set<UUID> family = new HashSet<>(new LoadLineage(ledger).lineage().predecessors(unit));
        family.add(unit);
        return all().stream().filter(matter -> family.contains(matter.unit())).toList();
    }
}

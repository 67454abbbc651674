package vn.sokiemtra.plan;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.SuccessionStore;

/** Reads how units went on as others. */
public final class LoadLineage {

    private final SuccessionStore store;

    public LoadLineage(Ledger ledger) {
        this.store = new SuccessionStore(ledger);
    }

    /** By date. */
    public Lineage lineage() {
        return new Lineage(store.all());
    }
}

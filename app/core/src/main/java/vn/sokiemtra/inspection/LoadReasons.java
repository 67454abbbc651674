package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.inspection.store.ReasonStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads why contradictions of an inspection are all right. */
public final class LoadReasons {

    private final ReasonStore store;

    public LoadReasons(Ledger ledger) {
        this.store = new ReasonStore(ledger);
    }

    public ContradictionReasons of(UUID inspection) {
        return new ContradictionReasons(store.of(inspection));
    }
}

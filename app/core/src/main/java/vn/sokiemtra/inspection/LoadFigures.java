package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads every figure of an inspection's biểu at once. */
public final class LoadFigures {

    private final FormStore store;

    public LoadFigures(Ledger ledger) {
        this.store = new FormStore(ledger);
    }

    public Figures of(UUID inspection) {
        return new Figures(store.forms(inspection));
    }
}

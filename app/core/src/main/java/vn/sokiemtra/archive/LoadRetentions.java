package vn.sokiemtra.archive;

import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.archive.store.RetentionStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads how long the hồ sơ of inspections are kept. */
public final class LoadRetentions {

    private final Ledger ledger;

    public LoadRetentions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** By inspection; those that nobody set are left out. */
    public Map<UUID, String> all() {
        return RetentionStore.all(ledger);
    }
}

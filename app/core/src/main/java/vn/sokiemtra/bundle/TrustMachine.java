package vn.sokiemtra.bundle;

import java.util.UUID;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;

/** Keeps that a person compared the code of a machine with its owner's and found it right. Stays on this machine. */
public final class TrustMachine {

    private final Ledger ledger;

    public TrustMachine(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws Problem {@code SKT-MACHINE-NO-CHAIN} where no bundle ever brought its signed changes */
    public Edited<UUID> run(String author, UUID machine) {
        return ledger.edit(author, edit -> {
            if (!machine.equals(ledger.replica()) && !BundleStore.trust(edit, machine)) {
                throw new Problem(Flaws.TEXTS, "SKT-MACHINE-NO-CHAIN");
            }
            return machine;
        });
    }
}

package vn.sokiemtra.bundle;

import java.util.UUID;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;

/**
 * Declares a machine lost: what it wrote until now stays valid, what anybody writes with it later is kept in every log
 * and shown on no machine.
 */
public final class RevokeMachine {

    private final Ledger ledger;

    public RevokeMachine(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @throws Problem {@code SKT-MACHINE-UNKNOWN}; {@code SKT-MACHINE-NO-AUTHORITY} where this machine neither made the
     * plan nor was named by the one that did; {@code SKT-MACHINE-OWNER} for the machine that made the plan
     */
    public Edited<UUID> run(String author, UUID machine) {
        LoadMachines machines = new LoadMachines(ledger);
        Machine lost = machines.find(machine.toString());
        Machine self = machines.find(ledger.replica().toString());
        if (!self.mayRevoke() || lost.mayRevoke() && !self.owner()) {
            throw new Problem(Flaws.TEXTS, "SKT-MACHINE-NO-AUTHORITY");
        } else if (lost.owner()) {
            throw new Problem(Flaws.TEXTS, "SKT-MACHINE-OWNER");
        }
        return ledger.edit(author, edit -> {
            BundleStore.revoke(edit, machine, lost.seq());
            return machine;
        });
    }
}

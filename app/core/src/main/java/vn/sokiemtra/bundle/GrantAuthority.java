package vn.sokiemtra.bundle;

import java.util.UUID;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;

/**
 * Names, besides the machine that made the plan, who may issue documents and who may revoke a lost machine, or takes it
 * back. Holds on every machine that has seen it; the word of any other machine counts nowhere.
 */
public final class GrantAuthority {

    private final Ledger ledger;

    public GrantAuthority(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param mayIssue both rights are as given afterwards
     * @throws Problem {@code SKT-MACHINE-UNKNOWN}; {@code SKT-MACHINE-NOT-OWNER} where this machine did not make the plan;
     * {@code SKT-MACHINE-OWNER-HAS-ALL} for the one that did; {@code SKT-MACHINE-REVOKED}
     */
    public Edited<UUID> run(String author, UUID machine, boolean mayIssue, boolean mayRevoke) {
        LoadMachines machines = new LoadMachines(ledger);
        Machine named = machines.find(machine.toString());
        if (!machines.find(ledger.replica().toString()).owner()) {
            throw new Problem(Flaws.TEXTS, "SKT-MACHINE-NOT-OWNER");
        } else if (named.owner()) {
            throw new Problem(Flaws.TEXTS, "SKT-MACHINE-OWNER-HAS-ALL");
        } else if (named.revokedAfter() != null) {
            throw new Problem(Flaws.TEXTS, "SKT-MACHINE-REVOKED", named.person(), named.name());
        }
        return ledger.edit(author, edit -> {
            BundleStore.grant(edit, machine, mayIssue, mayRevoke);
            return machine;
        });
    }
}

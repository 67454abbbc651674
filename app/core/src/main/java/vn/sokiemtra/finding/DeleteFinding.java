package vn.sokiemtra.finding;

import java.util.UUID;

import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Takes a finding off its item; its evidence stays. Undo through the edit's id. */
public final class DeleteFinding {

    private final Ledger ledger;

    public DeleteFinding(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return the finding's id */
    public Edited<UUID> run(String author, UUID finding) {
        return ledger.edit(author, edit -> {
            FindingStore.delete(edit, finding);
            return finding;
        });
    }
}

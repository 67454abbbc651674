package vn.sokiemtra.evidence;

import java.util.UUID;

import vn.sokiemtra.evidence.store.EvidenceStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Takes a file off its item. Its bytes stay, so that undoing brings it back whole. */
public final class RemoveEvidence {

    private final Ledger ledger;

    public RemoveEvidence(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return the evidence's id */
    public Edited<UUID> run(String author, UUID evidence) {
        return ledger.edit(author, edit -> {
            EvidenceStore.remove(edit, evidence);
            return evidence;
        });
    }
}

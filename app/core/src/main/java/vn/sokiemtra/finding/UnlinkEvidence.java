package vn.sokiemtra.finding;

import java.util.UUID;

import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Takes a file off a finding; the file stays at its item. */
public final class UnlinkEvidence {

    private final Ledger ledger;

    public UnlinkEvidence(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return the finding's id; doing it twice changes nothing */
    public Edited<UUID> run(String author, UUID finding, UUID evidence) {
        return ledger.edit(author, edit -> {
            FindingStore.unlink(edit, finding, evidence);
            return finding;
        });
    }
}

package vn.sokiemtra.finding;

import java.util.UUID;

import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Says that a file proves a finding. */
public final class LinkEvidence {

    private final Ledger ledger;

    public LinkEvidence(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return the finding's id; doing it twice changes nothing */
    public Edited<UUID> run(String author, UUID finding, UUID evidence) {
        return ledger.edit(author, edit -> {
            FindingStore.link(edit, finding, evidence);
            return finding;
        });
    }
}

package vn.sokiemtra.evidence;

import java.util.List;
import java.util.UUID;

import vn.sokiemtra.evidence.store.EvidenceStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads what is known of files; their bytes are read by {@link OpenEvidence}. */
public final class LoadEvidence {

    private static final Texts TEXTS = Texts.beside(LoadEvidence.class);

    private final EvidenceStore store;

    public LoadEvidence(Ledger ledger) {
        this.store = new EvidenceStore(ledger);
    }

    /** All of an inspection, oldest first. */
    public List<Evidence> of(UUID inspection) {
        return store.ofInspection(inspection);
    }

    /** Those added at an item, oldest first. */
    public List<Evidence> ofItem(UUID inspection, UUID item) {
        return store.ofItem(inspection, item);
    }

    /** @throws Problem {@code SKT-EVIDENCE-REMOVED} */
    public Evidence one(UUID evidence) {
        Evidence found = store.one(evidence);
        if (found == null) {
            throw new Problem(TEXTS, "SKT-EVIDENCE-REMOVED");
        }
        return found;
    }
}

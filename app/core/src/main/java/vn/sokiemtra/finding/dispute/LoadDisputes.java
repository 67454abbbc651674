package vn.sokiemtra.finding.dispute;

import java.util.List;
import java.util.UUID;

import vn.sokiemtra.finding.dispute.store.DisputeStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads what units do not agree with. */
public final class LoadDisputes {

    private static final Texts TEXTS = Texts.beside(LoadDisputes.class);

    private final DisputeStore store;
    private final LoadRegime regimes;

    public LoadDisputes(Ledger ledger) {
        this.store = new DisputeStore(ledger);
        this.regimes = new LoadRegime(ledger);
    }

    /** All of the plan, oldest first. */
    public List<Dispute> all() {
        return store.all(() -> regimes.profile().papers().telling());
    }

    public List<Dispute> of(UUID inspection) {
        return all().stream().filter(one -> one.inspection().equals(inspection)).toList();
    }

    /** @throws Problem {@code SKT-DISPUTE-GONE} */
    public Dispute one(UUID dispute) {
        return all().stream().filter(one -> one.id().equals(dispute)).findFirst()
                .orElseThrow(() -> new Problem(TEXTS, "SKT-DISPUTE-GONE"));
    }
}

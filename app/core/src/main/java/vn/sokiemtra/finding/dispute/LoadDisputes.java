package vn.sokiemtra.finding.dispute;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** The findings of an inspection that were decided so after a direction. */
    public Set<UUID> decided(UUID inspection, DisputeOutcome outcome) {
        return of(inspection).stream().flatMap(one -> one.findings().stream()).filter(one -> one.outcome() == outcome)
                .map(Dispute.Disputed::finding).collect(Collectors.toSet());
    }

    /** @throws Problem {@code SKT-DISPUTE-GONE} */
    public Dispute one(UUID dispute) {
        return all().stream().filter(one -> one.id().equals(dispute)).findFirst()
                .orElseThrow(() -> new Problem(TEXTS, "SKT-DISPUTE-GONE"));
    }
}

package vn.sokiemtra.finding.remediation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.sokiemtra.finding.remediation.store.RemediationStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads the inspections that go back to others. */
public final class LoadReInspections {

    private final Ledger ledger;

    public LoadReInspections(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All of the plan, in its order. */
    public List<ReInspection> all() {
        return ledger.read(RemediationStore::reInspections);
    }

    /** What an inspection goes back to; empty for a first one. */
    public Optional<ReInspection> one(UUID inspection) {
        return all().stream().filter(one -> one.inspection().equals(inspection)).findFirst();
    }
}

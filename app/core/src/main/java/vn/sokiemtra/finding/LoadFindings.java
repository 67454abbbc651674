package vn.sokiemtra.finding;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads findings. */
public final class LoadFindings {

    private static final Texts TEXTS = Texts.beside(LoadFindings.class);

    private final Ledger ledger;
    private final FindingStore store;

    /** Of the whole plan as they were read last. */
    private record Reads(ReadOnce<Map<UUID, List<Finding>>> all) {
    }

    public LoadFindings(Ledger ledger) {
        this.ledger = ledger;
        this.store = new FindingStore(ledger);
    }

    /** All of an inspection, in the order of the checklist. */
    public List<Finding> of(UUID inspection) {
        return store.ofInspection(inspection);
    }

    /** All of the plan by inspection, those of each in the order of the checklist. */
    public Map<UUID, List<Finding>> all() {
        return ledger.kept(Reads.class, kept -> new Reads(new ReadOnce<>(kept, new FindingStore(kept)::all))).all()
                .now();
    }

    /** Those at one item, each field with its author and what stands beside it. */
    public List<Finding> ofItem(UUID inspection, UUID item) {
        return store.ofInspection(inspection).stream().filter(finding -> finding.itemId().equals(item))
                .map(this::withFields).toList();
    }

    /**
     * One finding, with the authors of its fields.
     *
     * @throws Problem {@code SKT-FINDING-GONE}
     */
    public Finding one(UUID finding) {
        UUID inspection = store.inspectionOf(finding);
        if (inspection != null) {
            for (Finding candidate : store.ofInspection(inspection)) {
                if (candidate.id().equals(finding)) {
                    return withFields(candidate);
                }
            }
        }
        throw new Problem(TEXTS, "SKT-FINDING-GONE");
    }

    private Finding withFields(Finding f) {
        return new Finding(f.id(), f.inspectionId(), f.itemId(), f.itemCode(), f.number(), f.content(), f.cause(),
                f.kind(), f.recommendation(), f.responsible(), f.dueOn(), f.evidence(), store.fields(f.id()));
    }
}

package vn.sokiemtra.finding;

import java.util.List;
import java.util.UUID;

import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Writes down a tồn tại at a checklist item. */
public final class RecordFinding {

    private final Ledger ledger;

    public RecordFinding(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param evidence ids of evidence of the same inspection
     * @return the finding's id
     */
    public Edited<UUID> run(String author, UUID inspection, UUID item, FindingDraft draft, List<UUID> evidence) {
        FindingDraft tidy = new FindingDraft(FindingText.tidy(draft.content()), FindingText.tidy(draft.cause()),
                draft.kind(), FindingText.tidy(draft.recommendation()), FindingText.tidy(draft.responsible()),
                draft.dueOn());
        return ledger.edit(author, edit -> FindingStore.record(edit, inspection, item, tidy, evidence));
    }
}

package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Adds a line to a document list. */
public final class AddDocumentEntry {

    private final Ledger ledger;

    public AddDocumentEntry(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param part code of the DOCUMENTS part
     * @return the line's id
     */
    public Edited<UUID> run(String author, UUID inspection, UUID item, String part, Side side, DocumentDraft draft) {
        return ledger.edit(author, edit -> {
            UUID id = AnswerStore.addLine(edit, inspection, item, part, side);
            AnswerStore.setLine(edit, id, Words.tidy(draft.number()), Words.tidy(draft.notation()), draft.issuedOn(),
                    Words.tidy(draft.subject()), draft.evidenceId());
            return id;
        });
    }
}

package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Takes a line off a document list. */
public final class DeleteDocumentEntry {

    private final Ledger ledger;

    public DeleteDocumentEntry(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return the line's id */
    public Edited<UUID> run(String author, UUID line) {
        return ledger.edit(author, edit -> {
            AnswerStore.deleteLine(edit, line);
            return line;
        });
    }
}

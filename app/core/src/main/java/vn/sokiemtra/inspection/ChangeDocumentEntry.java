package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Changes a line of a document list; only fields that are not the same become changes. */
public final class ChangeDocumentEntry {

    private static final Texts TEXTS = Texts.beside(ChangeDocumentEntry.class);

    private final Ledger ledger;
    private final AnswerStore store;

    public ChangeDocumentEntry(Ledger ledger) {
        this.ledger = ledger;
        this.store = new AnswerStore(ledger);
    }

    /**
     * @return the line's id
     * @throws Problem {@code SKT-DOCUMENT-GONE}
     */
    public Edited<UUID> run(String author, UUID line, DocumentDraft draft) {
        if (store.line(line) == null) {
            throw new Problem(TEXTS, "SKT-DOCUMENT-GONE");
        }
        return ledger.edit(author, edit -> {
            AnswerStore.setLine(edit, line, Words.tidy(draft.number()), Words.tidy(draft.notation()),
                    draft.issuedOn(), Words.tidy(draft.subject()), draft.evidenceId());
            return line;
        });
    }
}

package vn.sokiemtra.inspection;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Who of the team takes care of an item. */
public final class AssignItem {

    private final Ledger ledger;
    private final OutlineStore outline;

    public AssignItem(Ledger ledger) {
        this.ledger = ledger;
        this.outline = new OutlineStore(ledger);
    }

    /**
     * @param person null or blank: nobody in particular
     * @return the answer's id
     * @throws vn.sokiemtra.text.Problem {@code SKT-ANSWER-GROUP} for an item that is no leaf
     */
    public Edited<UUID> run(String author, UUID inspection, UUID item, @Nullable String person) {
        new Outline(outline.items()).leaf(item);
        return ledger.edit(author, edit -> AnswerStore.setAssignee(edit, inspection, item, Words.tidy(person)));
    }
}

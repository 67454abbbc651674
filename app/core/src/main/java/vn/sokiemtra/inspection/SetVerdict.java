package vn.sokiemtra.inspection;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** The team's judgement of an item. */
public final class SetVerdict {

    private final Ledger ledger;
    private final OutlineStore outline;

    public SetVerdict(Ledger ledger) {
        this.ledger = ledger;
        this.outline = new OutlineStore(ledger);
    }

    /**
     * @param verdict null takes the judgement back
     * @return the answer's id
     * @throws vn.sokiemtra.text.Problem {@code SKT-ANSWER-GROUP} for an item that is no leaf
     */
    public Edited<UUID> run(String author, UUID inspection, UUID item, @Nullable Verdict verdict) {
        new Outline(outline.items()).leaf(item);
        return ledger.edit(author, edit -> AnswerStore.setVerdict(edit, inspection, item, verdict));
    }
}

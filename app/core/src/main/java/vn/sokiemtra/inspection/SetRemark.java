package vn.sokiemtra.inspection;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** What the team remarks on an item (nhận xét của Đoàn). */
public final class SetRemark {

    private final Ledger ledger;
    private final OutlineStore outline;

    public SetRemark(Ledger ledger) {
        this.ledger = ledger;
        this.outline = new OutlineStore(ledger);
    }

    /**
     * @param remark may quote cells, see {@link Quotes}; null or blank empties it
     * @return the answer's id
     * @throws vn.sokiemtra.text.Problem {@code SKT-ANSWER-GROUP} for an item that is no leaf
     */
    public Edited<UUID> run(String author, UUID inspection, UUID item, @Nullable String remark) {
        new Outline(outline.items()).leaf(item);
        return ledger.edit(author, edit -> AnswerStore.setRemark(edit, inspection, item, Words.tidy(remark)));
    }
}

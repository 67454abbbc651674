package vn.sokiemtra.inspection;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.inspection.store.ReasonStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Writes why figures that seem to contradict each other are right all the same (ghi lý do). */
public final class ExplainContradiction {

    private static final Texts TEXTS = Texts.beside(ExplainContradiction.class);

    private final Ledger ledger;

    public ExplainContradiction(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The reason holds for the figures as they stand in {@code about}; once one of them changes it asks again.
     *
     * @return the reason's id
     * @throws Problem {@code SKT-REASON-BLANK}; nothing is changed
     */
    public Edited<UUID> run(String author, UUID inspection, Contradiction about, String reason) {
        String tidy = Words.tidy(reason);
        if (tidy == null) {
            throw new Problem(TEXTS, "SKT-REASON-BLANK", about.ruleId());
        }
        return set(author, inspection, about, tidy);
    }

    /** Takes the reason back: the contradiction asks for an answer again. */
    public Edited<UUID> withdraw(String author, UUID inspection, Contradiction about) {
        return set(author, inspection, about, null);
    }

    private Edited<UUID> set(String author, UUID inspection, Contradiction about, @Nullable String reason) {
        return ledger.edit(author, edit -> ReasonStore.set(edit, inspection, about, reason));
    }
}

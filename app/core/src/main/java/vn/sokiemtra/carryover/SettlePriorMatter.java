package vn.sokiemtra.carryover;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Writes down what became of something that an earlier year left open. */
public final class SettlePriorMatter {

    private static final Texts TEXTS = Texts.beside(SettlePriorMatter.class);

    private final Ledger ledger;

    public SettlePriorMatter(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param state null takes the word back
     * @throws Problem {@code SKT-PRIOR-GONE}
     */
    public Edited<UUID> of(UUID matter, PriorMatter.@Nullable State state, @Nullable String remark, String author) {
        if (new PriorMatterStore(ledger).all().stream().noneMatch(one -> one.id().equals(matter))) {
            throw new Problem(TEXTS, "SKT-PRIOR-GONE");
        }
        return ledger.edit(author, edit -> {
            PriorMatterStore.settle(edit, matter, state, remark == null || remark.isBlank() ? null : remark.strip());
            return matter;
        });
    }
}

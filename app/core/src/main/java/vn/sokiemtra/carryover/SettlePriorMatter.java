package vn.sokiemtra.carryover;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Writes down what an inspection found of something that an earlier year left. A unit that became several is asked in
 * each of them: every inspection has its own answer. Every method returns the matter's id.
 */
public final class SettlePriorMatter {

    private static final Texts TEXTS = Texts.beside(SettlePriorMatter.class);

    private final Ledger ledger;

    public SettlePriorMatter(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param state null takes the word back
     * @throws Problem {@code SKT-PRIOR-GONE} where the unit of the inspection does not answer for it; nothing is changed
     */
    public Edited<UUID> state(UUID matter, UUID inspection, PriorMatter.@Nullable State state, String author) {
        known(matter, inspection);
        return ledger.edit(author, edit -> {
            PriorMatterStore.state(edit, matter, inspection, state);
            return matter;
        });
    }

    /**
     * @param remark what the team saw; null or blank empties it
     * @throws Problem as {@link #state}
     */
    public Edited<UUID> remark(UUID matter, UUID inspection, @Nullable String remark, String author) {
        known(matter, inspection);
        return ledger.edit(author, edit -> {
            PriorMatterStore.remark(edit, matter, inspection, remark == null || remark.isBlank()
                    ? null
                    : remark.strip());
            return matter;
        });
    }

    private void known(UUID matter, UUID inspection) {
        if (new LoadPriorMatters(ledger).ofInspection(inspection).stream().noneMatch(line -> line.matter().id().equals(
                matter))) {
            throw new Problem(TEXTS, "SKT-PRIOR-GONE");
        }
    }
}

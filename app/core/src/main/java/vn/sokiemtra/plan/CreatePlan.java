package vn.sokiemtra.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.PlanStore;
import vn.sokiemtra.plan.store.RegimeStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Makes the plan of a new data file from a regime: head, texts, forms, contents, deadlines, units with their inspections,
 * and the Đề cương with its biểu. All ids are natural. Rows of biểu are not made: template rows come to be with their
 * first cell (see {@link vn.sokiemtra.checklist.TemplateRow}), which keeps 25 units quick and bundles small.
 */
public final class CreatePlan {

    private static final Texts TEXTS = Texts.beside(CreatePlan.class);

    private final Ledger ledger;
    private final PlanStore store;

    public CreatePlan(Ledger ledger) {
        this.ledger = ledger;
        this.store = new PlanStore(ledger);
    }

    /**
     * @param regime id, see {@link Regimes}
     * @return id of the plan
     * @throws Problem {@code SKT-REGIME-UNKNOWN}; {@code SKT-PLAN-EXISTS} where the file has a plan already
     */
    public Edited<UUID> from(String regime, String author) {
        return from(new Regimes().find(regime), false, author);
    }

    /**
     * The same from a definition, such as one of a person's own.
     *
     * @throws Problem {@code SKT-PLAN-EXISTS}, {@code SKT-OUTLINE-UNKNOWN}
     */
    public Edited<UUID> from(RegimeDefinition regime, String author) {
        return from(regime, false, author);
    }

    /** The same, marked as example data. */
    public Edited<UUID> exampleFrom(String regime, String author) {
        return from(new Regimes().find(regime), true, author);
    }

    private Edited<UUID> from(RegimeDefinition regime, boolean sample, String author) {
        PlanHeader existing = store.header();
        if (existing != null) {
            throw new Problem(TEXTS, "SKT-PLAN-EXISTS", existing.title());
        }
        String outlineId = regime.outline();
        @Nullable
        OutlineDefinition outline = outlineId == null ? null : new Outlines().find(outlineId);
        return ledger.edit(author, edit -> {
            RegimeStore.write(edit, ledger.plan(), ledger.replica(), regime, outline, sample);
            return ledger.plan();
        });
    }
}

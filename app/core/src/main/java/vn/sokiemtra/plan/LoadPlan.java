package vn.sokiemtra.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.PlanReads;
import vn.sokiemtra.plan.store.PlanStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads the plan of the data file. */
public final class LoadPlan {

    private static final Texts TEXTS = Texts.beside(LoadPlan.class);

    private final Ledger ledger;

    public LoadPlan(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The plan's own facts; null where the file has none yet. */
    public @Nullable PlanHeader headerOrNull() {
        return PlanReads.of(ledger).header();
    }

    /** @throws Problem {@code SKT-PLAN-MISSING} */
    public PlanHeader header() {
        PlanHeader header = headerOrNull();
        if (header == null) {
            throw new Problem(TEXTS, "SKT-PLAN-MISSING");
        }
        return header;
    }

    /** The sentences of one part of the text, in their order. */
    public List<String> texts(PlanSection section) {
        return new PlanStore(ledger).texts(section);
    }

    /** @throws Problem {@code SKT-PLAN-MISSING} */
    public InspectionPlan plan() {
        header(); // refuses where there is none
        return PlanReads.of(ledger).plan();
    }
}

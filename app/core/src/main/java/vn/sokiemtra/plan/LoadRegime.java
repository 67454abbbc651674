package vn.sokiemtra.plan;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.PlanReads;
import vn.sokiemtra.plan.store.RegimeReader;
import vn.sokiemtra.text.Problem;

/** Reads the plan of the data file as a regime: its parameters as they stand now, edited ones included. */
public final class LoadRegime {

    private final Ledger ledger;

    public LoadRegime(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The id is that of the regime the plan was made from. Units keep their order; their codes are made from their names.
     *
     * @throws Problem {@code SKT-PLAN-MISSING}
     */
    public RegimeDefinition ofPlan() {
        return new RegimeReader(ledger).read(new LoadPlan(ledger).plan());
    }

    /**
     * The same without its units, of which there may be thousands.
     *
     * @throws Problem {@code SKT-PLAN-MISSING}
     */
    public RegimeDefinition withoutUnits() {
        return new RegimeReader(ledger).withoutUnits(new LoadPlan(ledger).plan());
    }

    /**
     * What the regime says and no table holds: documents, dispute, re-inspection; quicker than the whole.
     *
     * @throws Problem {@code SKT-PLAN-MISSING}
     */
    public RegimeProfile profile() {
        new LoadPlan(ledger).header(); // refuses where there is none
        return PlanReads.of(ledger).profile();
    }
}

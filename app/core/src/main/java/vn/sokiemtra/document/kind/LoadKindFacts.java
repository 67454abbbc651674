package vn.sokiemtra.document.kind;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.Regimes;

/** Reads {@link KindFacts}. */
final class LoadKindFacts {

    private final LoadPlan plans;
    private final LoadUnits units;
    private final LoadOutline outline;
    private final Regimes regimes = new Regimes();

    LoadKindFacts(Ledger ledger) {
        this.plans = new LoadPlan(ledger);
        this.units = new LoadUnits(ledger);
        this.outline = new LoadOutline(ledger);
    }

    /** @throws vn.sokiemtra.text.Problem {@code SKT-PLAN-MISSING} */
    KindFacts at(LocalDate today) {
        InspectionPlan plan = plans.plan();
        return new KindFacts(plan, regime(plan.header().regime()), units.all(), units.teams(), outline.all(), today);
    }

    private @Nullable RegimeDefinition regime(String id) {
        return regimes.ids().contains(id) ? regimes.find(id) : null;
    }
}

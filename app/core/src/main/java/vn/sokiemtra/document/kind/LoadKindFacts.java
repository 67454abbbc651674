package vn.sokiemtra.document.kind;

import java.time.LocalDate;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;

/** Reads {@link KindFacts}. */
final class LoadKindFacts {

    private final LoadPlan plans;
    private final LoadRegime regimes;
    private final LoadCalendar calendars;
    private final LoadUnits units;
    private final LoadOutline outline;

    LoadKindFacts(Ledger ledger) {
        this.plans = new LoadPlan(ledger);
        this.regimes = new LoadRegime(ledger);
        this.calendars = new LoadCalendar(ledger);
        this.units = new LoadUnits(ledger);
        this.outline = new LoadOutline(ledger);
    }

    /** @throws vn.sokiemtra.text.Problem {@code SKT-PLAN-MISSING} */
    KindFacts at(LocalDate today) {
        return new KindFacts(plans.plan(), regimes.ofPlan(), calendars.calendar(), units.all(), units.teams(),
                outline.all(), today);
    }
}

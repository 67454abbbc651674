package vn.sokiemtra.plan;

import java.util.List;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.CalendarStore;
import vn.sokiemtra.plan.store.PlanReads;

/** The working calendar of a plan: that of the program with the days that people entered. */
public final class LoadCalendar {

    private final Ledger ledger;

    public LoadCalendar(Ledger ledger) {
        this.ledger = ledger;
    }

    public WorkingCalendar calendar() {
        return PlanReads.of(ledger).calendar();
    }

    /** The days that were entered, in order. */
    public List<WorkingCalendar.ExtraDay> days() {
        return new CalendarStore(ledger).days();
    }
}

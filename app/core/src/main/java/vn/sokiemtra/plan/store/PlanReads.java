package vn.sokiemtra.plan.store;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.RegimeProfile;
import vn.sokiemtra.plan.WorkingCalendar;

/** What every reading begins with: the plan, its regime and its working days, as the ledger stands. */
public final class PlanReads {

    /** A file that joins a plan knows of it before its head has arrived. */
    private final ReadOnce<Optional<PlanHeader>> header;
    private final ReadOnce<InspectionPlan> plan;
    private final ReadOnce<RegimeProfile> profile;
    private final ReadOnce<WorkingCalendar> calendar;

    private PlanReads(Ledger ledger) {
        PlanStore store = new PlanStore(ledger);
        header = new ReadOnce<>(ledger, () -> Optional.ofNullable(store.header()));
        plan = new ReadOnce<>(ledger, () -> store.plan(known()));
        profile = new ReadOnce<>(ledger, () -> new RegimeReader(ledger).profile(known()));
        calendar = new ReadOnce<>(ledger, () -> new WorkingCalendar(new CalendarStore(ledger).days()));
    }

    public static PlanReads of(Ledger ledger) {
        return ledger.kept(PlanReads.class, PlanReads::new);
    }

    private PlanHeader known() {
        return Objects.requireNonNull(header());
    }

    /** The plan's own facts; null where the file has none yet. */
    public @Nullable PlanHeader header() {
        return header.now().orElse(null);
    }

    /** Only where there is a header. */
    public InspectionPlan plan() {
        return plan.now();
    }

    /** Only where there is a header. */
    public RegimeProfile profile() {
        return profile.now();
    }

    public WorkingCalendar calendar() {
        return calendar.now();
    }
}

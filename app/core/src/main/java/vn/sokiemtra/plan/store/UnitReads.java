package vn.sokiemtra.plan.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;

/** What nearly every page asks for: units, teams and recorded days, as the ledger stands. */
public final class UnitReads {

    private final ReadOnce<List<PlanUnit>> units;
    private final ReadOnce<List<PlanTeam>> teams;
    private final ReadOnce<Map<UUID, InspectionDates>> dates;

    private UnitReads(Ledger ledger) {
        units = new ReadOnce<>(ledger, () -> List.copyOf(new UnitStore(ledger).units()));
        teams = new ReadOnce<>(ledger, () -> List.copyOf(new UnitStore(ledger).teams()));
        dates = new ReadOnce<>(ledger, () -> Collections.unmodifiableMap(new CourseStore(ledger).all()));
    }

    public static UnitReads of(Ledger ledger) {
        return ledger.kept(UnitReads.class, UnitReads::new);
    }

    public List<PlanUnit> units() {
        return units.now();
    }

    public List<PlanTeam> teams() {
        return teams.now();
    }

    public Map<UUID, InspectionDates> dates() {
        return dates.now();
    }
}

package vn.sokiemtra.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitReads;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads the units of the plan with their inspections, and the teams. */
public final class LoadUnits {

    private static final Texts TEXTS = Texts.beside(LoadUnits.class);

    private final Ledger ledger;
    private final UnitStore store;

    public LoadUnits(Ledger ledger) {
        this.ledger = ledger;
        this.store = new UnitStore(ledger);
    }

    /** Every unit with its inspection, in the order of the plan. */
    public List<PlanUnit> all() {
        return UnitReads.of(ledger).units();
    }

    /** What was recorded of each inspection's course, by inspection. */
    public Map<UUID, InspectionDates> dates() {
        return UnitReads.of(ledger).dates();
    }

    /** Every unit that is known, those without an inspection too. */
    public List<KnownUnit> known() {
        return store.known();
    }

    /** The teams with their members. */
    public List<PlanTeam> teams() {
        return UnitReads.of(ledger).teams();
    }

    /** Who takes no part, by inspection: the member's id and the reason. */
    public Map<UUID, Map<UUID, String>> recusals() {
        return store.recusals();
    }

    /**
     * By id of the unit or the inspection, or by exact name ({@code Xã Thạch Cẩm}), upper and lower case alike.
     *
     * @throws Problem {@code SKT-UNIT-UNKNOWN}
     */
    public PlanUnit find(String idOrName) {
        String wanted = Normalizer.normalize(idOrName.strip(), Normalizer.Form.NFC);
        List<PlanUnit> units = all();
        return units.stream().filter(unit -> unit.name().equalsIgnoreCase(wanted) || unit.unitId().toString()
                .equalsIgnoreCase(wanted) || unit.inspectionId().toString().equalsIgnoreCase(wanted)).findFirst()
                .orElseThrow(() -> new Problem(TEXTS, "SKT-UNIT-UNKNOWN", wanted, units.isEmpty()
                        ? ""
                        : units.getFirst().name()));
    }

    /**
     * The same among all known units, inspected or not.
     *
     * @throws Problem {@code SKT-UNIT-UNKNOWN}
     */
    public KnownUnit findKnown(String idOrName) {
        String wanted = Normalizer.normalize(idOrName.strip(), Normalizer.Form.NFC);
        List<KnownUnit> units = known();
        return units.stream().filter(unit -> unit.name().equalsIgnoreCase(wanted) || unit.id().toString()
                .equalsIgnoreCase(wanted)).findFirst().orElseThrow(() -> new Problem(TEXTS, "SKT-UNIT-UNKNOWN", wanted,
                        units.isEmpty() ? "" : units.getFirst().name()));
    }

    /** By id or by name, upper and lower case alike. @throws Problem {@code SKT-TEAM-NAMED} */
    public PlanTeam findTeam(String idOrName) {
        String wanted = Normalizer.normalize(idOrName.strip(), Normalizer.Form.NFC);
        return teams().stream().filter(team -> team.name().equalsIgnoreCase(wanted) || team.id().toString()
                .equalsIgnoreCase(wanted)).findFirst().orElseThrow(() -> new Problem(TEXTS, "SKT-TEAM-NAMED", wanted));
    }

    /** @throws Problem {@code SKT-INSPECTION-UNKNOWN} */
    public PlanUnit ofInspection(UUID inspection) {
        return all().stream().filter(unit -> unit.inspectionId().equals(inspection)).findFirst().orElseThrow(
                () -> new Problem(TEXTS, "SKT-INSPECTION-UNKNOWN"));
    }
}

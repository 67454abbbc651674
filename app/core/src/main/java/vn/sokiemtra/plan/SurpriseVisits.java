package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.SurpriseStore;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Surprise visits: the list of what is intended stays on this machine; the inspection comes to be when the team is at the
 * unit.
 */
public final class SurpriseVisits {

    private static final Texts TEXTS = Texts.beside(SurpriseVisits.class);

    private final Ledger ledger;
    private final SurpriseStore store;

    public SurpriseVisits(Ledger ledger) {
        this.ledger = ledger;
        this.store = new SurpriseStore(ledger);
    }

    /** What is intended on this machine, by day, those without one last. */
    public List<PlannedSurprise> planned() {
        return store.planned();
    }

    /**
     * Keeps or changes one intention.
     *
     * @throws Problem {@code SKT-SURPRISE-NAME} without a name, {@code SKT-SURPRISE-FORM} for a form that is announced
     */
    public void plan(PlannedSurprise visit, String author) {
        if (visit.unitName().isBlank()) {
            throw new Problem(TEXTS, "SKT-SURPRISE-NAME");
        }
        form(visit.formCode());
        ledger.prepare(author, edit -> {
            SurpriseStore.keep(edit, visit);
            return visit.id();
        });
    }

    /** Forgets one intention. */
    public void forget(UUID planned, String author) {
        ledger.prepare(author, edit -> {
            SurpriseStore.forget(edit, planned);
            return planned;
        });
    }

    /**
     * The team is there: makes the inspection. What was intended for the unit is forgotten.
     *
     * @param form code of a form that is not announced
     * @param team null where none is named yet
     * @param today day of the visit
     * @return id of the inspection; the same on every machine of the team that begins the same visit
     * @throws Problem {@code SKT-SURPRISE-FORM}, {@code SKT-UNIT-GONE}, {@code SKT-TEAM-UNKNOWN}
     */
    public Edited<UUID> begin(UUID unit, String form, @Nullable UUID team, LocalDate today, String author) {
        form(form);
        if (new LoadUnits(ledger).known().stream().noneMatch(known -> known.id().equals(unit))) {
            throw new Problem(TEXTS, "SKT-UNIT-GONE");
        }
        return ledger.edit(author, edit -> {
            if (team != null && !UnitStore.hasTeam(edit.sql(), team)) {
                throw new Problem(TEXTS, "SKT-TEAM-UNKNOWN");
            }
            SurpriseStore.forgetUnit(edit, unit, form);
            return UnitStore.surprise(edit, unit, form, team, today);
        });
    }

    /**
     * The same for something that was intended; a unit that the plan does not know yet is added with it.
     *
     * @throws Problem as {@link #begin(UUID, String, UUID, LocalDate, String)}; {@code SKT-SURPRISE-NAME} for a name that
     * names no unit
     */
    public Edited<UUID> begin(PlannedSurprise visit, LocalDate today, String author) {
        form(visit.formCode());
        UUID team = visit.team();
        UUID there = known(visit);
        List<UnitDraft> drafts = there != null
                ? List.of()
                : PastedUnits.read(visit.unitName(), new LoadRegime(ledger).ofPlan().level(), Set.of()).units();
        if (there == null && drafts.size() != 1) {
            throw new Problem(TEXTS, "SKT-SURPRISE-NAME");
        }
        return ledger.edit(author, edit -> {
            if (team != null && !UnitStore.hasTeam(edit.sql(), team)) {
                throw new Problem(TEXTS, "SKT-TEAM-UNKNOWN");
            }
            UUID unit = there != null
                    ? there
                    : UnitStore.add(edit, drafts, new AddUnits.Belonging(null, null, null)).getFirst();
            SurpriseStore.forget(edit, visit.id());
            SurpriseStore.forgetUnit(edit, unit, visit.formCode());
            return UnitStore.surprise(edit, unit, visit.formCode(), team, today);
        });
    }

    /** The unit that is meant; null where the plan has none of that name. */
    private @Nullable UUID known(PlannedSurprise visit) {
        String name = PastedUnits.folded(visit.unitName());
        List<KnownUnit> units = new LoadUnits(ledger).known();
        return units.stream().map(KnownUnit::id).filter(id -> id.equals(visit.unit())).findFirst().or(() -> units
                .stream().filter(unit -> PastedUnits.folded(unit.name()).equals(name)).map(KnownUnit::id).findFirst())
                .orElse(null);
    }

    private void form(String code) {
        PlanForm form = new LoadPlan(ledger).plan().form(code).orElseThrow(() -> new Problem(TEXTS, "SKT-FORM-UNKNOWN",
                code));
        if (form.announced()) {
            throw new Problem(TEXTS, "SKT-SURPRISE-FORM", form.name());
        }
    }
}

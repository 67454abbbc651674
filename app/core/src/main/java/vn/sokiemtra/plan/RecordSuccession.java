package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.CourseStore;
import vn.sokiemtra.plan.store.SuccessionStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Records that units go on as others: several as one (nhập), one as several (chia, tách). What was found at a unit stays
 * with it and is read together with its successor's; its visits that were still to come do not take place.
 */
public final class RecordSuccession {

    private static final Texts TEXTS = Texts.beside(RecordSuccession.class);

    private final Ledger ledger;

    public RecordSuccession(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * All in one edit.
     *
     * @param since first day of the successors
     * @param decision number, organ and day of the decision
     * @return ids of the steps
     * @throws Problem {@code SKT-SUCCESSION-NONE} without units or successors, {@code SKT-SUCCESSION-UNKNOWN},
     * {@code SKT-SUCCESSION-SELF}, {@code SKT-SUCCESSION-CYCLE} where a successor goes on as one of the units,
     * {@code SKT-SUCCESSION-TWICE}, {@code SKT-SUCCESSION-DECISION}
     */
    public Edited<List<UUID>> of(List<UUID> units, List<UUID> successors, LocalDate since, String decision,
            String author) {
        check(units, successors, decision);
        List<UUID> coming = coming(units, since);
        return ledger.edit(author, edit -> {
            List<UUID> steps = new ArrayList<>();
            for (UUID unit : units) {
                successors.forEach(successor -> steps.add(SuccessionStore.write(edit, unit, successor, since, decision
                        .strip())));
            }
            coming.forEach(inspection -> stop(edit, inspection, since, decision));
            return steps;
        });
    }

    /** Takes steps back, in one edit. Inspections that were stopped with them stay so until they are let go on. */
    public Edited<List<UUID>> remove(List<UUID> steps, String author) {
        return ledger.edit(author, edit -> {
            steps.forEach(step -> SuccessionStore.remove(edit, step));
            return steps;
        });
    }

    private void check(List<UUID> units, List<UUID> successors, String decision) {
        if (units.isEmpty() || successors.isEmpty()) {
            throw new Problem(TEXTS, "SKT-SUCCESSION-NONE");
        } else if (decision.isBlank()) {
            throw new Problem(TEXTS, "SKT-SUCCESSION-DECISION");
        }
        Map<UUID, String> names = new HashMap<>();
        new LoadUnits(ledger).known().forEach(unit -> names.put(unit.id(), unit.name()));
        Lineage lineage = new LoadLineage(ledger).lineage();
        Set<List<UUID>> seen = new HashSet<>();
        lineage.steps().forEach(step -> seen.add(List.of(step.unit(), step.successor())));
        for (UUID unit : units) {
            for (UUID successor : successors) {
                if (!names.containsKey(unit) || !names.containsKey(successor)) {
                    throw new Problem(TEXTS, "SKT-SUCCESSION-UNKNOWN");
                } else if (unit.equals(successor)) {
                    throw new Problem(TEXTS, "SKT-SUCCESSION-SELF", names.get(unit));
                } else if (units.contains(successor) || lineage.successors(successor).contains(unit)) {
                    throw new Problem(TEXTS, "SKT-SUCCESSION-CYCLE", names.get(unit), names.get(successor));
                } else if (!seen.add(List.of(unit, successor))) {
                    throw new Problem(TEXTS, "SKT-SUCCESSION-TWICE", names.get(unit), names.get(successor));
                }
            }
        }
    }

    /** Inspections of the units that nothing was done of before the day. */
    private List<UUID> coming(List<UUID> units, LocalDate since) {
        Map<UUID, InspectionDates> dates = new LoadUnits(ledger).dates();
        return new LoadUnits(ledger).all().stream().filter(unit -> units.contains(unit.unitId())).filter(unit -> {
            InspectionDates known = dates.getOrDefault(unit.inspectionId(), InspectionDates.none(unit.inspectionId()));
            LocalDate visit = unit.visitOn();
            boolean done = known.has(DateKind.MINUTES_SIGNED) || known.has(DateKind.CONCLUDED);
            return known.halt() == null && !done && (visit == null || !visit.isBefore(since));
        }).map(PlanUnit::inspectionId).toList();
    }

    private static void stop(Edit edit, UUID inspection, LocalDate since, String decision) {
        CourseStore.halt(edit, inspection, Halt.MERGED, since, TEXTS.get("succession.halt", decision.strip(),
                VietnameseFormat.date(since)));
    }
}

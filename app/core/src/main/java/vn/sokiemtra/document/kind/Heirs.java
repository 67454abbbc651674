package vn.sokiemtra.document.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.Succession;

/**
 * Who answers for an inspected unit on the day of a paper: itself, or the units that go on in its place.
 *
 * @param agencies as they are addressed, "Ủy ban nhân dân xã Thạch Bình"
 * @param step by which it ended; null while it exists
 */
record Heirs(String agencies, @Nullable Succession step) {

    /** @param known every unit, those without an inspection too */
    static Heirs of(PlanUnit unit, Lineage lineage, List<KnownUnit> known, LocalDate today) {
        Lineage sofar = new Lineage(lineage.steps().stream().filter(one -> one.since() == null || !one.since().isAfter(
                today)).toList());
        Succession step = sofar.steps().stream().filter(one -> one.unit().equals(unit.unitId())).findFirst()
                .orElse(null);
        Set<UUID> standing = sofar.standing(unit.unitId());
        String names = known.stream().filter(one -> standing.contains(one.id())).map(one -> one.agencyName().isBlank()
                ? one.name()
                : one.agencyName()).collect(Collectors.joining(", "));
        return step == null || standing.contains(unit.unitId()) || names.isEmpty()
                ? new Heirs(unit.agencyName(), null)
                : new Heirs(names, step);
    }

    /** Says since when and by which decision others go on. */
    void tell(Draft draft, Offices offices) {
        if (step != null) {
            draft.paragraph(offices.succeeded(step.since(), step.decision(), agencies));
        }
    }
}

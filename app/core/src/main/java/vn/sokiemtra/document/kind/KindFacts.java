package vn.sokiemtra.document.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.WorkingCalendar;

/**
 * What every kind of document may say about the plan, read at one moment.
 *
 * @param regime the plan's parameters as they stand now
 * @param calendar the working days as the plan counts them
 * @param today the day of the draft: what is overdue is so on this day
 */
public record KindFacts(InspectionPlan plan, RegimeDefinition regime, WorkingCalendar calendar,
        List<PlanUnit> units, List<PlanTeam> teams, Outline outline, LocalDate today) {

    public KindFacts {
        units = List.copyOf(units);
        teams = List.copyOf(teams);
    }

    public PlanHeader header() {
        return plan.header();
    }

    /** The team that goes to a unit, else the plan's only one. */
    public Optional<PlanTeam> team(PlanUnit unit) {
        return unit.teamId() == null
                ? onlyTeam()
                : teams.stream().filter(team -> team.id().equals(unit.teamId())).findFirst();
    }

    /** The plan's team where it has exactly one. */
    public Optional<PlanTeam> onlyTeam() {
        return teams.size() == 1 ? Optional.of(teams.getFirst()) : Optional.empty();
    }

    /** Who signs the plan; empty where the regime does not say. */
    public Optional<RegimeDefinition.PlanSigner> signer() {
        return Optional.ofNullable(regime.plan().signer());
    }
}

package vn.sokiemtra.document.minutes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.VietnameseFormat;

/** Plan, unit and team of an inspection, as a Biên bản names them. */
final class PlanFacts {

    private final LoadPlan plans;
    private final LoadUnits units;
    private final LoadRegime regimes;

    PlanFacts(Ledger ledger) {
        this.plans = new LoadPlan(ledger);
        this.units = new LoadUnits(ledger);
        this.regimes = new LoadRegime(ledger);
    }

    MinutesData.Plan plan() {
        PlanHeader plan = plans.header();
        String standing = plan.standingAgency().isBlank() ? null : plan.standingAgency();
        return new MinutesData.Plan(plan.title(), plan.number(), plan.notation(), plan.issuedOn(), plan.year(),
                plan.issuer(), standing, plan.auditFrom(), plan.auditTo(), plan.sample());
    }

    /** @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN} */
    PlanUnit unit(UUID inspection) {
        return units.ofInspection(inspection);
    }

    /** The unit's report as it is cited; null until it is recorded. */
    static @Nullable String report(PlanUnit unit) {
        return unit.reportNumber() == null && unit.reportDated() == null
                ? null
                : VietnameseFormat.officialCitation(unit.reportNumber(), unit.reportNotation(), unit.reportDated());
    }

    /**
     * The team that goes to a unit, without who takes no part there; where none is named, the plan's only one; null where
     * that is not clear.
     */
    @Nullable
    PlanTeam team(PlanUnit unit) {
        List<PlanTeam> teams = units.teams();
        PlanTeam going = unit.teamId() == null
                ? teams.size() == 1 ? teams.getFirst() : null
                : teams.stream().filter(team -> team.id().equals(unit.teamId())).findFirst().orElse(null);
        return going == null
                ? null
                : going.without(units.recusals().getOrDefault(unit.inspectionId(), Map.of())
                        .keySet());
    }

    /** The notation of its founding decision is known before its number is: it follows from the regime. */
    MinutesData.Team named(@Nullable PlanTeam team) {
        String recorded = team == null ? null : team.foundingNotation();
        String founding = Phrases.orElse(recorded, "");
        if (founding.isEmpty()) {
            founding = regimes.profile().papers().foundingNotation(plans.header());
        }
        return team == null
                ? new MinutesData.Team(null, null, null, founding, null)
                : new MinutesData.Team(team.name(), team.notation(), team.foundingNumber(), founding, team.foundedOn());
    }

    static List<Attendee> members(@Nullable PlanTeam team) {
        return team == null ? List.of() : team.members().stream().map(PlanFacts::member).toList();
    }

    private static Attendee member(PlanTeam.Member member) {
        String post = Phrases.post(member.position(), member.agency());
        String full = post.isEmpty() ? null : post;
        return new Attendee(member.id(), Party.TEAM, member.honorific(), member.name(), full,
                AttendeeRole.valueOf(member.role().name()));
    }
}

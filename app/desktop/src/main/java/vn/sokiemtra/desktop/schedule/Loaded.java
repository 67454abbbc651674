package vn.sokiemtra.desktop.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.WorkingCalendar;

/** What one reading of the plan brings to the calendar. */
record Loaded(PlanHeader plan, List<PlanTeam> teams, List<Visit> visits, WorkingCalendar calendar) {

    /** The same visits with the clashes that were known of them. */
    Loaded withClashesOf(Loaded before) {
        Map<UUID, List<String>> known = new HashMap<>();
        before.visits().forEach(visit -> known.put(visit.inspection(), visit.clashes()));
        return new Loaded(plan, teams, visits.stream().map(visit -> new Visit(visit.inspection(), visit.unit(), visit
                .teamId(), visit.team(), visit.form(), visit.day(), known.getOrDefault(visit.inspection(), List.of()),
                visit.done())).toList(), calendar);
    }

    /** Not on the JavaFX thread. Inspections that were halted, and those without a visit, are not on the calendar. */
    static Loaded read(Ledger ledger) {
        return read(ledger, Map.of());
    }

    /** The same with what stands against each visit, which takes longer. */
    static Loaded whole(Ledger ledger, LocalDate today) {
        Map<UUID, List<String>> clashes = new HashMap<>();
        new FindClashes(ledger).asOf(today).forEach(clash -> clashes.computeIfAbsent(clash.inspection(),
                id -> new ArrayList<>()).add(clash.sentence()));
        return read(ledger, clashes);
    }

    private static Loaded read(Ledger ledger, Map<UUID, List<String>> clashes) {
        InspectionPlan plan = new LoadPlan(ledger).plan();
        LoadUnits units = new LoadUnits(ledger);
        List<PlanTeam> teams = units.teams();
        Map<UUID, String> names = new HashMap<>();
        teams.forEach(team -> names.put(team.id(), team.name()));
        Map<UUID, InspectionDates> dates = units.dates();
        Map<String, PlanForm> forms = new HashMap<>();
        plan.forms().forEach(form -> forms.put(form.code(), form));
        List<Visit> visits = new ArrayList<>();
        for (PlanUnit unit : units.all()) {
            InspectionDates known = dates.getOrDefault(unit.inspectionId(), InspectionDates.none(unit.inspectionId()));
            PlanForm form = forms.get(unit.formCode());
            InspectionKind kind = form == null ? InspectionKind.ON_SITE : form.kind();
            if (known.halt() == null && (kind.visits() || unit.visitOn() != null)) {
                String team = unit.teamId() == null ? "" : names.getOrDefault(unit.teamId(), "");
                visits.add(new Visit(unit.inspectionId(), unit.name(), unit.teamId(), team, form == null
                        ? ""
                        : form.name(), unit.visitOn(), clashes.getOrDefault(unit.inspectionId(), List.of()),
                        known.has(DateKind.MINUTES_SIGNED)));
            }
        }
        return new Loaded(plan.header(), teams, List.copyOf(visits), new LoadCalendar(ledger).calendar());
    }
}

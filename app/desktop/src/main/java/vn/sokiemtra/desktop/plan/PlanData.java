package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.deadline.DeadlinesViewModel;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.LoadCoverage;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.inspection.course.NextStep;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.Succession;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * What one reading of the plan brings to the list of units and the pane beside it.
 *
 * @param disagreeing whether the plan says what happens when a unit disagrees
 * @param counted whether it is known where the inspections stand
 */
record PlanData(PlanHeader plan, List<PlanForm> forms, List<PlanTeam> teams, List<KnownUnit> known,
        Lineage lineage, List<PlanRow.Unit> units, List<CoverageLine> coverage, List<FindClashes.Clash> clashes,
        List<Milestone> milestones, boolean disagreeing, boolean counted) {

    private static final Texts TEXTS = Texts.beside(PlanData.class);

    private static final int MILESTONES = 6;

    /**
     * A day on which something is due, several units together.
     *
     * @param place the first of them in the list of deadlines
     */
    record Milestone(LocalDate day, String title, String detail, boolean late, Place place) {
    }

    /** For an empty page: the list as below where that is known at once, else as the plan has it, without any state. */
    static PlanData first(Ledger ledger, LocalDate today) {
        return read(ledger, today, new LoadInspections(ledger).isAtHand());
    }

    /** The list alone; what the pane beside it shows takes longer and follows. Not on the JavaFX thread. */
    static PlanData units(Ledger ledger, LocalDate today) {
        return read(ledger, today, true);
    }

    private static PlanData read(Ledger ledger, LocalDate today, boolean counted) {
        LoadInspections inspections = new LoadInspections(ledger);
        LoadUnits reader = new LoadUnits(ledger);
        List<PlanTeam> teams = reader.teams();
        Map<UUID, String> names = new HashMap<>();
        teams.forEach(team -> names.put(team.id(), team.name()));
        Map<UUID, InspectionSummary> summaries = (counted ? inspections.listed() : inspections.planned()).stream()
                .collect(Collectors.toMap(InspectionSummary::id, Function.identity()));
        Map<UUID, Course> courses = counted ? new LoadCourses(ledger).asOf(today) : Map.of();
        Map<UUID, InspectionDates> dates = reader.dates();
        InspectionPlan plan = new LoadPlan(ledger).plan();
        List<PlanRow.Unit> units = new ArrayList<>();
        for (PlanUnit unit : visitedFirst(plan, reader.all())) {
            InspectionSummary summary = summaries.get(unit.inspectionId());
            Course course = counted ? courses.get(unit.inspectionId()) : unknown(unit);
            if (summary != null && course != null) {
                String team = unit.teamId() == null ? "" : Objects.requireNonNullElse(names.get(unit.teamId()), "");
                NextStep next = course.next();
                units.add(new PlanRow.Unit(units.size() + 1, unit, summary, team, dates.getOrDefault(unit
                        .inspectionId(), InspectionDates.none(unit.inspectionId())), course, next != null
                                && next.late(
                                        today),
                        Folding.fold(unit.name() + " " + team), counted
                                ? PlanRow.Unit.Known.STATE
                                : PlanRow.Unit.Known.PLACE));
            }
        }
        return new PlanData(plan.header(), plan.forms(), teams, reader.known(), new LoadLineage(ledger).lineage(),
                units, List.of(), List.of(), List.of(), new LoadRegime(ledger).profile().dispute().allowed(),
                counted);
    }

    /** What stands in the place of a course that nobody counted yet; no line shows it. */
    private static Course unknown(PlanUnit unit) {
        return new Course(unit.inspectionId(), unit.unitId(), unit.name(), unit.formCode(), CourseState.LISTED, null,
                List.of(), null);
    }

    /** The same with shares, clashes and milestones. */
    PlanData whole(Ledger ledger, LocalDate today) {
        // First what other pages ask for too: who goes there meanwhile finds it read.
        List<Milestone> days = milestones(new LoadDeadlines(ledger).asOf(today), today);
        List<InspectionSummary> counted = new LoadInspections(ledger).counted(units.stream().map(PlanRow.Unit::summary)
                .toList());
        List<PlanRow.Unit> whole = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            whole.add(units.get(i).with(counted.get(i)));
        }
        return new PlanData(plan, forms, teams, known, lineage, whole, new LoadCoverage(ledger).of(counted),
                new FindClashes(ledger).asOf(today), days, disagreeing,
                true);
    }

    /** Units that a team goes to stand before those that only send a report; otherwise as in the plan. */
    private static List<PlanUnit> visitedFirst(InspectionPlan plan, List<PlanUnit> units) {
        Map<String, Boolean> visits = new HashMap<>();
        plan.forms().forEach(form -> visits.put(form.code(), form.kind().visits()));
        return units.stream().sorted(Comparator.comparing(unit -> !visits.getOrDefault(unit.formCode(), false)))
                .toList();
    }

    /** What is open, late first, those of one rule and day together. */
    private static List<Milestone> milestones(List<DueDeadline> deadlines, LocalDate today) {
        Map<String, List<DueDeadline>> days = new LinkedHashMap<>();
        deadlines.stream().filter(DueDeadline::open).forEach(due -> days.computeIfAbsent(due.due() + due.rule(),
                key -> new ArrayList<>()).add(due));
        return days.values().stream().limit(MILESTONES).map(together -> milestone(together, today)).toList();
    }

    private static Milestone milestone(List<DueDeadline> together, LocalDate today) {
        DueDeadline first = together.getFirst();
        String who = together.size() == 1
                ? first.unit()
                : TEXTS.get("milestone.units", VietnameseFormat.number(together.size()));
        return new Milestone(first.due(), TEXTS.get("milestone", VietnameseFormat.date(first.due()), TEXTS.get(
                "purpose." + first.purpose()), who),
                TEXTS.get("milestone.detail", DeadlinesViewModel.lateness(first, today)),
                first.late(), new Place(Area.PLAN, "deadlines", null, first.key()));
    }

    /** Units that are known and have no inspection. */
    List<PlanRow.Known> unchosen() {
        Set<UUID> inspected = new HashSet<>();
        units.forEach(each -> inspected.add(each.unit().unitId()));
        Set<UUID> gone = lineage.gone();
        return known.stream().filter(each -> !inspected.contains(each.id())).map(each -> new PlanRow.Known(each, words(
                each), gone.contains(each.id()), Folding.fold(each.name()))).toList();
    }

    /** Class of a unit, and where it went or comes from. */
    private String words(KnownUnit unit) {
        String label = UnitClass.of(unit.unitClass()).orElse(UnitClass.OTHER).label();
        String after = names(Succession::unit, unit.id(), Succession::successorName);
        String before = names(Succession::successor, unit.id(), Succession::unitName);
        if (!after.isEmpty()) {
            return TEXTS.get("known.gone", label, after);
        }
        return before.isEmpty() ? label : TEXTS.get("known.from", label, before);
    }

    private String names(Function<Succession, UUID> side, UUID unit, Function<Succession, String> name) {
        return lineage.steps().stream().filter(step -> side.apply(step).equals(unit)).map(name).collect(Collectors
                .joining(", "));
    }

    /** Forms that a list can be made for beforehand. */
    List<PlanForm> listed() {
        return forms.stream().filter(form -> form.announced() && form.kind() != InspectionKind.SELF_INSPECTION)
                .toList();
    }
}

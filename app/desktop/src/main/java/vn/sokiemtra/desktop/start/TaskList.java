package vn.sokiemtra.desktop.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Draws from the plan what is late, due and next; counts in working days. */
final class TaskList {

    /** Within how many working days something is due soon. */
    static final int SOON_DAYS = 5;

    private static final Texts TEXTS = Texts.beside(TaskList.class);

    private final LocalDate today;

    private final WorkingCalendar calendar;

    private final List<Task> tasks = new ArrayList<>();

    private TaskList(LocalDate today, WorkingCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /** Reads the ledger: not on the JavaFX thread. */
    static List<Task> read(Ledger ledger, LocalDate today, WorkingCalendar calendar) {
        TaskList list = new TaskList(today, calendar);
        InspectionPlan plan = new LoadPlan(ledger).plan();
        List<InspectionSummary> inspections = new LoadInspections(ledger).all();
        List<PlanUnit> units = new LoadUnits(ledger).all();
        for (InspectionSummary inspection : inspections) {
            list.visit(inspection);
            list.unfinished(inspection);
            if (inspection.findings() > 0) {
                list.findings(inspection, new LoadFindings(ledger).of(inspection.id()));
            }
        }
        list.reports(plan, units);
        list.deadlines(plan, ledger);
        list.schedule(inspections);
        return list.sorted();
    }

    private List<Task> sorted() {
        tasks.sort(Comparator.comparing(Task::kind).thenComparing(Task::when, Comparator.nullsLast(Comparator
                .naturalOrder())));
        return List.copyOf(tasks);
    }

    private void visit(InspectionSummary inspection) {
        LocalDate day = inspection.visitOn();
        if (day != null && !day.isBefore(today)) {
            add(day, TEXTS.get("visit", inspection.formName()), inspection.unitName(), TEXTS.get("visit.step"), Place
                    .inspection(inspection.id(), "", ""));
        }
    }

    private void unfinished(InspectionSummary inspection) {
        boolean begun = inspection.judged() > 0 || inspection.findings() > 0;
        if (begun && inspection.judged() < inspection.leaves()) {
            tasks.add(new Task(Task.Kind.NEXT, null, TEXTS.get("left", VietnameseFormat.number(inspection.leaves()
                    - inspection.judged())), TEXTS.get("unfinished"), inspection.unitName(), TEXTS.get(
                            "unfinished.step"),
                    Place.inspection(inspection.id(), "", "")));
        } else if (begun) {
            tasks.add(new Task(Task.Kind.NEXT, null, TEXTS.get("judged"), TEXTS.get("minutes"), inspection.unitName(),
                    TEXTS.get("minutes.step"), Place.inspection(inspection.id(), "minutes", "")));
        }
        if (inspection.contradictions() > 0) {
            tasks.add(new Task(Task.Kind.NEXT, null,
                    TEXTS.get("contradictions.count", VietnameseFormat.number(inspection
                            .contradictions())),
                    TEXTS.get("contradictions"), inspection.unitName(), TEXTS.get(
                            "contradictions.step"),
                    Place.inspection(inspection.id(), "tables", "")));
        }
    }

    private void findings(InspectionSummary inspection, List<Finding> findings) {
        long incomplete = findings.stream().filter(each -> !each.complete()).count();
        if (incomplete > 0) {
            Finding first = findings.stream().filter(each -> !each.complete()).findFirst().orElseThrow();
            tasks.add(new Task(Task.Kind.NEXT, null, TEXTS.get("incomplete.count", VietnameseFormat.number(incomplete)),
                    TEXTS.get("incomplete"), inspection.unitName(), TEXTS.get("finding.step"), Place.inspection(
                            inspection.id(), "", first.itemCode())));
        }
        for (Finding finding : findings) {
            LocalDate due = finding.dueOn();
            if (due != null) {
                add(due, TEXTS.get("finding", String.valueOf(finding.number())), inspection.unitName(), TEXTS.get(
                        "finding.step"), Place.inspection(inspection.id(), "", finding.itemCode()));
            }
        }
    }

    /** Reports that have not come, by the plan's deadline with a fixed day. */
    private void reports(InspectionPlan plan, List<PlanUnit> units) {
        for (DeadlineRule rule : plan.deadlines()) {
            LocalDate last = rule.lastFixedDay();
            if (last == null) {
                continue;
            }
            List<PlanUnit> missing = units.stream().filter(unit -> unit.reportReceivedOn() == null && unit
                    .reportNumber() == null && (rule.formCode() == null || unit.formCode().equals(rule.formCode())))
                    .toList();
            if (!missing.isEmpty()) {
                add(last, rule.content(), TEXTS.get("units.missing", VietnameseFormat.number(missing.size())),
                        TEXTS.get(
                                "report.step"),
                        Place.of(Area.PLAN));
            }
        }
    }

    /** What else is due by the plan's deadlines, unit by unit; those of a fixed day stand above, all units together. */
    private void deadlines(InspectionPlan plan, Ledger ledger) {
        Set<String> fixed = plan.deadlines().stream().filter(rule -> rule.lastFixedDay() != null)
                .map(DeadlineRule::code)
                .collect(Collectors.toSet());
        for (DueDeadline due : new LoadDeadlines(ledger).asOf(today)) {
            if (due.open() && !fixed.contains(due.rule())) {
                add(due.due(), TEXTS.get("deadline." + due.purpose()), due.unit(), TEXTS.get("deadline.step"), Place.of(
                        Area.PLAN));
            }
        }
    }

    private void schedule(List<InspectionSummary> inspections) {
        long open = inspections.stream().filter(each -> each.visitOn() == null && each.judged() == 0).count();
        if (open > 0) {
            tasks.add(new Task(Task.Kind.NEXT, null, TEXTS.get("units.open", VietnameseFormat.number(open)), TEXTS.get(
                    "schedule"), "", TEXTS.get("schedule.step"), Place.of(Area.PLAN)));
        }
    }

    private void add(LocalDate day, String what, String unit, String step, Place place) {
        if (!WorkingCalendar.covers(day) || !WorkingCalendar.covers(today)) {
            tasks.add(new Task(day.isBefore(today) ? Task.Kind.OVERDUE : Task.Kind.NEXT, day, "", what, unit, step,
                    place));
            return;
        }
        int days = calendar.workingDaysBetween(today, day);
        Task.Kind kind = day.isBefore(today)
                ? Task.Kind.OVERDUE
                : days <= SOON_DAYS ? Task.Kind.SOON : Task.Kind.NEXT;
        tasks.add(new Task(kind, day, due(day, days), what, unit, step, place));
    }

    /** Days off alone may lie between: then no number says it. */
    private String due(LocalDate day, int days) {
        if (day.equals(today)) {
            return TEXTS.get("due.today");
        }
        if (days == 0) {
            return TEXTS.get(day.isBefore(today) ? "due.past" : "due.off");
        }
        return TEXTS.get(days < 0 ? "due.late" : "due.left", VietnameseFormat.number(Math.abs(days)));
    }

    /** Where the plan's inspections stand: judged completely, begun, all. */
    record Figures(int done, int begun, int all, int findings) {
        static Figures of(List<InspectionSummary> inspections) {
            int done = 0;
            int begun = 0;
            int findings = 0;
            for (InspectionSummary each : inspections) {
                done += each.leaves() > 0 && each.judged() == each.leaves() ? 1 : 0;
                begun += each.judged() > 0 ? 1 : 0;
                findings += each.findings();
            }
            return new Figures(done, begun, inspections.size(), findings);
        }
    }

}

package vn.sokiemtra.desktop.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.plan.NextPlaces;
import vn.sokiemtra.desktop.remediation.FollowPlaces;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.RemediationRule;
import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.inspection.course.NextAction;
import vn.sokiemtra.inspection.course.NextStep;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DayReads;
import vn.sokiemtra.plan.DeadlinePurpose;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Draws from the plan what is late, due and next; counts in working days. */
final class TaskList {

    /** More units than this that wait for the same thing stand in one line. */
    private static final int MOST_LINES = 8;

    private static final Map<DeadlinePurpose, NextAction> COVERED = Map.of(DeadlinePurpose.NOTICE, NextAction.NOTIFY,
            DeadlinePurpose.REPORT, NextAction.RECEIVE_REPORT, DeadlinePurpose.REMEDIATION,
            NextAction.RECEIVE_REMEDIATION);

    private static final Set<NextAction> LETTERS = EnumSet.of(NextAction.REMIND, NextAction.PROPOSE_HANDLING);

    private static final Texts TEXTS = Texts.beside(TaskList.class);

    private final LocalDate today;

    private final List<Task> tasks = new ArrayList<>();

    /** What a deadline says already: of which inspections. */
    private final Map<NextAction, Set<UUID>> covered = new EnumMap<>(NextAction.class);

    private final TaskDays days;

    private TaskList(LocalDate today, WorkingCalendar calendar) {
        this.today = today;
        this.days = new TaskDays(today, calendar);
    }

    /** As they were drawn last, without contradictions. */
    private record Reads(DayReads<List<Task>> days, DayReads<List<Task>> uncounted) {

        static Reads of(Ledger ledger, Navigator navigator) {
            return ledger.kept(Reads.class, kept -> new Reads(new DayReads<>(kept, day -> read(kept, day,
                    new LoadCalendar(kept).calendar(), navigator, new LoadInspections(kept).listed())), new DayReads<>(
                            kept, day -> certain(kept, day, navigator))));
        }
    }

    /**
     * Without contradictions, read once for a day and a state of the ledger: not on the JavaFX thread.
     *
     * @param navigator of the window that shows this ledger
     */
    static List<Task> listed(Ledger ledger, LocalDate today, Navigator navigator) {
        return Reads.of(ledger, navigator).days().on(today);
    }

    /**
     * Those of them that are certain before it is counted what was judged: they need no more than the plan, papers and
     * recorded days, and stay when the others come.
     */
    static List<Task> uncounted(Ledger ledger, LocalDate today, Navigator navigator) {
        return Reads.of(ledger, navigator).uncounted().on(today);
    }

    /** Reads the ledger: not on the JavaFX thread. */
    static List<Task> read(Ledger ledger, LocalDate today, WorkingCalendar calendar, Navigator navigator) {
        return read(ledger, today, calendar, navigator, new LoadInspections(ledger).all());
    }

    /** The same with inspections that were read already. */
    static List<Task> read(Ledger ledger, LocalDate today, WorkingCalendar calendar, Navigator navigator,
            List<InspectionSummary> inspections) {
        TaskList list = new TaskList(today, calendar);
        InspectionPlan plan = new LoadPlan(ledger).plan();
        Map<UUID, Course> courses = new LoadCourses(ledger).asOf(today);
        Map<UUID, List<Finding>> findings = new LoadFindings(ledger).all();
        Map<UUID, FollowUp> followed = new LoadFollowUps(ledger).asOf(today).stream().collect(Collectors.toMap(
                FollowUp::finding, one -> one));
        for (InspectionSummary inspection : inspections) {
            Course course = courses.get(inspection.id());
            if (course != null && goesOn(course)) {
                list.visit(inspection);
                list.unfinished(inspection, course);
                list.findings(plan, inspection, findings.getOrDefault(inspection.id(), List.of()), followed);
                list.owed(inspection, findings.getOrDefault(inspection.id(), List.of()), followed, course,
                        navigator);
            }
        }
        list.reports(plan, new LoadUnits(ledger).all(), courses);
        list.deadlines(plan, new LoadDeadlines(ledger).asOf(today), courses);
        list.next(courses.values(), navigator);
        return list.sorted();
    }

    private static List<Task> certain(Ledger ledger, LocalDate today, Navigator navigator) {
        TaskList list = new TaskList(today, new LoadCalendar(ledger).calendar());
        InspectionPlan plan = new LoadPlan(ledger).plan();
        Map<UUID, Course> courses = new LoadCourses(ledger).uncounted(today);
        Map<UUID, List<Finding>> findings = new LoadFindings(ledger).all();
        Map<UUID, FollowUp> followed = new LoadFollowUps(ledger).asOf(today).stream().collect(Collectors.toMap(
                FollowUp::finding, one -> one));
        for (InspectionSummary inspection : new LoadInspections(ledger).planned()) {
            Course course = courses.get(inspection.id());
            List<Finding> found = findings.getOrDefault(inspection.id(), List.of());
            if (course == null || goesOn(course)) {
                list.visit(inspection);
                list.findings(plan, inspection, found, followed);
            }
            if (course != null && goesOn(course)) {
                list.owed(inspection, found, followed, course, navigator);
            }
        }
        list.deadlines(plan, new LoadDeadlines(ledger).uncounted(today), courses);
        return list.sorted();
    }

    private static boolean goesOn(Course course) {
        return !course.state().halted() && course.state().step() != InspectionStep.CLOSED;
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
                    .inspection(inspection.id(), "", ""), inspection.id());
        }
    }

    /** What was begun goes on until the Biên bản is signed, or until its results stand where nobody goes. */
    private void unfinished(InspectionSummary inspection, Course course) {
        boolean begun = inspection.judged() > 0 || inspection.findings() > 0;
        boolean open = inspection.step().compareTo(InspectionStep.MINUTES_SIGNED) < 0;
        if (begun && open && inspection.judged() < inspection.leaves()) {
            tasks.add(new Task(Task.Kind.NEXT, null, TEXTS.get("left", VietnameseFormat.number(inspection.leaves()
                    - inspection.judged())), TEXTS.get("unfinished"), inspection.unitName(), TEXTS.get(
                            "unfinished.step"),
                    Place.inspection(inspection.id(), "", ""), inspection.id()));
            cover(inspection.id(), NextAction.INSPECT, NextAction.REVIEW, NextAction.SIGN_MINUTES);
        } else if (begun && open && course.path().contains(CourseState.MINUTES_SIGNED)) {
            tasks.add(new Task(Task.Kind.NEXT, null, TEXTS.get("judged"), TEXTS.get("minutes"), inspection.unitName(),
                    TEXTS.get("minutes.step"), Place.inspection(inspection.id(), "minutes", ""), inspection.id()));
            cover(inspection.id(), NextAction.INSPECT, NextAction.SIGN_MINUTES);
        }
        if (inspection.contradictions() > 0 && inspection.step().compareTo(InspectionStep.CONCLUDED) < 0) {
            tasks.add(new Task(Task.Kind.NEXT, null,
                    TEXTS.get("contradictions.count", VietnameseFormat.number(inspection
                            .contradictions())),
                    TEXTS.get("contradictions"), inspection.unitName(), TEXTS.get(
                            "contradictions.step"),
                    Place.inspection(inspection.id(), "tables", ""), inspection.id()));
        }
    }

    private void cover(UUID inspection, NextAction... actions) {
        for (NextAction action : actions) {
            covered.computeIfAbsent(action, any -> new HashSet<>()).add(inspection);
        }
    }

    private boolean isCovered(UUID inspection, NextAction action) {
        return covered.getOrDefault(action, Set.of()).contains(inspection);
    }

    /** Before the unit is told of them; their days hold from then on, as Khắc phục lists them. */
    private void findings(InspectionPlan plan, InspectionSummary inspection, List<Finding> findings,
            Map<UUID, FollowUp> followed) {
        List<Finding> open = findings.isEmpty()
                ? List.of()
                : findings.stream().filter(each -> !followed.containsKey(each.id()) && !each.complete(
                        RemediationRule.dates(plan, inspection.formCode(), each.recommendation()))).toList();
        int incomplete = open.size();
        if (incomplete > 0) {
            Finding first = open.getFirst();
            tasks.add(new Task(Task.Kind.NEXT, null, TEXTS.get("incomplete.count", VietnameseFormat.number(incomplete)),
                    TEXTS.get("incomplete"), inspection.unitName(), TEXTS.get("finding.step"), Place.inspection(
                            inspection.id(), "", first.itemCode()),
                    inspection.id()));
        }
    }

    /** What the unit was told to mend, a line for each day; of what is late the letter is the step, in the same line. */
    private void owed(InspectionSummary inspection, List<Finding> findings, Map<UUID, FollowUp> followed,
            Course course, Navigator navigator) {
        Map<LocalDate, List<FollowUp>> owed = new TreeMap<>();
        for (Finding finding : findings) {
            FollowUp after = followed.get(finding.id());
            LocalDate due = after == null ? null : after.due().day();
            if (after != null && due != null && after.state().owing()) {
                owed.computeIfAbsent(due, day -> new ArrayList<>()).add(after);
            }
        }
        NextStep next = course.next();
        NextAction letter = next == null || !LETTERS.contains(next.action()) ? null : next.action();
        for (Map.Entry<LocalDate, List<FollowUp>> day : owed.entrySet()) {
            List<FollowUp> together = day.getValue();
            String step = TEXTS.get("deadline.step.REMEDIATION");
            Place place = FollowPlaces.of(inspection.id());
            if (letter != null && day.getKey().isBefore(today)) {
                step = letter.label();
                place = NextPlaces.of(course, navigator);
                cover(inspection.id(), letter);
                letter = null;
            }
            add(day.getKey(), together.size() == 1
                    ? TEXTS.get("finding", String.valueOf(together.getFirst().number()))
                    : TEXTS.get("findings", VietnameseFormat.number(together.size())), inspection.unitName(), step,
                    place,
                    inspection.id());
        }
        if (!owed.isEmpty()) {
            cover(inspection.id(), NextAction.RECEIVE_REMEDIATION);
        }
    }

    /** Reports that have not come, by the plan's deadline with a fixed day. */
    private void reports(InspectionPlan plan, List<PlanUnit> units, Map<UUID, Course> courses) {
        for (DeadlineRule rule : plan.deadlines()) {
            LocalDate last = rule.lastFixedDay();
            if (last == null) {
                continue;
            }
            List<PlanUnit> missing = units.stream().filter(unit -> unit.reportReceivedOn() == null && unit
                    .reportNumber() == null && (rule.formCode() == null || unit.formCode().equals(rule.formCode()))
                    && waits(courses.get(unit.inspectionId()))).toList();
            if (!missing.isEmpty()) {
                add(last, rule.content(), TEXTS.get("units.missing", VietnameseFormat.number(missing.size())),
                        TEXTS.get(
                                "report.step"),
                        Place.of(Area.PLAN, "deadlines"), null);
            }
        }
    }

    /** Whether the unit's report is still waited for: nothing was judged without it, and nothing was put off. */
    private static boolean waits(@Nullable Course course) {
        return course == null || !course.state().halted() && course.state().step().compareTo(
                InspectionStep.INSPECTING) < 0;
    }

    /** What else is due by the plan's deadlines, unit by unit; those of a fixed day stand above, all units together. */
    private void deadlines(InspectionPlan plan, List<DueDeadline> deadlines, Map<UUID, Course> courses) {
        Set<String> fixed = plan.deadlines().stream().filter(rule -> rule.lastFixedDay() != null)
                .map(DeadlineRule::code)
                .collect(Collectors.toSet());
        for (DueDeadline due : deadlines) {
            boolean shown = isCovered(due.inspection(), NextAction.RECEIVE_REMEDIATION);
            if (due.purpose() == DeadlinePurpose.REMEDIATION && (shown || !mends(courses.get(due.inspection())))) {
                continue;
            }
            if (due.open() && !fixed.contains(due.rule())) {
                add(due.due(), TEXTS.get("deadline." + due.purpose()), due.unit(), TEXTS.get("deadline.step." + due
                        .purpose()), place(due), due.inspection());
            }
            if (due.open()) {
                cover(due.inspection(), COVERED.getOrDefault(due.purpose(), NextAction.CLOSE));
            }
        }
    }

    /** Whether there is something that the unit has to mend and has not reported. */
    private static boolean mends(@Nullable Course course) {
        NextStep next = course == null ? null : course.next();
        return next != null && switch (next.action()) {
            case CLOSE, ARCHIVE, VERIFY, FINISH_REINSPECTION -> false;
            default -> true;
        };
    }

    private static Place place(DueDeadline due) {
        return switch (due.purpose()) {
            case NOTICE, REPORT -> NextPlaces.unit(due.inspection());
            case REMEDIATION, DISPUTE -> FollowPlaces.of(due.inspection());
        };
    }

    /**
     * The next step of each inspection that stands nowhere above: one line for each, but what many units wait for stands
     * in one line for all of them.
     */
    private void next(Collection<Course> courses, Navigator navigator) {
        Map<NextAction, List<Course>> waiting = new EnumMap<>(NextAction.class);
        for (Course course : courses) {
            NextStep step = course.next();
            if (step != null && !isCovered(course.inspection(), step.action()) && !isShown(step)) {
                waiting.computeIfAbsent(step.action(), action -> new ArrayList<>()).add(course);
            }
        }
        waiting.forEach((action, together) -> {
            boolean many = together.size() > MOST_LINES || action == NextAction.ASSIGN_TEAM
                    || action == NextAction.SCHEDULE;
            if (many) {
                LocalDate first = together.stream().map(course -> Objects.requireNonNull(course.next()).by()).filter(
                        Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
                boolean late = first != null && first.isBefore(today);
                tasks.add(new Task(late ? Task.Kind.OVERDUE : Task.Kind.NEXT, first, TEXTS.get("units.open",
                        VietnameseFormat.number(together.size())), action.label(), "", TEXTS.get("next.list"),
                        Place.of(
                                Area.PLAN),
                        null));
            } else {
                together.forEach(course -> next(course, Objects.requireNonNull(course.next()), navigator));
            }
        });
    }

    /** A visit that lies ahead, and one that has begun, have their own lines. */
    private boolean isShown(NextStep step) {
        LocalDate by = step.by();
        return (step.action() == NextAction.INSPECT || step.action() == NextAction.SIGN_MINUTES) && (by == null || !by
                .isBefore(today));
    }

    private void next(Course course, NextStep step, Navigator navigator) {
        LocalDate by = step.by();
        Place place = NextPlaces.of(course, navigator);
        if (by != null) {
            add(by, course.state().label(), course.unitName(), step.action().label(), place, course.inspection());
        } else {
            LocalDate since = course.since();
            tasks.add(new Task(Task.Kind.NEXT, null, since == null
                    ? ""
                    : TEXTS.get("next.since", VietnameseFormat.date(since)), course.state().label(),
                    course.unitName(), step.action().label(), place, course.inspection()));
        }
    }

    private void add(LocalDate day, String what, String unit, String step, Place place, @Nullable UUID inspection) {
        TaskDays.Meaning due = days.of(day);
        tasks.add(new Task(due.kind(), day, due.words(), what, unit, step, place, inspection));
    }

    /** Whether it is about going there. */
    static boolean isVisit(Task task) {
        return task.step().equals(TEXTS.get("visit.step"));
    }
}

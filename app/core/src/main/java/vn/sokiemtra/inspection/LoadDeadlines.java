package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.inspection.store.InspectionStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.DayReads;
import vn.sokiemtra.plan.DeadlinePurpose;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.DueDays;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.WorkingCalendar;

/**
 * What is due in the plan: every deadline of every inspection whose day can be told. Inspections that were put off or
 * taken out owe nothing, nor does anybody owe a notice or a report before a surprise visit. Once a conclusion names
 * findings, remedies are due on the days that hold for them, see {@link FollowUp#due()}.
 */
public final class LoadDeadlines {

    private final Ledger ledger;

    public LoadDeadlines(Ledger ledger) {
        this.ledger = ledger;
    }

    /** As they were counted last: start page and Thời hạn tell the same. */
    private record Reads(DayReads<List<DueDeadline>> days) {
        static Reads of(Ledger ledger) {
            return ledger.kept(Reads.class, kept -> new Reads(new DayReads<>(kept, day -> new LoadDeadlines(kept).asOf(
                    day, new LoadFollowUps(kept).asOf(day)))));
        }
    }

    /** All, by day; kept ones too. */
    public List<DueDeadline> asOf(LocalDate today) {
        return Reads.of(ledger).days().on(today);
    }

    /** All but remedies that are due by the plan's rule alone: whether there is something to mend has to be counted. */
    public List<DueDeadline> uncounted(LocalDate today) {
        return asOf(today, new LoadFollowUps(ledger).asOf(today), null);
    }

    /** The same with findings that were read already, as of the same day. */
    public List<DueDeadline> asOf(LocalDate today, List<FollowUp> followed) {
        return asOf(today, followed, new InspectionStore(ledger).progress());
    }

    private List<DueDeadline> asOf(LocalDate today, List<FollowUp> followed,
            @Nullable Map<UUID, InspectionStore.Progress> progress) {
        InspectionPlan plan = new LoadPlan(ledger).plan();
        LoadUnits reader = new LoadUnits(ledger);
        Map<UUID, InspectionDates> dates = reader.dates();
        WorkingCalendar calendar = new LoadCalendar(ledger).calendar();
        DueDays days = new DueDays(plan, calendar);
        Map<Span, Integer> spans = new HashMap<>();
        List<DueDeadline> due = new ArrayList<>();
        Map<UUID, List<FollowUp>> found = followed.stream().collect(Collectors.groupingBy(FollowUp::inspection));
        RemedyDeadlines remedies = new RemedyDeadlines(plan.header(), (at, until) -> left(at, until, calendar, spans),
                today);
        for (PlanUnit unit : reader.all()) {
            InspectionDates known = dates.getOrDefault(unit.inspectionId(), InspectionDates.none(unit.inspectionId()));
            List<FollowUp> findings = found.getOrDefault(unit.inspectionId(), List.of());
            due.addAll(remedies.of(findings, remedy(plan, days, unit.formCode())));
            if (known.halt() != null) {
                continue;
            }
            boolean mends = progress != null && mends(progress.getOrDefault(unit.inspectionId(),
                    InspectionStore.Progress.NONE));
            boolean announced = plan.form(unit.formCode()).map(PlanForm::announced).orElse(true);
            for (DeadlineRule rule : days.rulesOf(unit.formCode())) {
                DueDeadline one = announced || !rule.before()
                        ? due(plan, unit, known, rule, days, calendar, today,
                                spans)
                        : null;
                boolean told = one != null && one.purpose() == DeadlinePurpose.REMEDIATION && !findings.isEmpty();
                if (one != null && !told && (!one.open() || waits(one, unit, known, mends, today))) {
                    due.add(one);
                }
            }
        }
        due.sort(Comparator.comparing(DueDeadline::due).thenComparing(DueDeadline::rule));
        return List.copyOf(due);
    }

    /** Where nothing was judged here, what was found stands on paper. */
    private static boolean mends(InspectionStore.Progress work) {
        return work.findings() > 0 || work.judged() == 0;
    }

    /** What a calendar keeps, and what it strikes out: findings that are verified, waived or withdrawn. */
    public CalendarFile.Due forCalendar(LocalDate today) {
        InspectionPlan plan = new LoadPlan(ledger).plan();
        DueDays days = new DueDays(plan, new LoadCalendar(ledger).calendar());
        Map<UUID, List<FollowUp>> found = new LoadFollowUps(ledger).asOf(today).stream().collect(Collectors.groupingBy(
                FollowUp::inspection));
        List<CalendarFile.Gone> gone = new ArrayList<>();
        for (PlanUnit unit : new LoadUnits(ledger).all()) {
            gone.addAll(RemedyDeadlines.gone(found.getOrDefault(unit.inspectionId(), List.of()), remedy(plan, days, unit
                    .formCode())));
        }
        return CalendarFile.due(asOf(today), gone);
    }

    private static @Nullable DeadlineRule remedy(InspectionPlan plan, DueDays days, String form) {
        return days.rulesOf(form).stream().filter(rule -> rule.purpose(plan.header()) == DeadlinePurpose.REMEDIATION)
                .findFirst().orElse(null);
    }

    /**
     * Whether what was not done is still waited for: not once the inspection is closed, a notice and a report before a visit
     * not once it is over, a remedy only where there is something to mend.
     */
    private static boolean waits(DueDeadline one, PlanUnit unit, InspectionDates dates, boolean mends,
            LocalDate today) {
        LocalDate visit = unit.visitOn();
        boolean visited = dates.has(DateKind.MINUTES_SIGNED) || dates.has(DateKind.CONCLUDED);
        return !dates.has(DateKind.CLOSED) && !dates.has(DateKind.ARCHIVED) && switch (one.purpose()) {
            case NOTICE -> !visited && (visit == null || !today.isAfter(visit));
            case REPORT -> !visited;
            case REMEDIATION -> mends || dates.has(DateKind.REMEDIATION_DUE);
            case DISPUTE -> true;
        };
    }

    private static @Nullable DueDeadline due(InspectionPlan plan, PlanUnit unit, InspectionDates dates,
            DeadlineRule rule, DueDays days, WorkingCalendar calendar, LocalDate today,
            Map<Span, Integer> spans) {
        WorkingCalendar.Counted last = days.last(rule, unit, dates);
        DeadlinePurpose purpose = rule.purpose(plan.header());
        LocalDate done = done(purpose, unit, dates);
        // To disagree is a right: who let the day pass agrees, and is not late.
        if (last == null || purpose == DeadlinePurpose.DISPUTE && done == null && today.isAfter(last.day())) {
            return null;
        }
        return new DueDeadline(rule.code(), purpose, unit.inspectionId(), unit.name(), rule.obligor(), rule.recipient(),
                rule.content(), last.day(), done, left(done == null ? today : done, last.day(), calendar, spans), last
                        .confirmed(),
                last.steps(), null, done == null
                        ? List.of(new DueDeadline.Entry(DueDeadline.key(rule.code(), unit.inspectionId(), null), rule
                                .content(), false))
                        : List.of());
    }

    /** Thousands of deadlines share few pairs of days. */
    private record Span(LocalDate at, LocalDate due) {
    }

    /** Late by days off alone is late by one: the next working day is the first on which it can be made good. */
    private static int left(LocalDate at, LocalDate due, WorkingCalendar calendar, Map<Span, Integer> known) {
        return known.computeIfAbsent(new Span(at, due), span -> counted(at, due, calendar));
    }

    private static int counted(LocalDate at, LocalDate due, WorkingCalendar calendar) {
        if (!WorkingCalendar.covers(at) || !WorkingCalendar.covers(due)) {
            return Integer.compare(0, at.compareTo(due));
        }
        int days = calendar.workingDaysBetween(at, due);
        return at.isAfter(due) ? Math.min(days, -1) : days;
    }

    private static @Nullable LocalDate done(DeadlinePurpose purpose, PlanUnit unit, InspectionDates dates) {
        return switch (purpose) {
            case NOTICE -> dates.on(DateKind.NOTIFIED);
            case REPORT -> unit.reportReceivedOn() == null ? unit.reportDated() : unit.reportReceivedOn();
            case REMEDIATION -> dates.on(DateKind.REMEDIATION_REPORTED);
            case DISPUTE -> dates.on(DateKind.DISPUTED);
        };
    }
}

package vn.sokiemtra.inspection.course;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.inspection.store.CourseFactStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.DayReads;
import vn.sokiemtra.plan.DeadlinePurpose;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.DueDays;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.RegimeProfile;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads where every inspection stands and what comes next, in a handful of queries whatever the number of units. */
public final class LoadCourses {

    private static final Texts TEXTS = Texts.beside(LoadCourses.class);

    private final Ledger ledger;

    public LoadCourses(Ledger ledger) {
        this.ledger = ledger;
    }

    /** As they were derived last: the states of one page and the next steps of another. */
    private record Reads(DayReads<Map<UUID, Course>> days) {
        static Reads of(Ledger ledger) {
            return ledger.kept(Reads.class, kept -> new Reads(new DayReads<>(kept, day -> new LoadCourses(kept)
                    .derived(new CourseFactStore(kept).all(), day))));
        }
    }

    /** By inspection, in the order of the plan. */
    public Map<UUID, Course> asOf(LocalDate today) {
        return Reads.of(ledger).days().on(today);
    }

    /**
     * Those that papers and recorded days tell alone, so that nothing is counted for them: of an inspection that is missing
     * here it is only known that it is neither halted nor closed, and has got no further than to be inspected.
     */
    public Map<UUID, Course> uncounted(LocalDate today) {
        Map<UUID, Course> certain = new LinkedHashMap<>(derived(new CourseFactStore(ledger).uncounted(), today));
        certain.values().removeIf(course -> course.state().followsWork());
        return certain;
    }

    /** @throws Problem {@code SKT-INSPECTION-GONE} */
    public Course one(UUID inspection, LocalDate today) {
        Course course = asOf(today).get(inspection);
        if (course == null) {
            throw new Problem(TEXTS, "SKT-INSPECTION-GONE");
        }
        return course;
    }

    /**
     * What stands against closing an inspection, a sentence each: a finding that is neither verified nor waived, a dispute
     * without a direction. Empty where nothing does.
     */
    public List<String> missingToClose(UUID inspection) {
        return new CourseFactStore(ledger).all().stream().filter(facts -> facts.unit().inspectionId().equals(
                inspection)).findFirst().map(NextRule::missingToClose).orElse(List.of());
    }

    private Map<UUID, Course> derived(List<CourseFacts> all, LocalDate today) {
        InspectionPlan plan = new LoadPlan(ledger).plan();
        RegimeProfile regime = new LoadRegime(ledger).profile();
        DueDays days = new DueDays(plan, new LoadCalendar(ledger).calendar());
        Map<String, CoursePath> paths = new HashMap<>();
        Map<UUID, Owed> owed = Owed.of(new LoadFollowUps(ledger).asOf(today));
        Map<UUID, Course> courses = new LinkedHashMap<>();
        for (CourseFacts facts : all) {
            CoursePath path = paths.computeIfAbsent(facts.unit().formCode(), code -> new CoursePath(plan.form(code)
                    .orElseGet(() -> unknown(code)), regime));
            courses.put(facts.unit().inspectionId(), course(plan, path, facts, days, owed.getOrDefault(facts.unit()
                    .inspectionId(), Owed.NOTHING), today));
        }
        return Collections.unmodifiableMap(courses);
    }

    private static Course course(InspectionPlan plan, CoursePath path, CourseFacts facts, DueDays days, Owed owed,
            LocalDate today) {
        LocalDate own = facts.remedies().due() == null
                ? facts.dates().on(DateKind.REMEDIATION_DUE)
                : facts.remedies()
                        .due();
        LocalDate byRule = last(plan, facts, days, DeadlinePurpose.REMEDIATION);
        LocalDate counted = own == null ? byRule : own;
        CourseRule rule = new CourseRule(path, facts, owed.due() == null ? counted : owed.due(), last(plan, facts, days,
                DeadlinePurpose.DISPUTE), today);
        CourseState state = rule.state();
        NextStep next = new NextRule(rule, state, owed, last(plan, facts, days, DeadlinePurpose.NOTICE),
                last(plan, facts,
                        days, DeadlinePurpose.REPORT))
                .next();
        return new Course(facts.unit().inspectionId(), facts.unit().unitId(), facts.unit().name(), facts.unit()
                .formCode(), state, rule.since(state), path.states(), next);
    }

    private static @Nullable LocalDate last(InspectionPlan plan, CourseFacts facts, DueDays days,
            DeadlinePurpose purpose) {
        for (DeadlineRule each : days.rulesOf(facts.unit().formCode())) {
            if (each.purpose(plan.header()) == purpose) {
                var counted = days.last(each, facts.unit(), facts.dates());
                if (counted != null) {
                    return counted.day();
                }
            }
        }
        return null;
    }

    /** A form that a newer version, or nobody any more, knows. */
    private static PlanForm unknown(String code) {
        return new PlanForm(new UUID(0, 0), code, code, InspectionKind.ON_SITE, "", true, null, null, null, null, List
                .of(), null);
    }
}

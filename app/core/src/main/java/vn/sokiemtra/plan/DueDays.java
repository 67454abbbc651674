package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Last days of a plan's deadlines; many inspections share their days, and each is counted once. */
public final class DueDays {

    private final InspectionPlan plan;
    private final WorkingCalendar calendar;
    private final Map<Key, Optional<WorkingCalendar.Counted>> counted = new HashMap<>();
    private final Map<String, List<DeadlineRule>> rules = new HashMap<>();

    public DueDays(InspectionPlan plan, WorkingCalendar calendar) {
        this.plan = plan;
        this.calendar = calendar;
    }

    private record Key(String rule, @Nullable LocalDate visit, @Nullable LocalDate received, @Nullable LocalDate due) {
    }

    /** The deadlines of a form, see {@link InspectionPlan#deadlinesOf}. */
    public List<DeadlineRule> rulesOf(String form) {
        return rules.computeIfAbsent(form, plan::deadlinesOf);
    }

    /** See {@link DeadlineRule#lastDay}. */
    public WorkingCalendar.@Nullable Counted last(DeadlineRule rule, PlanUnit unit, InspectionDates dates) {
        Key key = new Key(rule.code(), unit.visitOn(), dates.on(DateKind.CONCLUSION_RECEIVED), dates.on(
                DateKind.REMEDIATION_DUE));
        return counted.computeIfAbsent(key, unknown -> Optional.ofNullable(rule.lastDay(unit, dates, plan.header()
                .countingConvention(), calendar))).orElse(null);
    }
}

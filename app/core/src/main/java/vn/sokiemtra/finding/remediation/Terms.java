package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.store.FollowRows;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.DayKind;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.WorkingCalendar;

/** Last days of findings, each rule counted once for each day of receipt. */
final class Terms {

    private record Counted(UUID rule, LocalDate from) {
    }

    private final InspectionPlan plan;
    private final WorkingCalendar calendar;
    private final Map<Counted, Due> counted = new HashMap<>();
    private final Map<LocalDate, Integer> left = new HashMap<>();
    private final Map<String, @Nullable DeadlineRule> rules = new HashMap<>();

    Terms(InspectionPlan plan, WorkingCalendar calendar) {
        this.plan = plan;
        this.calendar = calendar;
    }

    /** @param received when the unit received the conclusion; null where it is not recorded */
    Due due(FollowRows.Row finding, PlanUnit unit, InspectionDates dates, @Nullable LocalDate received,
            List<Extension> extensions) {
        if (!extensions.isEmpty()) {
            return Due.of(extensions.getLast().until(), DueBasis.EXTENDED);
        }
        if (finding.dueOn() != null) {
            return Due.of(finding.dueOn(), DueBasis.OWN);
        }
        if (RemediationRule.saysWordsForADate(finding.recommendation())) {
            return Due.of(null, DueBasis.WORDS);
        }
        LocalDate fixed = dates.on(DateKind.REMEDIATION_DUE);
        if (fixed != null) {
            return Due.of(fixed, DueBasis.FIXED);
        }
        DeadlineRule rule = rule(unit.formCode());
        if (rule == null) {
            return Due.of(null, DueBasis.NONE);
        }
        if (rule.dayKind() == DayKind.FIXED_DATE) {
            return Due.of(rule.lastFixedDay(), DueBasis.FIXED);
        }
        return received == null
                ? new Due(null, DueBasis.RULE, null, rule.amount(), true, List.of())
                : counted.computeIfAbsent(new Counted(rule.id(), received), key -> count(rule, received));
    }

    private @Nullable DeadlineRule rule(String form) {
        if (!rules.containsKey(form)) {
            rules.put(form, RemediationRule.of(plan, form));
        }
        return rules.get(form);
    }

    private Due count(DeadlineRule rule, LocalDate received) {
        Integer amount = rule.amount();
        if (amount == null || !WorkingCalendar.covers(received)) {
            return Due.of(null, DueBasis.NONE);
        }
        WorkingCalendar.Counted end = rule.dayKind() == DayKind.WORKING_DAY
                ? calendar.workingDaysAfter(received, amount)
                : calendar.calendarDaysAfter(received, amount);
        return new Due(end.day(), DueBasis.RULE, received, amount, end.confirmed(), end.steps());
    }

    /** Working days left; below zero so many late, and late by days off alone is late by one. */
    int left(LocalDate today, LocalDate due) {
        return left.computeIfAbsent(due, day -> {
            if (!WorkingCalendar.covers(today) || !WorkingCalendar.covers(day)) {
                return Integer.compare(0, today.compareTo(day));
            }
            int days = calendar.workingDaysBetween(today, day);
            return today.isAfter(day) ? Math.min(days, -1) : days;
        });
    }

    int workingDays(LocalDate from, LocalDate to) {
        return WorkingCalendar.covers(from) && WorkingCalendar.covers(to) ? calendar.workingDaysBetween(from, to) : 0;
    }
}

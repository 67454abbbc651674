package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A deadline of the plan.
 *
 * @param formCode null: all forms
 * @param via through whom it goes; null for nobody
 * @param amount of days; null unless the day kind counts
 * @param anchor INSPECTION_DATE, CONCLUSION_RECEIVED or FIXED_DATE
 * @param before whether it lies before its anchor
 * @param strictness AT_LEAST, NO_LATER, or BEFORE_EXCLUSIVE: the day itself is too late
 * @param fixedOn null unless the day kind is FIXED_DATE
 */
public record DeadlineRule(UUID id, String code, @Nullable String formCode, String obligor, String recipient,
        @Nullable String via, @Nullable Integer amount, DayKind dayKind, String anchor, boolean before,
        String strictness, @Nullable LocalDate fixedOn, String content) {

    /** The last day on which it is kept, without counting; null where days must be counted or are not set. */
    public @Nullable LocalDate lastFixedDay() {
        LocalDate fixed = fixedOn;
        return fixed != null && strictness.equals("BEFORE_EXCLUSIVE") ? fixed.minusDays(1) : fixed;
    }

    /** What it is for, as its parties and its anchor say. */
    public DeadlinePurpose purpose(PlanHeader plan) {
        if (!anchor.equals("CONCLUSION_RECEIVED")) {
            return obligor.equals(plan.standingAgency()) ? DeadlinePurpose.NOTICE : DeadlinePurpose.REPORT;
        }
        return recipient.equals(plan.issuer()) && via != null && !via.equals(plan
                .standingAgency()) ? DeadlinePurpose.DISPUTE : DeadlinePurpose.REMEDIATION;
    }

    /**
     * The last day on which an inspection keeps it, with the counting; null where the day it hangs on is not known, or
     * the rule sets no day.
     */
    public WorkingCalendar.@Nullable Counted lastDay(PlanUnit unit, InspectionDates dates,
            CountingConvention convention, WorkingCalendar calendar) {
        return switch (dayKind) {
            case FIXED_DATE -> fixed(lastFixedDay());
            case SET_IN_CONCLUSION, UNSPECIFIED -> anchor.equals("CONCLUSION_RECEIVED")
                    ? fixed(dates.on(DateKind.REMEDIATION_DUE))
                    : null;
            case WORKING_DAY, CALENDAR_DAY -> counted(anchor.equals("CONCLUSION_RECEIVED")
                    ? dates.on(DateKind.CONCLUSION_RECEIVED)
                    : unit.visitOn(), convention, calendar);
        };
    }

    private static WorkingCalendar.@Nullable Counted fixed(@Nullable LocalDate day) {
        return day == null ? null : new WorkingCalendar.Counted(day, true, List.of());
    }

    private WorkingCalendar.@Nullable Counted counted(@Nullable LocalDate event, CountingConvention convention,
            WorkingCalendar calendar) {
        Integer count = amount;
        if (event == null || count == null || !WorkingCalendar.covers(event)) {
            return null;
        }
        if (dayKind == DayKind.WORKING_DAY) {
            return before
                    ? calendar.workingDaysBefore(event, count, convention)
                    : calendar.workingDaysAfter(event,
                            count);
        }
        return before ? calendar.calendarDaysBefore(event, count) : calendar.calendarDaysAfter(event, count);
    }
}

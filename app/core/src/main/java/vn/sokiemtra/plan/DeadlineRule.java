package vn.sokiemtra.plan;

import java.time.LocalDate;
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
}

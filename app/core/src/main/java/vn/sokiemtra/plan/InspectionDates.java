package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was recorded of an inspection's course.
 *
 * @param days the days that are known
 * @param halt null while it goes on; its day and reason as the halt
 */
public record InspectionDates(UUID inspection, Map<DateKind, LocalDate> days, @Nullable Halt halt,
        @Nullable LocalDate haltedOn, @Nullable String haltReason) {

    public InspectionDates {
        days = Map.copyOf(days);
    }

    /** Nothing was recorded yet. */
    public static InspectionDates none(UUID inspection) {
        return new InspectionDates(inspection, Map.of(), null, null, null);
    }

    public @Nullable LocalDate on(DateKind kind) {
        return days.get(kind);
    }

    public boolean has(DateKind kind) {
        return days.containsKey(kind);
    }
}

package vn.sokiemtra.document.minutes;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The recorded facts; null is not recorded yet. Times are local in Vietnam.
 *
 * @param number stays null until the Biên bản is numbered
 * @param unitOpinion what the unit says to the team's findings; may quote cells
 * @param reservation what the unit does not agree to (bảo lưu)
 * @param refusal why the unit does not sign; null where it does
 * @param witnesses who saw that it did not
 * @param strengths ưu điểm; null takes the team's words from the checklist
 */
public record MinutesFacts(@Nullable LocalDateTime startedAt, @Nullable LocalDateTime endedAt, @Nullable String place,
        @Nullable Integer copies, @Nullable String number, @Nullable String notation, @Nullable String unitOpinion,
        @Nullable String reservation, @Nullable String refusal, @Nullable String witnesses,
        @Nullable String strengths) {

    /** Whether the unit does not sign. */
    public boolean refused() {
        return refusal != null && !refusal.isBlank();
    }

    /** Nothing recorded. */
    public static final MinutesFacts NONE = new MinutesFacts(null, null, null, null, null, null, null, null,
            null, null, null);
}

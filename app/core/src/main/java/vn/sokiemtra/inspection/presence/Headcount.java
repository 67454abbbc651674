package vn.sokiemtra.inspection.presence;

import java.time.LocalDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who was at work at a moment.
 *
 * @param countedAt local time in Vietnam, as the machine had it when it was recorded
 * @param present có mặt
 * @param excused vắng có lý do
 * @param unexcused vắng không lý do
 */
public record Headcount(UUID id, @Nullable LocalDateTime countedAt, @Nullable String place, int present, int excused,
        int unexcused, @Nullable String note, String by) {

    /** How many should be there. */
    public int expected() {
        return present + excused + unexcused;
    }
}

package vn.sokiemtra.carryover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that an earlier year left open at a unit, or took points off for.
 *
 * @param unit of this plan; its successors answer for it
 * @param year of the plan it comes from, by {@code originPlan} and the id it had there
 * @param source how the paper is cited that told the unit; empty where none is known
 * @param itemCode in the outline of that year; empty where it is not known
 * @param points taken off; null of a finding
 */
public record PriorMatter(UUID id, UUID unit, String unitName, Kind kind, int year, UUID originPlan, UUID originId,
        String source, String itemCode, String content, @Nullable String recommendation, @Nullable LocalDate dueOn,
        @Nullable BigDecimal points) {

    /** Tồn tại chưa khắc phục, điểm bị trừ. */
    public enum Kind {
        FINDING,
        DEDUCTED_POINT
    }

    /** Đã khắc phục, khắc phục một phần, chưa khắc phục. */
    public enum State {
        REMEDIED,
        PARTLY,
        OPEN
    }
}

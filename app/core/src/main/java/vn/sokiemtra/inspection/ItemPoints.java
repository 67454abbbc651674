package vn.sokiemtra.inspection;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Points of an item or the sums of those below one.
 *
 * @param standard điểm chuẩn; null for none
 * @param reported điểm tự chấm; null where the unit gave none
 * @param verified điểm thẩm định; null where the team gave none
 */
public record ItemPoints(@Nullable BigDecimal standard, @Nullable BigDecimal reported, @Nullable BigDecimal verified) {

    public static final ItemPoints NONE = new ItemPoints(null, null, null);

    /** Whether points are given here at all. */
    public boolean any() {
        return standard != null;
    }

    /** The sums of both. */
    public ItemPoints plus(ItemPoints other) {
        return new ItemPoints(sum(standard, other.standard), sum(reported, other.reported), sum(verified,
                other.verified));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }
}

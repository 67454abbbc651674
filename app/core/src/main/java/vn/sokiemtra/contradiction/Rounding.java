package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** People round or cut what they write to as many decimals as they like; that is no other value. */
final class Rounding {

    private Rounding() {
    }

    /** Whether a number written with so many decimals can be the exact one. */
    static boolean fits(BigDecimal written, int decimals, BigDecimal exact) {
        return written.compareTo(exact.setScale(decimals, RoundingMode.HALF_UP)) == 0
                || written.compareTo(exact.setScale(decimals, RoundingMode.DOWN)) == 0;
    }

    /** Whether two written numbers can be one: the coarser is the finer one, rounded or cut. */
    static boolean agree(BigDecimal one, BigDecimal other) {
        return one.scale() <= other.scale()
                ? fits(one, Math.max(0, one.scale()), other)
                : fits(other, Math.max(0, other.scale()), one);
    }
}

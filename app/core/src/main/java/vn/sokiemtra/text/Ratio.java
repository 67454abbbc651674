package vn.sokiemtra.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** Two numbers {@code part/whole}; the percentage is computed, never typed. */
public record Ratio(BigDecimal part, BigDecimal whole) {

    /** Enough digits that rounding to two decimals for display is always the rounding of the exact value's. */
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

    /** part : whole × 100, unrounded to 34 digits; null where whole is 0. */
    public @Nullable BigDecimal percent() {
        return whole.signum() == 0 ? null : part.multiply(BigDecimal.valueOf(100)).divide(whole, DIGITS);
    }

    /** {@code 122/137}, as it is stored. */
    public String canonical() {
        return VietnameseInput.canonical(part) + "/" + VietnameseInput.canonical(whole);
    }

    /** {@code 1.122/1.137}, as it is shown. */
    public String shown() {
        return VietnameseFormat.number(part) + "/" + VietnameseFormat.number(whole);
    }

    /** Compares the numbers, not their digits: 2.50 is 2.5. */
    public boolean sameAs(Ratio other) {
        return part.compareTo(other.part) == 0 && whole.compareTo(other.whole) == 0;
    }
}

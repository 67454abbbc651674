package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The conclusion that findings were told to the unit with.
 *
 * @param number null where only the day was recorded, as {@code notation}
 * @param receivedOn null until the unit's receipt is recorded
 */
public record Conclusion(@Nullable String number, @Nullable String notation, LocalDate issuedOn,
        @Nullable LocalDate receivedOn) {
}

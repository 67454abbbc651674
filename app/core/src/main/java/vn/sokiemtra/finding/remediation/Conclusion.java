package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The paper that findings were told to the unit with: the conclusion, or what stands for it where the plan has none.
 *
 * @param paper code of its kind, see {@link vn.sokiemtra.plan.RegimePapers#telling}
 * @param number null where only the day was recorded, as {@code notation}
 * @param receivedOn null until the unit's receipt of it is recorded
 * @param replaced the one in whose place it stands and that the unit received; null for none
 */
public record Conclusion(String paper, @Nullable String number, @Nullable String notation, LocalDate issuedOn,
        @Nullable LocalDate receivedOn, @Nullable Conclusion replaced) {

    /** The receipt that terms count from: until the unit has this one, that of the one it replaced; null for none. */
    public @Nullable LocalDate countsFrom() {
        return receivedOn != null || replaced == null ? receivedOn : replaced.receivedOn();
    }
}

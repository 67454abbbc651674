package vn.sokiemtra.finding.dispute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The unit's paper: it does not agree, for these reasons.
 *
 * @param number of the unit's paper; null with {@code notation} and {@code dated} where it has none
 * @param receivedOn when it came
 * @param reasons in the unit's words
 */
public record DisputeDraft(@Nullable String number, @Nullable String notation, @Nullable LocalDate dated,
        LocalDate receivedOn, String reasons) {
}

package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Until when a finding is to be remedied.
 *
 * @param day the last day; null where none is set, or the rule waits for the day of receipt
 * @param from the day the count starts from; null unless it is counted
 * @param amount how many days the rule gives; null unless it is counted
 * @param confirmed false where the count runs through days that are not certain
 * @param steps the count day by day; empty unless it is counted
 */
public record Due(@Nullable LocalDate day, DueBasis basis, @Nullable LocalDate from, @Nullable Integer amount,
        boolean confirmed, List<String> steps) {

    public Due {
        steps = List.copyOf(steps);
    }

    static Due of(@Nullable LocalDate day, DueBasis basis) {
        return new Due(day, basis, null, null, true, List.of());
    }
}

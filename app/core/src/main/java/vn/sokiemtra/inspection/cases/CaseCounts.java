package vn.sokiemtra.inspection.cases;

import java.util.List;

/**
 * What the cases of a draw come to.
 *
 * @param late returned late or due and not returned yet
 * @param mostDays working days of the latest; 0 where none is late
 * @param apologised of the late ones; {@code notApologised} those said to have no letter
 */
public record CaseCounts(int cases, int onTime, int late, int mostDays, int apologised, int notApologised) {

    static CaseCounts of(List<SampledCase> cases) {
        List<SampledCase> late = cases.stream().filter(one -> one.state().late()).toList();
        return new CaseCounts(cases.size(), count(cases.stream().filter(one -> one.state() == CaseState.ON_TIME)
                .count()), late.size(), late.stream().mapToInt(SampledCase::daysLate).max().orElse(0), count(
                        late
                                .stream().filter(one -> Boolean.TRUE.equals(one.apology())).count()),
                count(late.stream()
                        .filter(one -> Boolean.FALSE.equals(one.apology())).count()));
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }
}

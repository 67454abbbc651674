package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.dispute.DisputeOutcome;

/**
 * One finding of a conclusion on its way to its end. Texts may quote cells as {@code {B4[1].12}}.
 *
 * @param unitName whose inspection it was
 * @param successors names of the units that go on in its place; empty while it exists
 * @param team null where no team went
 * @param number the finding's place within its inspection, 1 to {@code of}
 * @param days working days left on the day of reading, below zero so many late; null without a last day and once it is
 * closed or reported
 * @param results oldest first; the last one counts
 * @param dispute id of the last dispute of this finding; null where there is none
 * @param outcome of that dispute; null while it is open
 */
public record FollowUp(UUID finding, UUID inspection, UUID unit, String unitName, List<String> successors,
        String unitClass, @Nullable UUID team, UUID item, String itemCode, int number, int of,
        @Nullable String content, @Nullable RecommendationKind kind, @Nullable String recommendation,
        @Nullable String responsible, Conclusion conclusion, Due due, FollowState state, FollowStep step,
        @Nullable Integer days, List<Extension> extensions, List<Judged> results, @Nullable Waiver waiver,
        @Nullable UUID dispute, @Nullable DisputeOutcome outcome, Letters letters) {

    public FollowUp {
        successors = List.copyOf(successors);
        extensions = List.copyOf(extensions);
        results = List.copyOf(results);
    }

    /** What the unit reported last; null where it reported nothing. */
    public @Nullable Judged lastResult() {
        return results.isEmpty() ? null : results.getLast();
    }

    /** When the report came that now waits to be judged; null where none waits. */
    public @Nullable LocalDate waitingSince() {
        Judged last = lastResult();
        return state == FollowState.REPORTED && last != null ? last.reportReceivedOn() : null;
    }

    /** Whether the unit's last report on it was sent back. */
    public boolean returned() {
        Judged last = lastResult();
        return state.owing() && last != null && last.decision() == Judged.Decision.RETURNED;
    }

    /** The same once nothing else of its inspection is open: what was the end of it ends the inspection. */
    FollowUp lastOfAll() {
        return step != FollowStep.NONE
                ? this
                : new FollowUp(finding, inspection, unit, unitName, successors, unitClass, team, item, itemCode, number,
                        of, content, kind, recommendation, responsible, conclusion, due, state, FollowStep.CLOSE, days,
                        extensions, results, waiver, dispute, outcome, letters);
    }

    /** What is asked for: the recommendation, else the finding itself. */
    public @Nullable String asked() {
        return recommendation == null || recommendation.isBlank() ? content : recommendation;
    }
}

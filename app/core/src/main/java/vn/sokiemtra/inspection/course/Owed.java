package vn.sokiemtra.inspection.course;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowStep;
import vn.sokiemtra.finding.remediation.FollowUp;

/**
 * What the follow-ups of one inspection say about its course. When a unit is reminded again, and when its handling is
 * proposed, is decided there alone.
 *
 * @param due the first day on which something that is owed is due; null where none has a day
 * @param steps what comes next for the findings that are still open
 */
record Owed(@Nullable LocalDate due, Set<FollowStep> steps) {

    static final Owed NOTHING = new Owed(null, Set.of());

    Owed {
        steps = Set.copyOf(steps);
    }

    /** By inspection. */
    static Map<UUID, Owed> of(List<FollowUp> followUps) {
        Map<UUID, Owed> owed = new HashMap<>();
        for (FollowUp one : followUps) {
            if (!one.state().closed()) {
                owed.merge(one.inspection(), new Owed(one.state().owing() ? one.due().day() : null, Set.of(one
                        .step())), Owed::with);
            }
        }
        return owed;
    }

    private Owed with(Owed other) {
        Set<FollowStep> both = EnumSet.copyOf(steps);
        both.addAll(other.steps);
        LocalDate later = other.due;
        return new Owed(due == null || later != null && later.isBefore(due) ? later : due, both);
    }

    boolean supersede() {
        return steps.contains(FollowStep.SUPERSEDE);
    }

    boolean propose() {
        return steps.contains(FollowStep.DRAFT_PROPOSAL) || steps.contains(FollowStep.ISSUE_PROPOSAL);
    }

    boolean remind() {
        return steps.contains(FollowStep.DRAFT_LETTER) || steps.contains(FollowStep.ISSUE_LETTER);
    }
}

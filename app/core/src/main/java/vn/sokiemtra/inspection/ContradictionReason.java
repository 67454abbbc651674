package vn.sokiemtra.inspection;

import java.time.Instant;
import java.util.UUID;

import vn.sokiemtra.contradiction.Contradiction;

/**
 * Why figures that seem to contradict each other are right all the same.
 *
 * @param rule {@code B4-R3}
 * @param place what tells it from others of its rule, see {@link Contradiction#place()}
 * @param figures what the figures were when it was written
 * @param by who wrote it
 * @param at when
 */
public record ContradictionReason(UUID id, String rule, String place, String figures, String reason, String by,
        Instant at) {

    /** Whether it is about the same place, with these figures or earlier ones. */
    boolean concerns(Contradiction one) {
        return rule.equals(one.ruleId()) && place.equals(one.place());
    }

    /** Whether it answers the contradiction as it stands now: another figure asks again. */
    boolean answers(Contradiction one) {
        return concerns(one) && figures.equals(one.figures());
    }
}

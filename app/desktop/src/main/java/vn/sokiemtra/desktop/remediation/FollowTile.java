package vn.sokiemtra.desktop.remediation;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowStep;
import vn.sokiemtra.finding.remediation.FollowUp;

/** The tiles above the list: how many there are, and what the list shows. */
public enum FollowTile {
    ALL,
    OVERDUE,
    SOON,
    NO_DAY,
    OPEN,
    REPORTED,
    DISPUTED,
    DONE,
    AGAIN;

    /**
     * Which tile a finding is counted in; nothing without a last day is forgotten, and a disagreement is over when the unit
     * was told in place of the conclusion.
     */
    static FollowTile of(FollowUp one) {
        if (one.state().closed() && one.step() == FollowStep.SUPERSEDE) {
            return DISPUTED;
        }
        return switch (one.state()) {
            case OVERDUE -> OVERDUE;
            case DUE_SOON -> SOON;
            case NO_DAY -> NO_DAY;
            case IN_TIME -> OPEN;
            case REPORTED -> REPORTED;
            case DISPUTED -> DISPUTED;
            case VERIFIED, WAIVED, WITHDRAWN -> DONE;
        };
    }

    /** Whether something is to be done about what it counts before others. */
    boolean urgent() {
        return this == OVERDUE || this == SOON || this == NO_DAY;
    }

    /** Whether it stands above the list only while it counts something, and before where the plan speaks of it. */
    boolean onOccasion() {
        return this == NO_DAY || this == DISPUTED;
    }

    boolean shows(@Nullable FollowTile other) {
        return this == ALL || this == other;
    }
}

package vn.sokiemtra.desktop.remediation;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowState;

/** The tiles above the list: how many there are, and what the list shows. */
public enum FollowTile {
    ALL, OVERDUE, SOON, OPEN, REPORTED, DISPUTED, DONE, AGAIN;

    /** Which tile a finding is counted in; nothing without a last day is forgotten. */
    static FollowTile of(FollowState state) {
        return switch (state) {
            case OVERDUE -> OVERDUE;
            case DUE_SOON, NO_DAY -> SOON;
            case IN_TIME -> OPEN;
            case REPORTED -> REPORTED;
            case DISPUTED -> DISPUTED;
            case VERIFIED, WAIVED, WITHDRAWN -> DONE;
        };
    }

    boolean shows(@Nullable FollowTile other) {
        return this == ALL || this == other;
    }
}

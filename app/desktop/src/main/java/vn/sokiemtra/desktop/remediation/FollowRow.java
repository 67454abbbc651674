package vn.sokiemtra.desktop.remediation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.ReInspection;

/** A line of the list. */
public sealed interface FollowRow {

    /** @param open whether its lines are shown */
    record Group(FollowTile tile, int count, boolean open) implements FollowRow {
    }

    /**
     * A finding.
     *
     * @param asked what is asked for, figures in their places
     * @param content what was found, figures in their places
     * @param team name; empty where no team went
     * @param folded what the filter looks through, without marks
     */
    record Item(FollowUp followUp, String asked, String content, String team, String folded) implements FollowRow {

        Item(FollowUp followUp, String asked, String content, String team) {
            this(followUp, asked, content, team, Folding.fold(followUp.unitName() + " " + asked + " " + content));
        }

        UUID id() {
            return followUp.finding();
        }
    }

    /** A re-inspection. @param open findings that it starts from and that are still open */
    record Again(ReInspection inspection, int open, String conclusion) implements FollowRow {
    }

    static @Nullable Item item(@Nullable FollowRow row) {
        return row instanceof Item item ? item : null;
    }
}

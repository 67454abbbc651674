package vn.sokiemtra.desktop.deadline;

import vn.sokiemtra.inspection.DueDeadline;

/** A line of the list of deadlines. */
public sealed interface DeadlineRow {

    /** The four groups of the list, in order. */
    enum Group {
        LATE, SOON, LATER, DONE
    }

    /** The heading of a group. */
    record Head(Group group, int count) implements DeadlineRow {
    }

    /** Something due. */
    record Line(Group group, DueDeadline due) implements DeadlineRow {
    }
}

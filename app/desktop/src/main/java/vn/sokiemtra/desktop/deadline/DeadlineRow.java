package vn.sokiemtra.desktop.deadline;

import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.text.VietnameseFormat;

/** A line of the list of deadlines. */
public sealed interface DeadlineRow {

    /** The four groups of the list, in order. */
    enum Group {
        LATE,
        SOON,
        LATER,
        DONE
    }

    /**
     * The heading of a group.
     *
     * @param figure how many there are, {@link VietnameseFormat#COUNTING} until all are known
     */
    record Head(Group group, String figure) implements DeadlineRow {
    }

    /** Something due. */
    record Line(Group group, DueDeadline due) implements DeadlineRow {
    }
}

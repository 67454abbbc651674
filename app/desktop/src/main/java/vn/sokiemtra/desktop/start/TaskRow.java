package vn.sokiemtra.desktop.start;

/** A line of the start page's list. */
sealed interface TaskRow {

    /** The heading of a group with its count. */
    record Head(Task.Kind kind, int count) implements TaskRow {
    }

    /** Something to be done. */
    record Line(Task task) implements TaskRow {
    }
}

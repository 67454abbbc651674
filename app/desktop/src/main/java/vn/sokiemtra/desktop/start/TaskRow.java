package vn.sokiemtra.desktop.start;

/** A line of the start page's list. */
sealed interface TaskRow {

    /** The heading of a group with its count in figures; {@code kind} gives its icon. */
    record Head(Task.Kind kind, String name, String count) implements TaskRow {
    }

    /** Something to be done. */
    record Line(Task task) implements TaskRow {
    }

    /** That a group has more lines than are shown. */
    record More(String key, String count) implements TaskRow {
    }
}

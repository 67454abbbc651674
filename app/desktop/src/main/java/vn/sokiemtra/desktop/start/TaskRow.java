package vn.sokiemtra.desktop.start;

/** A line of the start page's list. */
sealed interface TaskRow {

    /** The heading of a group with its count; {@code kind} gives its icon. */
    record Head(Task.Kind kind, String name, int count) implements TaskRow {
    }

    /** Something to be done. */
    record Line(Task task) implements TaskRow {
    }

    /** That a group has more lines than are shown. */
    record More(String key, int count) implements TaskRow {
    }
}

package vn.sokiemtra.desktop.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import vn.sokiemtra.text.Problem;

/**
 * Edits that the disk did not take. They are tried again, in their order, before the next edit and whenever
 * {@link #again} is called, so that a later value is never overtaken by an earlier one. JavaFX thread only.
 */
final class Unwritten {

    private final List<Runnable> edits = new ArrayList<>();

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /** Whether trying again can help: what the person typed was right, the disk was not. */
    static boolean isDisk(Throwable failure) {
        return failure instanceof Problem problem && problem.code().startsWith("SKT-DB-");
    }

    void add(Runnable edit) {
        edits.add(edit);
        count.set(edits.size());
    }

    /** Gives every edit to the disk once more; one that fails is added again by who gave it. */
    void again() {
        List<Runnable> now = List.copyOf(edits);
        edits.clear();
        count.set(0);
        now.forEach(Runnable::run);
    }

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }
}

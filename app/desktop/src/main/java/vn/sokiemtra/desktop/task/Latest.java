package vn.sokiemtra.desktop.task;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Loading of which only the last request counts (search, filters, preview): waits a moment, drops what was asked before
 * and never delivers an older result after a newer request.
 */
public interface Latest {

    default <T> void load(String what, Callable<T> work, Consumer<? super T> then) {
        load(what, work, then, () -> {
        });
    }

    /** @param failed runs after the problem of the last request was told: nothing will be delivered for it */
    <T> void load(String what, Callable<T> work, Consumer<? super T> then, Runnable failed);

    /** Whether anything was delivered yet: an empty list says nothing before. */
    ReadOnlyBooleanProperty delivered();

    /** Drops whatever is under way; for {@code onDeactivate}. */
    void cancel();

    /**
     * This as the first step of readings of one thing, certain rows before what takes longer: a newer request for it, and
     * its end, drop the steps that follow, for what they read is older than what comes now.
     */
    default Latest leading(Latest... steps) {
        return new FirstStep(this, List.of(steps));
    }
}

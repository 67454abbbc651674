package vn.sokiemtra.desktop.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.jspecify.annotations.Nullable;

/**
 * The one way from a view model to a use case. Work runs away from the JavaFX thread, results and problems come back on
 * it. Writes run one after another in the order given; reads run beside them. Whatever lasts over 300 ms is visible in
 * the status bar.
 */
public interface Tasks {

    /** A write; problems go to {@link #problems()}. */
    default <T extends @Nullable Object> Running write(String what, Callable<T> work, Consumer<? super T> then) {
        return write(what, progress -> work.call(), then, problems()::show);
    }

    /** A write whose failure the caller shows itself, beside the field. */
    <T extends @Nullable Object> Running write(String what, Work<T> work, Consumer<? super T> then,
            Consumer<Throwable> failed);

    /** A read; problems go to {@link #problems()}. */
    default <T extends @Nullable Object> Running read(String what, Callable<T> work, Consumer<? super T> then) {
        return read(what, progress -> work.call(), then, problems()::show);
    }

    /** A read that can tell its progress and be stopped. */
    <T extends @Nullable Object> Running read(String what, Work<T> work, Consumer<? super T> then,
            Consumer<Throwable> failed);

    /** A read that puts a file where somebody takes it away from: the window does not close over it without a word. */
    default <T extends @Nullable Object> Running giveOut(String what, Work<T> work, Consumer<? super T> then,
            Consumer<Throwable> failed) {
        return read(what, work, then, failed);
    }

    /** The same; problems go to {@link #problems()}. */
    default <T extends @Nullable Object> Running giveOut(String what, Callable<T> work, Consumer<? super T> then) {
        return giveOut(what, progress -> work.call(), then, problems()::show);
    }

    /** The first of what is being given out; null where nothing is. */
    default @Nullable Running givingOut() {
        return null;
    }

    /** @param pause how long a request waits for a newer one, e.g. 150 ms while typing */
    Latest latest(Duration pause);

    /**
     * The same for the first rows of a page: while there are none yet nothing waits, neither for a newer request nor for
     * the JavaFX thread, which lays out the page meanwhile.
     */
    default Latest rows(Duration pause) {
        return latest(pause);
    }

    /** The same for what a page can do without for a while: it never keeps the rows of another page waiting. */
    default Latest behind(Duration pause) {
        return latest(pause);
    }

    /** The same for what nobody asked for: none of it begins while, nor soon after, something is read that somebody waits for. */
    default Latest spare(Duration pause) {
        return behind(pause);
    }

    /** Runs {@code action} once on the JavaFX thread after {@code pause}; for saving after a short rest in typing. */
    Running after(Duration pause, Runnable action);

    /** What has been running for more than 300 ms, the oldest first; null when nothing has. */
    ReadOnlyObjectProperty<@Nullable Running> visible();

    Problems problems();
}

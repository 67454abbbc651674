package vn.sokiemtra.desktop.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * {@link Tasks} for tests without a toolkit: everything happens at once on the calling thread, but what was asked for
 * {@link #after} a pause waits for {@link #pass()}, and so does what is read behind once {@link #hold()} was called.
 */
@NullMarked
public final class SameThreadTasks implements Tasks {

    private final Problems problems = new Problems();

    private final ReadOnlyObjectWrapper<@Nullable Running> visible = new ReadOnlyObjectWrapper<>();

    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private @Nullable Exception trouble;

    /** The next write fails with this before it does anything; those after it do not. */
    public void failNext(Exception failure) {
        trouble = failure;
    }

    @Override
    public <T extends @Nullable Object> Running write(String what, Work<T> work, Consumer<? super T> then,
            Consumer<Throwable> failed) {
        T result;
        try {
            Exception failing = trouble;
            trouble = null;
            if (failing != null) {
                throw failing;
            }
            result = work.run(new Still());
        } catch (Exception failure) {
            failed.accept(failure);
            return new Waiting(what, () -> {
            });
        }
        then.accept(result);
        return new Waiting(what, () -> {
        });
    }

    @Override
    public <T extends @Nullable Object> Running read(String what, Work<T> work, Consumer<? super T> then,
            Consumer<Throwable> failed) {
        return write(what, work, then, failed);
    }

    private boolean holding;

    /** From now on what is read behind is read when {@link #pass()} is called. */
    public void hold() {
        holding = true;
    }

    @Override
    public Latest latest(Duration pause) {
        return new Newest(false);
    }

    @Override
    public Latest behind(Duration pause) {
        return new Newest(true);
    }

    private final class Newest implements Latest {

        private final ReadOnlyBooleanWrapper delivered = new ReadOnlyBooleanWrapper();

        private final boolean behind;

        private int newest;

        Newest(boolean behind) {
            this.behind = behind;
        }

        @Override
        public <T> void load(String what, Callable<T> work, Consumer<? super T> then, Runnable failed) {
            newest++;
            int asked = newest;
            Runnable reading = () -> {
                if (asked == newest) {
                    read(what, progress -> work.call(), then, failure -> {
                        problems.show(failure);
                        failed.run();
                    });
                    delivered.set(true);
                }
            };
            if (behind && holding) {
                after(Duration.ZERO, reading);
            } else {
                reading.run();
            }
        }

        @Override
        public ReadOnlyBooleanProperty delivered() {
            return delivered.getReadOnlyProperty();
        }

        @Override
        public void cancel() {
            newest++;
        }
    }

    @Override
    public Running after(Duration pause, Runnable action) {
        Waiting later = new Waiting("", action);
        waiting.add(later);
        return later;
    }

    /** Lets every pause pass. */
    public void pass() {
        while (!waiting.isEmpty()) {
            Waiting next = waiting.poll();
            if (!next.stopped) {
                next.action.run();
            }
        }
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Running> visible() {
        return visible.getReadOnlyProperty();
    }

    @Override
    public Problems problems() {
        return problems;
    }

    private static final class Still implements Progress {
        @Override
        public void at(double fraction) {
            // nobody looks
        }

        @Override
        public boolean isStopped() {
            return false;
        }
    }

    private static final class Waiting implements Running {

        private final String what;

        private final Runnable action;

        private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);

        private boolean stopped;

        Waiting(String what, Runnable action) {
            this.what = what;
            this.action = action;
        }

        @Override
        public String what() {
            return what;
        }

        @Override
        public ReadOnlyDoubleProperty fraction() {
            return fraction.getReadOnlyProperty();
        }

        @Override
        public void stop() {
            stopped = true;
        }
    }
}

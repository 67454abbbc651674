package vn.sokiemtra.desktop.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/**
 * {@link Tasks} of the running program: one thread for writes, two for reads, three for what can wait, one clock. Call it on
 * the JavaFX thread.
 */
public final class BackgroundTasks implements Tasks, AutoCloseable {

    private static final Duration VISIBLE_AFTER = Duration.ofMillis(300);

    /** So that the requests of one event are one. */
    private static final Duration AT_ONCE = Duration.ofMillis(5);

    /** What was read has to be drawn, and whoever goes through the pages soon asks for more. */
    private static final Duration REST = Duration.ofMillis(250);

    private final ExecutorService writes = Executors.newSingleThreadExecutor(r -> thread("ghi", r));

    private final ExecutorService reads = dropping(Executors.newFixedThreadPool(2, r -> thread("doc", r)));

    /** The texts of a large plan and its contradictions take two of them for seconds; what a page counts goes on. */
    private final ExecutorService behind = dropping(Executors.newFixedThreadPool(3, r -> {
        Thread thread = thread("sau", r);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }));

    private final ScheduledThreadPoolExecutor timer = dropping(
            new ScheduledThreadPoolExecutor(1, r -> thread("hen", r)));

    /** How much is being read that somebody waits for, and when the last of it was there. */
    private final AtomicInteger awaited = new AtomicInteger();

    private volatile long restSince = System.nanoTime() - REST.toNanos();

    private final Problems problems = new Problems();

    /** A window that is going away may still ask to show something; nobody would see it. Writes are never dropped. */
    private volatile boolean closed;

    private final ReadOnlyObjectWrapper<@Nullable Running> visible = new ReadOnlyObjectWrapper<>();

    private final List<Job<?>> lasting = new ArrayList<>();

    /** Of the JavaFX thread, as the list above. */
    private final List<Job<?>> givenOut = new ArrayList<>();

    /** Between the look at {@link #closed} and the request the program may close; what nobody would see is dropped silently. */
    private static <E extends ExecutorService> E dropping(E executor) {
        ((ThreadPoolExecutor) executor).setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return executor;
    }

    private static Thread thread(String name, Runnable run) {
        Thread thread = new Thread(run, "skt-" + name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <T extends @Nullable Object> Running write(String what, Work<T> work, Consumer<? super T> then,
            Consumer<Throwable> failed) {
        return start(writes, new Job<>(what, work, then, failed, true));
    }

    @Override
    public <T extends @Nullable Object> Running read(String what, Work<T> work, Consumer<? super T> then,
            Consumer<Throwable> failed) {
        Job<T> job = new Job<>(what, work, then, failed, false);
        return closed ? job : start(reads, job);
    }

    @Override
    public <T extends @Nullable Object> Running giveOut(String what, Work<T> work, Consumer<? super T> then,
            Consumer<Throwable> failed) {
        Job<T> job = new Job<>(what, work, then, failed, false);
        if (closed) {
            return job;
        }
        givenOut.add(job);
        return start(reads, job);
    }

    @Override
    public @Nullable Running givingOut() {
        return givenOut.stream().filter(job -> !job.stopped).findFirst().orElse(null);
    }

    private <T extends @Nullable Object> Running start(ExecutorService executor, Job<T> job) {
        ScheduledFuture<?> show = timer.schedule(() -> Platform.runLater(() -> appear(job)), VISIBLE_AFTER.toMillis(),
                TimeUnit.MILLISECONDS);
        boolean waited = executor == reads;
        if (waited) {
            awaited.incrementAndGet();
        }
        executor.execute(() -> {
            Runnable outcome = job.perform();
            if (waited) {
                restSince = System.nanoTime();
                awaited.decrementAndGet();
            }
            show.cancel(false);
            Platform.runLater(() -> {
                job.done = true;
                givenOut.remove(job);
                disappear(job);
                outcome.run();
            });
        });
        return job;
    }

    private void appear(Job<?> job) {
        if (!job.done) {
            lasting.add(job);
            visible.set(lasting.getFirst());
        }
    }

    private void disappear(Job<?> job) {
        if (lasting.remove(job)) {
            visible.set(lasting.isEmpty() ? null : lasting.getFirst());
        }
    }

    @Override
    public Latest latest(Duration pause) {
        return new Newest(pause, reads, Manner.PLAIN);
    }

    @Override
    public Latest rows(Duration pause) {
        return new Newest(pause, reads, Manner.EAGER);
    }

    @Override
    public Latest behind(Duration pause) {
        return new Newest(pause, behind, Manner.PLAIN);
    }

    @Override
    public Latest spare(Duration pause) {
        return new Newest(pause, behind, Manner.YIELDING);
    }

    @Override
    public Running after(Duration pause, Runnable action) {
        Job<String> job = new Job<>("", progress -> "", nothing -> action.run(), problems::show, false);
        if (!closed) {
            timer.schedule(() -> Platform.runLater(job.perform()), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        return job;
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Running> visible() {
        return visible.getReadOnlyProperty();
    }

    @Override
    public Problems problems() {
        return problems;
    }

    /** Finishes the writes that were given, drops the rest. */
    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        reads.shutdownNow();
        behind.shutdownNow();
        writes.shutdown();
        try {
            writes.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private enum Manner {
        PLAIN,
        /** Nothing waits until the first was delivered. */
        EAGER,
        /** Waits while, and for a rest after, something is read that somebody waits for. */
        YIELDING
    }

    private final class Newest implements Latest {

        private final Duration pause;

        private final ExecutorService executor;

        private final Manner manner;

        private final AtomicLong newest = new AtomicLong();

        private final ReadOnlyBooleanWrapper delivered = new ReadOnlyBooleanWrapper();

        Newest(Duration pause, ExecutorService executor, Manner manner) {
            this.pause = pause;
            this.executor = executor;
            this.manner = manner;
        }

        @Override
        public <T> void load(String what, Callable<T> work, Consumer<? super T> then, Runnable failed) {
            long ticket = newest.incrementAndGet();
            Runnable begin = () -> {
                if (ticket == newest.get() && !closed) {
                    start(executor, new Job<Runnable>(what, progress -> ask(ticket, work, then), delivery -> {
                        if (ticket == newest.get()) {
                            delivery.run();
                        }
                    }, failure -> {
                        if (ticket == newest.get()) {
                            problems.show(failure);
                            failed.run();
                        }
                    }, false));
                }
            };
            boolean first = manner == Manner.EAGER && !delivered.get();
            if (manner == Manner.YIELDING) {
                inTurn(begin);
            } else if (pause.isZero() && !first) {
                after(pause, begin); // several requests of one event are one
            } else if (!closed) {
                // Not by way of the JavaFX thread, which is still laying out the screen whose rows are asked for.
                timer.schedule(begin, (first ? AT_ONCE : pause).toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void inTurn(Runnable begin) {
            if (!closed) {
                timer.schedule(() -> {
                    if (awaited.get() > 0 || System.nanoTime() - restSince < REST.toNanos()) {
                        inTurn(begin);
                    } else {
                        begin.run();
                    }
                }, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        /** What nobody waits for any more when its turn comes is not read at all. */
        private <T> Runnable ask(long ticket, Callable<T> work, Consumer<? super T> then) throws Exception {
            if (ticket != newest.get()) {
                return () -> {
                };
            }
            T result = work.call();
            return () -> {
                then.accept(result);
                delivered.set(true);
            };
        }

        @Override
        public ReadOnlyBooleanProperty delivered() {
            return delivered.getReadOnlyProperty();
        }

        @Override
        public void cancel() {
            newest.incrementAndGet();
        }
    }

    private static final class Job<T extends @Nullable Object> implements Running, Progress {

        private final String what;

        private final Work<T> work;

        private final Consumer<? super T> then;

        private final Consumer<Throwable> failed;

        private final boolean kept;

        private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);

        private volatile boolean stopped;

        private boolean done;

        /** @param kept whether the result counts although it came after Dừng: what is written is written */
        Job(String what, Work<T> work, Consumer<? super T> then, Consumer<Throwable> failed, boolean kept) {
            this.what = what;
            this.work = work;
            this.then = then;
            this.failed = failed;
            this.kept = kept;
        }

        /** Runs the work here and returns what is to be done on the JavaFX thread. */
        Runnable perform() {
            if (stopped) {
                return () -> failed.accept(new Stopped());
            }
            try {
                T result = work.run(this);
                return () -> {
                    if (kept || !stopped) {
                        then.accept(result);
                    } else {
                        failed.accept(new Stopped());
                    }
                };
            } catch (Exception | OutOfMemoryError failure) {
                return () -> failed.accept(failure);
            }
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

        @Override
        public void at(double value) {
            Platform.runLater(() -> fraction.set(value));
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }
}

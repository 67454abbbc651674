package vn.sokiemtra.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Does one thing after another in an open window and watches the frames: how long until the screen shows it, how much of the
 * processor the JavaFX thread took for it, and how much in its longest frame. The machine may be busy with other things; the
 * processor time is the thread's own.
 */
final class Frames extends AnimationTimer {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** What an action leaves to be laid out is laid out one frame later. */
    private static final int AFTER = 2;
    private static final int PATIENCE = 60;
    private static final long LOOK = 100;

    private record Measured(double wall, double thread, double frame) {
    }

    private final List<Measured> measured = new ArrayList<>();
    private BooleanSupplier shown = () -> false;
    private CountDownLatch done = new CountDownLatch(0);
    private int since;
    private long started;
    private long cpuAtStart;
    private long cpuAtFrame;
    private long longest;

    private Frames() {
    }

    static Frames whenThereIsAWindow() throws InterruptedException {
        while (!WindowBench.isOpen()) {
            Thread.sleep(LOOK);
        }
        Frames frames = new Frames();
        Platform.runLater(frames::start);
        return frames;
    }

    /** Waits for something that nothing here brings about. */
    void until(BooleanSupplier condition, int seconds) throws InterruptedException {
        watch(() -> {
        }, condition, seconds);
        measured.clear();
    }

    /** Does it on the JavaFX thread and waits until the frame that shows what came of it is over. */
    void act(String name, Runnable action, BooleanSupplier condition) throws InterruptedException {
        if (!watch(action, condition, PATIENCE)) {
            System.out.printf("%-32s nothing came of it%n", name);
        }
    }

    private boolean watch(Runnable action, BooleanSupplier condition, int seconds) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        Platform.runLater(() -> {
            done = latch;
            shown = condition;
            since = 0;
            started = System.nanoTime();
            cpuAtStart = THREADS.getCurrentThreadCpuTime();
            cpuAtFrame = cpuAtStart;
            longest = 0;
            action.run();
        });
        return latch.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void handle(long now) {
        if (done.getCount() == 0) {
            return;
        }
        long cpu = THREADS.getCurrentThreadCpuTime();
        longest = Math.max(longest, cpu - cpuAtFrame);
        cpuAtFrame = cpu;
        if (since > 0 || shown.getAsBoolean()) {
            since++;
        }
        if (since >= AFTER) {
            measured.add(new Measured((System.nanoTime() - started) / 1e6, (cpu - cpuAtStart) / 1e6, longest / 1e6));
            done.countDown();
        }
    }

    void forget() {
        measured.clear();
    }

    void head() {
        System.out.printf("%-32s %9s %9s %9s %9s %9s %9s%n", "milliseconds", "shown", "worst", "thread", "worst",
                "frame",
                "worst");
    }

    /** Median and worst of everything since the last time. */
    void tell(String name) {
        if (!measured.isEmpty()) {
            System.out.printf("%-32s %9.0f %9.0f %9.1f %9.1f %9.1f %9.1f%n", name, of(Measured::wall, 2), of(
                    Measured::wall, 1), of(Measured::thread, 2), of(Measured::thread, 1), of(Measured::frame, 2),
                    of(
                            Measured::frame, 1));
        }
        measured.clear();
    }

    /** @param part 2 for the median, 1 for the worst */
    private double of(ToDoubleFunction<Measured> what, int part) {
        double[] sorted = measured.stream().mapToDouble(what).sorted().toArray();
        return sorted[part == 2 ? sorted.length / 2 : sorted.length - 1];
    }
}

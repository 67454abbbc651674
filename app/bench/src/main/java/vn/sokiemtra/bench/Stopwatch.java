package vn.sokiemtra.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Times one thing after another and prints a line for each; the processor time is that of the calling thread. */
final class Stopwatch {

    private static final int RUNS = 15;
    private static final int FEWEST = 4;
    private static final double LONG = 10_000;
    private static final int WARMING = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Stopwatch() {
    }

    static void head() {
        System.out.printf("%-32s %9s %9s %9s %9s %9s%n", "milliseconds", "first", "median", "worst", "first cpu",
                "cpu");
    }

    static void timed(String name, Supplier<?> work) {
        double[][] first = new double[2][];
        List<Double> walls = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        double all = 0;
        for (int i = 0; i < RUNS && (i < FEWEST || all < LONG); i++) {
            double[] times = once(work);
            all += times[0];
            if (i == 0) {
                first[0] = times;
            } else if (i >= WARMING) {
                walls.add(times[0]);
                own.add(times[1]);
            }
        }
        walls.sort(null);
        own.sort(null);
        System.out.printf("%-32s %9.0f %9.0f %9.0f %9.0f %9.0f%n", name, first[0][0], walls.get(walls.size() / 2), walls
                .getLast(), first[0][1], own.get(own.size() / 2));
    }

    /** Wall and processor time, milliseconds. */
    static double[] once(Supplier<?> work) {
        long start = System.nanoTime();
        long own = THREADS.getCurrentThreadCpuTime();
        if (work.get() == null) {
            throw new IllegalStateException();
        }
        return new double[]{(System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - own) / 1e6};
    }

    /** What lives after a collection, and the most there ever was, garbage included. */
    static void heap(String name) {
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType().name().equals(
                "HEAP")).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("%-32s heap live %d MB, at most %d MB of %d%n", name, live >> 20, peak >> 20, Runtime
                .getRuntime().maxMemory() >> 20);
    }
}

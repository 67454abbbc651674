package vn.sokiemtra.desktop;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;

/**
 * Reads of the open file behind, while nobody waits: soon after it was opened what pages and the search will read, one
 * after another, so that the first visit finds it known, and what somebody is about to need. Nothing is read from a file
 * that was left.
 */
final class EarlyReading {

    private static final Duration PAUSE = Duration.ofMillis(30);

    private final Tasks tasks;
    private final Latest inTurn;
    private final Latest atOnce;
    private boolean left;

    EarlyReading(Tasks tasks) {
        this.tasks = tasks;
        this.inTurn = tasks.behind(PAUSE);
        this.atOnce = tasks.behind(PAUSE);
    }

    /** @param soon when the first page and what it counts are there */
    void after(Duration soon, List<Runnable> reads) {
        tasks.after(soon, () -> next(List.copyOf(reads).iterator()));
    }

    private void next(Iterator<Runnable> reads) {
        if (!left && reads.hasNext()) {
            inTurn.load("", () -> {
                reads.next().run();
                return reads;
            }, this::next);
        }
    }

    /** Reads what somebody is about to need. */
    void now(Runnable read) {
        if (!left) {
            atOnce.load("", () -> {
                read.run();
                return left;
            }, done -> {
                // whoever needs it finds it known
            });
        }
    }

    /** The file is left: nothing more is read for these pages. */
    void close() {
        left = true;
        inTurn.cancel();
        atOnce.cancel();
    }

    boolean isClosed() {
        return left;
    }
}

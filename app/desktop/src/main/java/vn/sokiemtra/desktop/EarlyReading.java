package vn.sokiemtra.desktop;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;

/**
 * Reads of the open file behind, while nobody waits: soon after it was opened what pages and the search will read, one after
 * another and always after what somebody asked for, so that the first visit finds it known; and what somebody is about to
 * need. Nothing is read from a file that was left. What fails here is read again by whoever asks for it, and told then.
 */
final class EarlyReading {

    private static final System.Logger LOG = System.getLogger(EarlyReading.class.getName());

    private static final Duration PAUSE = Duration.ofMillis(30);

    /** How often it is asked whether somebody waits. */
    private static final Duration TURN = Duration.ofMillis(20);

    private final Tasks tasks;
    private final Latest inTurn;
    private final Latest atOnce;
    private volatile boolean left;

    EarlyReading(Tasks tasks) {
        this.tasks = tasks;
        this.inTurn = tasks.spare(TURN);
        this.atOnce = tasks.behind(PAUSE);
    }

    /** @param soon when the first of them may be read, unless somebody waits for something else by then */
    void after(Duration soon, List<Runnable> reads) {
        tasks.after(soon, () -> next(List.copyOf(reads).iterator()));
    }

    private void next(Iterator<Runnable> reads) {
        if (!left && reads.hasNext()) {
            inTurn.load("", () -> {
                read(reads.next());
                return reads;
            }, this::next);
        }
    }

    /** Reads what somebody is about to need. */
    void now(Runnable read) {
        if (!left) {
            atOnce.load("", () -> {
                read(read);
                return left;
            }, done -> {
                // whoever needs it finds it known
            });
        }
    }

    private void read(Runnable read) {
        try {
            read.run();
        } catch (RuntimeException | OutOfMemoryError failed) {
            if (!left) {
                LOG.log(Level.WARNING, "not read ahead", failed);
            }
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

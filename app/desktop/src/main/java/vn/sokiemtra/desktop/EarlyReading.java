package vn.sokiemtra.desktop;

import java.time.Duration;

import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;

/**
 * Reads behind, soon after a file was opened, what a page will read: the first visit finds the file's pages in memory and
 * the program practised, which is most of what it would take.
 */
final class EarlyReading {

    private final Latest behind;
    private boolean closed;

    /** @param soon when the first page and what it counts are there */
    EarlyReading(Tasks tasks, Duration soon, Runnable read) {
        this.behind = tasks.behind(Duration.ofMillis(30));
        tasks.after(soon, () -> {
            if (!closed) {
                behind.load("", () -> {
                    read.run();
                    return soon;
                }, done -> {
                    // the page reads for itself
                });
            }
        });
    }

    /** Nothing is read from a closed file. */
    void close() {
        closed = true;
        behind.cancel();
    }
}

package vn.sokiemtra.ledger;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What is read of the shared tables, once for each state of the ledger: pages that ask for the same do not read it again,
 * and who asks while another reads waits for that one. Safe for several threads; readings may ask for others, but not for
 * each other.
 *
 * @param <T> immutable
 */
public final class ReadOnce<T> {

    private final Ledger ledger;
    private final Supplier<T> reading;
    private volatile @Nullable Read<T> last;

    /** @param reading reads nothing but shared tables */
    public ReadOnce(Ledger ledger, Supplier<T> reading) {
        this.ledger = ledger;
        this.reading = reading;
    }

    public T now() {
        // Asked for first: what is written meanwhile makes the next call read again.
        Map<UUID, Long> versions = ledger.versions();
        Read<T> read = of(versions);
        try {
            return read.value();
        } catch (RuntimeException | Error failed) {
            forget(read);
            throw failed;
        }
    }

    private Read<T> of(Map<UUID, Long> versions) {
        Read<T> known = last;
        return known != null && known.versions.equals(versions) ? known : begun(versions);
    }

    private synchronized Read<T> begun(Map<UUID, Long> versions) {
        Read<T> known = last;
        if (known == null || !known.versions.equals(versions)) {
            known = new Read<>(versions, new FutureTask<>(reading::get));
            last = known;
        }
        return known;
    }

    /** What failed is tried again by whoever asks next. */
    private synchronized void forget(Read<T> failed) {
        if (last == failed) {
            last = null;
        }
    }

    /** Of one state of the ledger: the first that asks reads, the others wait. */
    private static final class Read<T> {

        private final Map<UUID, Long> versions;
        private final FutureTask<T> task;
        private @Nullable Thread reader;

        Read(Map<UUID, Long> versions, FutureTask<T> task) {
            this.versions = versions;
            this.task = task;
        }

        T value() {
            Thread self = Thread.currentThread();
            int own = self.getPriority();
            if (isTakenBy(self)) {
                try {
                    task.run();
                } finally {
                    release(self, own);
                }
            }
            try {
                return task.get();
            } catch (ExecutionException failed) {
                throw thrown(failed.getCause());
            } catch (InterruptedException stopped) {
                self.interrupt();
                throw new CancellationException();
            }
        }

        /** Who reads behind goes on as fast as somebody who waits would have read. */
        private synchronized boolean isTakenBy(Thread self) {
            Thread other = reader;
            if (other != null && other.getPriority() < self.getPriority()) {
                other.setPriority(self.getPriority());
            } else if (other == null && !task.isDone()) {
                reader = self;
            }
            return reader == self;
        }

        private synchronized void release(Thread self, int own) {
            reader = null;
            self.setPriority(own);
        }

        private static RuntimeException thrown(@Nullable Throwable cause) {
            return switch (cause) {
                case Error error -> throw error;
                case RuntimeException failure -> failure;
                case null, default -> new IllegalStateException(cause);
            };
        }
    }
}

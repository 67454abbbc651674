package vn.sokiemtra.database;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Hands what is written to a large file on to the disk while more is written: a system that is left alone gathers it in
 * memory, and whoever waits at the end for all of it waits for the disk alone. Never in place of the file's own sync.
 */
public final class EarlySync implements AutoCloseable {

    /** The system's call that waits for the disk. */
    @FunctionalInterface
    public interface Sync {
        void run() throws IOException;
    }

    /** Edits and small bundles stay below it. */
    private static final long STEP = 32L << 20;

    private final Sync sync;
    private long waiting;
    private @Nullable Thread running;
    private @Nullable Throwable failed;

    /** @param sync may be called while others write */
    public EarlySync(Sync sync) {
        this.sync = sync;
    }

    /** To be told of everything that is written. One sync at a time is under way; who writes never waits for it. */
    public synchronized void wrote(long bytes) {
        waiting += bytes;
        if (waiting >= STEP && running == null) {
            waiting = 0;
            running = Thread.ofPlatform().daemon().name("to the disk").start(this::run);
        }
    }

    private void run() {
        Throwable failure = null;
        try {
            sync.run();
        } catch (IOException | RuntimeException | Error broken) {
            failure = broken;
        }
        synchronized (this) {
            running = null;
            failed = failed == null ? failure : failed;
        }
    }

    /**
     * To be called before the file's own sync, and before it is closed.
     *
     * @throws IOException when one on the way failed, from now on always: systems tell of lost bytes once only, and the
     * file's own sync would say that all went well
     */
    public void finish() throws IOException {
        Thread under;
        synchronized (this) {
            under = running;
        }
        boolean interrupted = false;
        while (under != null && under.isAlive()) {
            try {
                under.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (failed != null) {
                throw new IOException(failed);
            }
        }
    }

    /** {@link #finish()}, for a block that writes. */
    @Override
    public void close() throws IOException {
        finish();
    }
}

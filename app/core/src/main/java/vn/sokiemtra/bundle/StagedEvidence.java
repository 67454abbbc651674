package vn.sokiemtra.bundle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.evidence.store.BlobStore;

/**
 * Evidence of bundles on its way in. What is read to be verified is written at once, so that each byte is read, hashed
 * and stored a single time; but under a number only: the transaction that takes its bundle in gives it its name, and
 * what no transaction named is removed. Writes on a thread of its own, while the next bytes are read and hashed.
 */
final class StagedEvidence implements Scan.Contents, AutoCloseable {

    /** Pieces in memory at a time: as much as one transaction takes. */
    private static final int PIECES = 16;

    /** What went wrong with writing is this machine's trouble and no flaw of a bundle. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(cause);
        }
    }

    private final BlobStore blobs;
    private final UUID plan;
    private final Map<UUID, Long> known;
    private final String person;
    private final LocalDateTime now;
    private final Runnable first;
    private final Runnable wrote;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(
            "evidence writer").factory());
    private final Semaphore room = new Semaphore(PIECES);
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Throwable failure;
    /** By their SHA-256, each whole and as it is named; of the writer alone while it runs. */
    private final Map<String, BundleStore.Content> whole = new HashMap<>();
    private boolean begun;

    /**
     * @param known what this file has: of a bundle that does not begin there nobody can tell yet whether it is taken in
     * @param first called before the first byte is written, once, on the writer's thread
     * @param wrote called after each transaction, on the writer's thread
     */
    StagedEvidence(BlobStore blobs, UUID plan, Map<UUID, Long> known, String person, LocalDateTime now,
            Runnable first, Runnable wrote) {
        this.blobs = blobs;
        this.plan = plan;
        this.known = known;
        this.person = person;
        this.now = now;
        this.first = first;
        this.wrote = wrote;
    }

    @Override
    public @Nullable Content begin(BundleHeader header, ZipLayout.Entry entry) {
        boolean taken = header.plan().equals(plan) && header.parts().stream().allMatch(part -> part.from() <= Incoming
                .seq(known, part.replica()));
        return taken ? begin(entry) : null;
    }

    /** @return null where it is here, or on its way from another bundle */
    @Nullable
    Content begin(ZipLayout.Entry entry) {
        String sha256 = Scanned.sha256Of(entry);
        try {
            return claimed.contains(sha256) || blobs.has(sha256) || !claimed.add(sha256) ? null : new Arriving(entry);
        } catch (RuntimeException failed) {
            throw new Failed(failed);
        }
    }

    private final class Arriving implements Content {
        private final String sha256;
        private final long size;
        private final BlobStore.Appending rows = blobs.appending(person, now);
        private boolean ended;

        Arriving(ZipLayout.Entry entry) {
            this.sha256 = Scanned.sha256Of(entry);
            this.size = entry.size();
        }

        @Override
        public void add(byte[] piece) {
            Throwable before = failure;
            if (before != null) {
                throw new Failed(before);
            }
            try {
                room.acquire();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
            writer.execute(() -> {
                try {
                    write(() -> rows.add(piece));
                } finally {
                    room.release();
                }
            });
        }

        private void write(java.util.function.BooleanSupplier writing) {
            if (failure != null) {
                return;
            }
            try {
                if (!begun) {
                    begun = true;
                    first.run();
                }
                if (writing.getAsBoolean()) {
                    wrote.run();
                }
            } catch (RuntimeException | Error failed) {
                failure = failed;
            }
        }

        @Override
        public void whole() {
            ended = true;
            writer.execute(() -> {
                write(() -> {
                    rows.flush();
                    whole.put(sha256, new BundleStore.Content(rows.no(), sha256, size));
                    return true;
                });
                if (!whole.containsKey(sha256)) {
                    remove();
                }
            });
        }

        /** Of what did not come whole nothing stays, and another bundle may bring it. */
        @Override
        public void close() {
            if (!ended) {
                writer.execute(this::remove);
            }
        }

        private void remove() {
            claimed.remove(sha256);
            drop(rows.no());
        }
    }

    private void drop(long no) {
        try {
            if (no >= 0) {
                blobs.drop(person, no);
            }
        } catch (RuntimeException fullOrClosed) {
            // It has no name and never gets one: the next opening of the file removes it.
            System.getLogger(StagedEvidence.class.getName()).log(System.Logger.Level.DEBUG, "left staged",
                    fullOrClosed);
        }
    }

    /**
     * Waits until everything that was begun is written.
     *
     * @throws RuntimeException why it could not be
     */
    void await() {
        written();
        Throwable why = failure;
        if (why instanceof Error error) {
            throw error;
        } else if (why instanceof RuntimeException failed) {
            throw failed;
        }
    }

    private void written() {
        Semaphore done = new Semaphore(0);
        writer.execute(done::release);
        done.acquireUninterruptibly();
    }

    /** What is staged of these; only after {@link #await}. */
    List<BundleStore.Content> of(List<ZipLayout.Entry> entries) {
        List<BundleStore.Content> staged = new ArrayList<>();
        for (ZipLayout.Entry entry : entries) {
            BundleStore.Content content = whole.get(Scanned.sha256Of(entry));
            if (content != null) {
                staged.add(content);
            }
        }
        return staged;
    }

    /** These have their names; only after {@link #await}. */
    void named(List<BundleStore.Content> contents) {
        contents.forEach(each -> whole.remove(each.sha256()));
    }

    /** Removes what was not named. */
    @Override
    public void close() {
        written(); // here, where no interruption reaches the thread that writes
        writer.close();
        whole.values().forEach(each -> drop(each.no()));
    }
}

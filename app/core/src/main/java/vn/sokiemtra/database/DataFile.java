package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Origin;
import vn.sokiemtra.ledger.StoredLedger;
import vn.sokiemtra.text.Problem;

/**
 * One data file ({@code NAME.mv.db}) while it is open: one plan, one program at a time. Every path may be given with or
 * without the ending. An edit is durable when it returns; what a kill or a power cut interrupts is made good at the
 * next opening.
 */
public final class DataFile implements AutoCloseable {

    private static final int SECONDS_TO_REST = 3;

    private final DataPaths paths;
    private final Surroundings surroundings;
    private final HolderLock lock;
    private final Journal journal;
    private final H2Backing backing;
    private final StoredLedger ledger;
    private final Drafts drafts;
    private final List<Problem> warnings;
    private final ScheduledExecutorService idle;
    private boolean closed;

    DataFile(DataPaths paths, Surroundings surroundings, HolderLock lock, Journal journal, H2Backing backing,
            StoredLedger ledger, Drafts drafts, List<Problem> warnings) {
        this.paths = paths;
        this.surroundings = surroundings;
        this.lock = lock;
        this.journal = journal;
        this.backing = backing;
        this.ledger = ledger;
        this.drafts = drafts;
        this.warnings = List.copyOf(warnings);
        this.idle = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("data file at rest")
                .factory());
        idle.scheduleWithFixedDelay(this::restWhenIdle, SECONDS_TO_REST, SECONDS_TO_REST, TimeUnit.SECONDS);
    }

    /** @see #create(Path, NewDataFile, Surroundings) */
    public static DataFile create(Path data, NewDataFile what, InstantSource clock) {
        return create(data, what, Surroundings.ofThisMachine(clock));
    }

    /**
     * Makes a new data file and opens it; its folder too when missing. With a passphrase in {@code surroundings} it is
     * sealed: without that passphrase nobody will ever read it again, nor any copy of it.
     *
     * @throws Problem {@code SKT-DB-EXISTS} when there is one already, {@code SKT-DB-READONLY}, {@code SKT-DB-DISKFULL}
     */
    public static DataFile create(Path data, NewDataFile what, Surroundings surroundings) {
        return new Opening(DataPaths.of(data), surroundings).create(what);
    }

    /** @see #open(Path, Surroundings) */
    public static DataFile open(Path data, InstantSource clock) {
        return open(data, Surroundings.ofThisMachine(clock));
    }

    /**
     * Opens a data file.
     *
     * @throws Problem {@code SKT-DB-MISSING}; {@code SKT-DB-LOCKED} with the holder; {@code SKT-DB-PASSPHRASE-NEEDED}
     * and {@code SKT-DB-PASSPHRASE-WRONG} for a sealed file, before it is touched; {@code SKT-DB-NEWER} and
     * {@code SKT-DB-UNREADABLE}, which leave the file as it is; {@code SKT-DB-READONLY}, {@code SKT-DB-DISKFULL}
     */
    public static DataFile open(Path data, Surroundings surroundings) {
        return new Opening(DataPaths.of(data), surroundings).open();
    }

    /**
     * Puts a backup in a new place; the restored file writes as a new replica from its first opening on.
     *
     * @throws Problem {@code SKT-DB-EXISTS} when {@code to} is a data file; one that cannot be read is put aside under
     * another name
     */
    public static void restore(Path from, Path to, Surroundings surroundings) {
        new Restoring(DataPaths.of(from), DataPaths.of(to), surroundings).run();
    }

    /** @see #restore(Path, Path, Surroundings) */
    public static void restore(Path from, Path to, InstantSource clock) {
        restore(from, to, Surroundings.ofThisMachine(clock));
    }

    /**
     * Whether a file has to be opened with a passphrase.
     *
     * @return false also where there is no file, or none that can be read
     */
    public static boolean isSealed(Path data) {
        try {
            return Seal.read(DataPaths.of(data).file(), new RealDisk()) != null;
        } catch (IOException | Problem unreadable) {
            return false;
        }
    }

    /** Whether this file was opened with a passphrase. */
    public boolean isSealed() {
        return backing.keys() != null;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** What is being typed; after a crash it holds what was being typed then. */
    public Drafts drafts() {
        return drafts;
    }

    /** What it was opened with; for what goes on from this file. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The data file, with its ending. */
    public Path path() {
        return paths.file();
    }

    /**
     * What a person should know before working on, though the file is open: {@code SKT-DB-CLOCK-BEHIND} when this machine's
     * clock is over ten minutes behind the last known edit, {@code SKT-DB-JOURNAL-BROKEN} when a part of the journal could
     * not be read and was put aside.
     */
    public List<Problem> warnings() {
        return warnings;
    }

    /** Whose file this is. */
    public Origin origin() {
        return ledger.onSnapshot(Origin::load);
    }

    private void restWhenIdle() {
        try {
            ledger.rest();
        } catch (RuntimeException nextEditTells) {
            // Nothing is lost: the journal holds every edit; the next one meets the same obstacle and is told of it.
            idle.shutdown();
        }
    }

    /**
     * Writes a copy of everything edited so far to {@code target}, while work goes on. It is opened and checked before
     * it gets its name.
     *
     * @throws Problem {@code SKT-DB-EXISTS}, {@code SKT-DB-DISKFULL}, {@code SKT-DB-BACKUP}
     */
    public void backUp(Path target) {
        new Backup(paths, surroundings, backing, ledger).write(DataPaths.of(target));
    }

    /** The same beside {@code target}, to take the place of an older copy there once that is wanted. */
    public DraftCopy draftBackUp(Path target) {
        return new Backup(paths, surroundings, backing, ledger).draft(DataPaths.of(target));
    }

    /** Verifies the whole file: chains, evidence, and that the tables are what the log adds up to. */
    public CheckReport check() {
        return ledger.onSnapshot(connection -> new Check(connection, ledger, surroundings.disk(), isSealed()).run());
    }

    /** The moment of the last known edit of anybody. */
    public Instant lastChange() {
        return ledger.lastChange();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        idle.shutdownNow();
        try (lock; journal) {
            if (backing.isBroken() || !backing.hasSpace()) {
                backing.abandon(); // the journal holds what the file does not
                return;
            }
            ledger.rest();
            boolean compact = Compaction.isWorthIt(backing.writer(), paths.file());
            backing.shutDown();
            syncFile();
            journal.finish(drafts.all());
            if (compact) {
                Compaction.run(paths, surroundings.disk(), backing.look(), backing.keys());
            }
        } catch (SQLException | IOException failed) {
            throw backing.explained(failed);
        }
    }

    private void syncFile() throws IOException {
        try (DiskFile file = surroundings.disk().open(paths.file())) {
            file.sync();
        }
    }

    /** Whether it was the disk that took nothing of a file: no room, no leave to write, or no disk any more. */
    public static boolean isRefusedByDisk(Problem problem) {
        return Failures.ofDisk(problem.code());
    }
}

package vn.sokiemtra.database;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Origin;
import vn.sokiemtra.ledger.Shapes;
import vn.sokiemtra.ledger.StoredLedger;
import vn.sokiemtra.schema.shared.Shared;
import vn.sokiemtra.schema.shared.tables.Machine;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The way from a path to an open data file. */
final class Opening {

    /** Clocks of laptops differ by minutes; more than this is shown. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
    private static final String CLOCK_BEHIND = "SKT-DB-CLOCK-BEHIND";
    private static final Logger LOG = Logger.getLogger(Opening.class.getName());

    private final DataPaths paths;
    private final Surroundings surroundings;
    private final Failures failures;
    private final List<Problem> warnings = new ArrayList<>();
    private boolean mint;
    private boolean begun;

    Opening(DataPaths paths, Surroundings surroundings) {
        this.paths = paths;
        this.surroundings = surroundings;
        this.failures = new Failures(paths.file());
        FilePath.register(new SteadyFilePath());
    }

    /** As after a restore: the file goes on as another replica, whatever it says. */
    Opening asAnotherReplica() {
        mint = true;
        return this;
    }

    DataFile create(NewDataFile what) {
        if (Files.exists(paths.file())) {
            throw new Problem(Failures.TEXTS, "SKT-DB-EXISTS", paths.file());
        }
        try {
            Files.createDirectories(paths.folder());
        } catch (IOException failed) {
            throw new Problem(failed, Failures.TEXTS, "SKT-DB-READONLY", paths.file());
        }
        return locked(this::seal, (lock, journal) -> {
            H2Backing backing = H2Backing.open(paths, surroundings, journal);
            try {
                Migrations.run(H2Login.of(paths, surroundings));
                MintedReplica.mint(what.plan(), what.planCreatedAt(), what.person(), what.machine(), token(),
                        surroundings.clock()).store(backing.writer());
                backing.writer().commit();
                backing.rest();
                DataFile file = ledger(lock, journal, backing, Recovery.of(List.of()));
                introduceReplica(file);
                return file;
            } catch (SQLException | IOException | RuntimeException failed) {
                backing.abandon();
                throw failed;
            }
        });
    }

    DataFile open() {
        if (!Files.exists(paths.file())) {
            throw new Problem(Failures.TEXTS, "SKT-DB-MISSING", paths.file());
        }
        boolean worked = Files.exists(paths.journal());
        return locked(() -> Seal.unlock(paths.file(), surroundings), (lock, journal) -> {
            Recovery recovery = Recovery.of(journal.read());
            if (journal.isBroken()) {
                keepAside();
            }
            if (recovery.rest() == null && !hasItsEnd()) {
                throw new Problem(Failures.TEXTS, "SKT-DB-UNREADABLE", paths.file());
            }
            recovery.restore(paths, surroundings.disk());
            H2Backing current = worked && !journal.isBroken() ? current(journal) : null;
            if (current != null) {
                return opened(lock, journal, current, recovery, false);
            }
            int version = look();
            if (version > Migrations.LATEST) {
                throw new Problem(Failures.TEXTS, "SKT-DB-NEWER", paths.file());
            } else if (version < Migrations.LATEST) {
                migrate(version, journal, recovery);
            }
            return opened(lock, journal, H2Backing.open(paths, surroundings, journal), recovery,
                    version < Migrations.LATEST);
        });
    }

    /**
     * The file of every day has a journal beside it and the schema of this version: it is opened once, and for looking too.
     * Any other is let go again, not a byte stays changed, and the careful way finds out what is wrong with it.
     *
     * @return null where the careful way must be gone
     */
    private @Nullable H2Backing current(Journal journal) throws IOException {
        Journal.Rest before = H2Backing.look(paths, surroundings.disk());
        H2Backing backing = null;
        try {
            backing = H2Backing.open(paths, surroundings, journal);
            if (Migrations.version(backing.writer()) == Migrations.LATEST) {
                backing.writer().commit();
                return backing;
            }
            backing.abandon();
        } catch (SQLException | IOException | RuntimeException toldByTheCarefulWay) {
            LOG.log(Level.FINE, "not opened at once", toldByTheCarefulWay);
            if (backing != null) {
                backing.abandon();
            }
        }
        Journal.Rest after = H2Backing.look(paths, surroundings.disk());
        if (after.length() != before.length() || !Arrays.equals(after.head(), before.head())) {
            Recovery.of(List.of(before)).restore(paths, surroundings.disk());
        }
        return null;
    }

    private DataFile opened(HolderLock lock, Journal journal, H2Backing backing, Recovery recovery, boolean migrated)
            throws SQLException, IOException {
        try {
            return replayed(lock, journal, backing, recovery, migrated);
        } catch (SQLException | IOException | RuntimeException failed) {
            backing.abandon();
            throw failed;
        }
    }

    private DataFile replayed(HolderLock lock, Journal journal, H2Backing backing, Recovery recovery,
            boolean migrated) throws SQLException, IOException {
        DataFile file = ledger(lock, journal, backing, recovery);
        StoredLedger ledger = (StoredLedger) file.ledger();
        if (migrated) {
            ledger.reproject();
        }
        for (Journal.Edit edit : recovery.edits()) {
            ledger.replay(edit.firstSeq(), edit.lines());
        }
        ledger.atRest(connection -> {
            Leftovers.remove(connection);
            backing.rest();
            return recovery;
        });
        Origin origin = file.origin();
        if (!mint && !MachineToken.isElsewhere(origin.token(), token())) {
            return file;
        }
        // A copied or restored file goes on as another replica: two files must never write the same chain.
        mint = false;
        ledger.become(MintedReplica.mint(origin.plan(), origin.planCreatedAt(), origin.person(), origin.machine(),
                token(), surroundings.clock()));
        file.close();
        DataFile again = open();
        introduceReplica(again);
        return again;
    }

    private DataFile ledger(HolderLock lock, Journal journal, H2Backing backing, Recovery recovery)
            throws SQLException, IOException {
        StoredLedger ledger = new StoredLedger(backing, new Shapes(Shared.SHARED), surroundings.clock(),
                new MachineAuthority());
        Drafts drafts = new Drafts(journal, failures, recovery.drafts());
        backing.keepDrafts(drafts);
        Origin origin = ledger.onSnapshot(Origin::load);
        lock.name(origin.person(), origin.machine());
        compareClocks(ledger.lastChange());
        return new DataFile(paths, surroundings, lock, journal, backing, ledger, drafts, warnings);
    }

    /** Tells the other machines, with the next bundle, who writes here and with which key. */
    private static void introduceReplica(DataFile file) {
        Origin own = file.origin();
        file.ledger().edit(own.person(), edit -> {
            edit.set(Machine.MACHINE.NAME, own.replica(), own.machine());
            edit.set(Machine.MACHINE.PERSON, own.replica(), own.person());
            edit.set(Machine.MACHINE.PUBLIC_KEY, own.replica(), Base64.getEncoder().encodeToString(own.publicKey()));
            return own;
        });
    }

    /** Opens for reading only: a foreign, broken or newer file is left as it is, to the byte. */
    int look() {
        try (Connection connection = H2Backing.openToRead(paths, surroundings)) {
            int version = Migrations.version(connection);
            if (version > 0) {
                return version;
            }
        } catch (Problem told) {
            throw told;
        } catch (SQLException | IOException | RuntimeException broken) {
            throw new Problem(broken, Failures.TEXTS, "SKT-DB-UNREADABLE", paths.file());
        }
        throw new Problem(Failures.TEXTS, "SKT-DB-UNREADABLE", paths.file());
    }

    /** Only after a verified copy; a crash on the way leads back to the state before. */
    private void migrate(int version, Journal journal, Recovery recovery) throws IOException {
        DataPaths before = paths.temporary("truoc-v" + Migrations.LATEST);
        Journal.Rest now = H2Backing.look(paths, surroundings.disk());
        Copies.write(surroundings.disk(), paths.file(), now, before.file());
        if (new Opening(before, surroundings).look() != version) {
            throw new Problem(Failures.TEXTS, "SKT-DB-BACKUP", before.file());
        }
        if (recovery.rest() == null) {
            journal.restart(now, recovery.drafts(), () -> {
            });
        }
        Migrations.run(H2Login.of(paths, surroundings));
    }

    /** What cannot be read may still be read by someone who knows how: it is never written over. */
    private void keepAside() throws IOException {
        Path aside = paths.brokenJournal();
        Files.copy(paths.journal(), aside);
        warnings.add(new Problem(Failures.TEXTS, "SKT-DB-JOURNAL-BROKEN", aside));
    }

    /** A clock set back would date today's edits before yesterday's. */
    private void compareClocks(Instant lastChange) {
        Instant now = surroundings.clock().instant();
        boolean said = warnings.stream().anyMatch(warning -> warning.code().equals(CLOCK_BEHIND));
        if (!said && now.plus(CLOCK_TOLERANCE).isBefore(lastChange)) {
            warnings.add(new Problem(Failures.TEXTS, CLOCK_BEHIND, shown(now), shown(lastChange)));
        }
    }

    private static String shown(Instant moment) {
        return VietnameseFormat.dateTime(LocalDateTime.ofInstant(moment, Texts.ZONE));
    }

    private boolean hasItsEnd() throws IOException {
        SealKeys keys = Seal.unlock(paths.file(), surroundings);
        DiskFile file = surroundings.disk().openToRead(paths.file());
        try (FileChannel content = keys == null ? new SteadyFile(file) : keys.unsealed(file)) {
            return CleanEnd.isWhole(content);
        } catch (EOFException lostBlock) {
            return false;
        }
    }

    private String token() {
        return MachineToken.read(surroundings.machineFile());
    }

    /** The first block of a sealed file, before H2 writes one of its own; null where there is no passphrase. */
    private @Nullable SealKeys seal() throws IOException {
        if (Files.exists(paths.file())) {
            throw new Problem(Failures.TEXTS, "SKT-DB-EXISTS", paths.file()); // since a moment ago
        }
        begun = true;
        Passphrase passphrase = surroundings.passphrase();
        if (passphrase == null) {
            return null;
        }
        try (DiskFile file = surroundings.disk().open(paths.file())) {
            file.write(ByteBuffer.wrap(Seal.fresh(passphrase)), 0);
            file.sync();
        }
        return Seal.unlock(paths.file(), surroundings);
    }

    private interface Keys {
        @Nullable
        SealKeys get() throws IOException;
    }

    private interface Locked {
        DataFile run(HolderLock lock, Journal journal) throws SQLException, IOException;
    }

    private DataFile locked(Keys keys, Locked work) {
        try {
            HolderLock lock = HolderLock.acquire(paths, surroundings);
            Journal journal = null;
            boolean first = !Files.exists(paths.journal());
            try {
                SealKeys unlocked = keys.get(); // before anything else is touched
                journal = Journal.open(surroundings.disk().open(paths.journal()), unlocked);
                return work.run(lock, journal);
            } catch (SQLException | IOException | RuntimeException failed) {
                if (journal != null) {
                    journal.close();
                }
                if (begun) {
                    Files.deleteIfExists(paths.file());
                }
                // One that holds the state before a migration is the way back.
                if (begun || first && Files.exists(paths.journal()) && Files.size(paths.journal()) == 0) {
                    Files.deleteIfExists(paths.journal());
                }
                lock.close();
                throw failed;
            }
        } catch (SQLException | IOException | RuntimeException failed) {
            throw explained(failed);
        }
    }

    private RuntimeException explained(Exception failed) {
        RuntimeException explained = failures.explained(failed);
        return explained instanceof Problem
                ? explained
                : new Problem(failed, Failures.TEXTS, "SKT-DB-UNREADABLE", paths.file());
    }
}

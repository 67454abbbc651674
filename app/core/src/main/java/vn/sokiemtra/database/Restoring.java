package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Puts a backup in a new place. */
final class Restoring {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Texts.ZONE);

    private final DataPaths from;
    private final DataPaths to;
    private final Surroundings surroundings;

    Restoring(DataPaths from, DataPaths to, Surroundings surroundings) {
        this.from = from;
        this.to = to;
        this.surroundings = surroundings;
    }

    void run() {
        if (!Files.exists(from.file())) {
            throw new Problem(Failures.TEXTS, "SKT-DB-MISSING", from.file());
        }
        unlock();
        if (Files.exists(to.file())) {
            putAside();
        }
        DataPaths part = to.temporary("part");
        try {
            Files.createDirectories(to.folder());
            copyLocked(part);
            try (DataFile file = new Opening(part, surroundings).asAnotherReplica().open()) {
                if (!file.check().isClean()) {
                    throw new Problem(Failures.TEXTS, "SKT-DB-BACKUP", from.file());
                }
            }
            Copies.moveIntoPlace(part.file(), to.file());
        } catch (IOException failed) {
            throw new Failures(to.file()).explained(failed);
        } finally {
            deleteQuietly(part.file());
            deleteQuietly(part.journal());
        }
    }

    /** Before anything moves: without its passphrase a sealed backup is no backup. */
    private void unlock() {
        try {
            Seal.unlock(from.file(), surroundings);
        } catch (IOException failed) {
            throw new Failures(from.file()).explained(failed);
        }
    }

    /** Nobody may write the source meanwhile; what its journal promises comes along. */
    private void copyLocked(DataPaths part) throws IOException {
        if (Files.exists(from.lock())) {
            try (HolderLock lock = HolderLock.acquire(from, surroundings)) {
                copy(part);
                return;
            }
        }
        copy(part);
    }

    private void copy(DataPaths part) throws IOException {
        Copies.write(surroundings.disk(), from.file(), H2Backing.look(from, surroundings.disk()), part.file());
        if (Files.exists(from.journal())) {
            Copies.write(surroundings.disk(), from.journal(), new Journal.Rest(Files.size(from.journal()),
                    new byte[0]), part.journal());
        }
    }

    /** A readable data file is never replaced; one that cannot be read gets another name. */
    private void putAside() {
        try {
            new Opening(to, surroundings).look();
        } catch (Problem problem) {
            if (problem.code().equals("SKT-DB-UNREADABLE")) {
                moveAside();
                return;
            } // sealed with another passphrase, or newer: somebody can read it
        }
        throw new Problem(Failures.TEXTS, "SKT-DB-EXISTS", to.file());
    }

    private void moveAside() {
        String stamp = STAMP.format(surroundings.clock().instant());
        DataPaths aside = to.temporary("hong-" + stamp);
        try {
            Files.move(to.file(), aside.file());
            if (Files.exists(to.journal())) {
                Files.move(to.journal(), aside.journal());
            }
        } catch (IOException failed) {
            throw new Failures(to.file()).explained(failed);
        }
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            path.toFile().deleteOnExit();
        }
    }
}

package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import vn.sokiemtra.ledger.StoredLedger;
import vn.sokiemtra.text.Problem;

/** A copy of an open data file that is opened and checked before it is called one. */
final class Backup {

    private final DataPaths paths;
    private final Surroundings surroundings;
    private final H2Backing backing;
    private final StoredLedger ledger;

    Backup(DataPaths paths, Surroundings surroundings, H2Backing backing, StoredLedger ledger) {
        this.paths = paths;
        this.surroundings = surroundings;
        this.backing = backing;
        this.ledger = ledger;
    }

    void write(DataPaths target, boolean over) {
        if (Files.exists(target.file()) && !over || target.equals(paths)) {
            throw new Problem(Failures.TEXTS, "SKT-DB-EXISTS", target.file());
        }
        DataPaths part = target.temporary("part");
        try {
            Files.createDirectories(target.folder());
            Journal.Rest rest = ledger.atRest(connection -> {
                backing.rest();
                return state();
            });
            if (surroundings.disk().usableSpace(part.file()) < rest.length()) {
                throw new Problem(Failures.TEXTS, "SKT-DB-DISKFULL", target.file());
            }
            Copies.write(surroundings.disk(), paths.file(), rest, part.file());
            forgetMachine(part);
            Copies.moveIntoPlace(part.file(), target.file());
        } catch (IOException | SQLException failed) {
            throw new Failures(target.file()).explained(failed);
        } finally {
            try {
                Files.deleteIfExists(part.file());
            } catch (IOException leftBehind) {
                part.file().toFile().deleteOnExit();
            }
        }
    }

    private Journal.Rest state() {
        try {
            return backing.look();
        } catch (IOException failed) {
            throw new Failures(paths.file()).explained(failed);
        }
    }

    /** Who opens the copy, even here, writes as another replica. Checks what it opened. */
    private void forgetMachine(DataPaths part) throws SQLException, IOException {
        try (Connection copy = H2Backing.openToCheck(part, surroundings);
                Statement statement = copy.createStatement()) {
            statement.execute("update ledger.self set token = ''");
            if (!new Check(copy, ledger, surroundings.disk(), backing.keys() != null).withoutRebuild().isClean()) {
                throw new Problem(Failures.TEXTS, "SKT-DB-BACKUP", part.file());
            }
            statement.execute("checkpoint sync");
            statement.execute("shutdown");
        }
        try (DiskFile file = surroundings.disk().open(part.file())) {
            file.sync();
        }
    }
}

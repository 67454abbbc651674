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

    void write(DataPaths target) {
        if (Files.exists(target.file())) {
            throw new Problem(Failures.TEXTS, "SKT-DB-EXISTS", target.file());
        }
        try (DraftCopy draft = draft(target)) {
            draft.keep();
        }
    }

    DraftCopy draft(DataPaths target) {
        if (target.equals(paths)) {
            throw new Problem(Failures.TEXTS, "SKT-DB-EXISTS", target.file());
        }
        DataPaths part = target.temporary("part");
        DraftCopy draft = new DraftCopy(part.file(), target.file());
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
            return draft;
        } catch (IOException | SQLException failed) {
            draft.close();
            throw new Failures(target.file()).explained(failed);
        } catch (RuntimeException failed) {
            draft.close();
            throw failed;
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

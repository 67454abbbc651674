package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Base64;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Origin;
import vn.sokiemtra.ledger.Shapes;
import vn.sokiemtra.ledger.StoredLedger;
import vn.sokiemtra.schema.shared.Shared;
import vn.sokiemtra.schema.shared.tables.Machine;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** One data file ({@code NAME.mv.db}) while it is open; it holds one plan. Every path may be given with or without the ending. */
public final class DataFile implements AutoCloseable {

    private static final Texts TEXTS = Texts.beside(DataFile.class);

    private final H2Backing backing;
    private final StoredLedger ledger;

    private DataFile(H2Backing backing, StoredLedger ledger) {
        this.backing = backing;
        this.ledger = ledger;
    }

    /**
     * Makes a new data file and opens it.
     *
     * @throws Problem {@code SKT-DB-EXISTS} when there is one already
     */
    public static DataFile create(Path data, NewDataFile what, InstantSource clock) {
        DataPaths paths = DataPaths.of(data);
        if (Files.exists(paths.file())) {
            throw new Problem(TEXTS, "SKT-DB-EXISTS", paths.file());
        }
        try {
            Files.createDirectories(paths.folder());
            H2Backing backing = H2Backing.open(paths);
            Migrations.run(backing);
            MintedReplica.mint(what.plan(), what.planCreatedAt(), what.person(), what.machine(), "", clock).store(
                    backing.writer());
            backing.writer().commit();
            DataFile file = new DataFile(backing, new StoredLedger(backing, new Shapes(Shared.SHARED), clock));
            file.introduceReplica();
            return file;
        } catch (SQLException | IOException failed) {
            throw new Problem(failed, TEXTS, "SKT-DB-UNREADABLE", paths.file());
        }
    }

    /** Opens a data file. */
    public static DataFile open(Path data, InstantSource clock) {
        DataPaths paths = DataPaths.of(data);
        if (!Files.exists(paths.file())) {
            throw new Problem(TEXTS, "SKT-DB-MISSING", paths.file());
        }
        try {
            H2Backing backing = H2Backing.open(paths);
            Migrations.run(backing);
            return new DataFile(backing, new StoredLedger(backing, new Shapes(Shared.SHARED), clock));
        } catch (SQLException failed) {
            throw new Problem(failed, TEXTS, "SKT-DB-UNREADABLE", paths.file());
        }
    }

    /** Tells the other machines, with the next bundle, who writes here and with which key. */
    private void introduceReplica() throws SQLException {
        Origin own = Origin.load(backing.writer());
        ledger.edit(own.person(), edit -> {
            edit.set(Machine.MACHINE.NAME, own.replica(), own.machine());
            edit.set(Machine.MACHINE.PERSON, own.replica(), own.person());
            edit.set(Machine.MACHINE.PUBLIC_KEY, own.replica(), Base64.getEncoder().encodeToString(own.publicKey()));
            return own;
        });
    }

    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        backing.close();
    }
}

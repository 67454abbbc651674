package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Backing;
import vn.sokiemtra.text.Problem;

/**
 * The connections of one H2 file, and the durability of its edits: each is forced into the journal, and from time to
 * time the file itself comes to rest. In between H2 writes little, and behind the resting length only.
 */
final class H2Backing implements Backing {

    /** H2 writes over its header alone: 8 KB, and 4 KB more before it when encrypted. */
    private static final int HEAD = 12 << 10;
    private static final int EDITS_BETWEEN_RESTS = 100;
    private static final long LEAST_SPACE = 8L << 20;

    private final DataPaths paths;
    private final Surroundings surroundings;
    private final H2Login login;
    private final Journal journal;
    private final Failures failures;
    private final Connection writer;
    private final ConcurrentLinkedDeque<Connection> idleReaders = new ConcurrentLinkedDeque<>();
    private @Nullable Drafts drafts;
    private int editsSinceRest;
    private volatile boolean broken;

    private H2Backing(DataPaths paths, Surroundings surroundings, Journal journal, H2Login login)
            throws SQLException {
        this.paths = paths;
        this.surroundings = surroundings;
        this.journal = journal;
        this.failures = new Failures(paths.file());
        this.login = login;
        this.writer = login.connect();
        writer.setAutoCommit(false);
    }

    static H2Backing open(DataPaths paths, Surroundings surroundings, Journal journal) throws SQLException,
            IOException {
        return new H2Backing(paths, surroundings, journal, H2Login.of(paths, surroundings));
    }

    /** For looking only: not a byte of the file changes. */
    static Connection openToRead(DataPaths paths, Surroundings surroundings) throws SQLException, IOException {
        return H2Login.of(paths, surroundings).toRead().connect();
    }

    /** An own copy, opened for writing. */
    static Connection openToCheck(DataPaths paths, Surroundings surroundings) throws SQLException, IOException {
        return H2Login.of(paths, surroundings).connect();
    }

    void keepDrafts(Drafts kept) {
        drafts = kept;
    }

    private Map<String, String> draftTexts() {
        Drafts known = drafts;
        return known == null ? Map.of() : known.all();
    }

    @Override
    public Connection writer() {
        return writer;
    }

    @Override
    public Connection reader() throws SQLException {
        Connection idle = idleReaders.poll();
        if (idle != null) {
            return idle;
        }
        Connection fresh = login.connect();
        fresh.setAutoCommit(false);
        try (Statement statement = fresh.createStatement()) {
            statement.execute("set session characteristics as transaction isolation level snapshot");
        }
        return fresh;
    }

    @Override
    public void release(Connection reader) {
        idleReaders.push(reader);
    }

    @Override
    public void keep(long firstSeq, List<byte[]> lines) {
        if (broken) {
            throw new Problem(Failures.TEXTS, "SKT-DB-CLOSED", paths.file());
        }
        try {
            checkSpace();
            surroundings.phases().accept(Phase.BEFORE_FORCE);
            synchronized (journal) {
                journal.append(new Journal.Edit(firstSeq, lines));
            }
            surroundings.phases().accept(Phase.AFTER_FORCE);
        } catch (IOException failed) {
            throw failures.explained(failed);
        }
    }

    @Override
    public void checkSpace() {
        if (!hasSpace()) {
            throw new Problem(Failures.TEXTS, "SKT-DB-DISKFULL", paths.file());
        }
    }

    /** H2 closes itself when a write fails, so it is not asked to write where it would. */
    boolean hasSpace() {
        try {
            return surroundings.disk().usableSpace(paths.file()) >= LEAST_SPACE;
        } catch (IOException unknown) {
            return true;
        }
    }

    @Override
    public void committed(boolean beyondLines) {
        surroundings.phases().accept(Phase.AFTER_COMMIT);
        editsSinceRest++;
        if (beyondLines) {
            rest();
        } else if (editsSinceRest >= EDITS_BETWEEN_RESTS && hasSpace()) {
            try {
                rest();
            } catch (Problem laterEditsAreRefused) {
                // This edit is safe in the journal; only what comes next cannot be taken.
                broken = true;
            }
        }
    }

    /** Written, but not waited for: what H2 gathers in memory before it writes by itself keeps the collector busy. */
    @Override
    public void prepared() {
        editsSinceRest++;
        try (Statement statement = writer.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException failed) {
            broken = true;
            throw failures.explained(failed);
        }
    }

    @Override
    public void settle() {
        if (editsSinceRest > 0 && hasSpace()) {
            rest();
        }
    }

    /** Brings the file to rest: everything committed is in it and on the disk, and the journal begins anew. */
    void rest() {
        try {
            surroundings.phases().accept(Phase.BEFORE_CHECKPOINT);
            try (Statement statement = writer.createStatement()) {
                statement.execute("checkpoint sync");
            }
            surroundings.phases().accept(Phase.AFTER_CHECKPOINT);
            Journal.Rest rest = look();
            synchronized (journal) {
                journal.restart(rest, draftTexts(), () -> surroundings.phases().accept(Phase.AFTER_TRUNCATION));
            }
            surroundings.phases().accept(Phase.AFTER_RESTART);
            editsSinceRest = 0;
        } catch (SQLException | IOException failed) {
            broken = true;
            throw failures.explained(failed);
        }
    }

    /** How the file looks now; only right after a checkpoint. */
    Journal.Rest look() throws IOException {
        return look(paths, surroundings.disk());
    }

    static Journal.Rest look(DataPaths paths, Disk disk) throws IOException {
        try (DiskFile file = disk.openToRead(paths.file())) {
            long length = file.size();
            ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEAD, length));
            while (head.hasRemaining() && file.read(head, head.position()) > 0) {
                continue;
            }
            return new Journal.Rest(length, head.array());
        }
    }

    @Override
    public RuntimeException explained(Exception failure) {
        return failures.explained(failure);
    }

    /** Closes H2 without any tidying of its own. */
    void shutDown() throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(broken ? "shutdown immediately" : "shutdown");
        } catch (SQLException failed) {
            closeConnections();
            if (!broken) {
                throw failed;
            }
        }
    }

    /** A store that failed cannot even be shut down; it goes with its last connection. */
    private void closeConnections() {
        idleReaders.push(writer);
        for (Connection open = idleReaders.poll(); open != null; open = idleReaders.poll()) {
            try {
                open.close();
            } catch (SQLException closedWithTheStore) {
                continue;
            }
        }
    }

    /** Lets the file go as it is, after a failure that is told already. */
    void abandon() {
        broken = true;
        try {
            shutDown();
        } catch (SQLException closedAlready) {
            closeConnections();
        }
    }

    /** Null where the file is not sealed. */
    @Nullable
    SealKeys keys() {
        return login.keys();
    }

    boolean isBroken() {
        return broken;
    }
}

package vn.sokiemtra.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.h2.Driver;

import vn.sokiemtra.ledger.Backing;

/** The connections of one H2 file and the durability of its edits. */
final class H2Backing implements Backing, AutoCloseable {

    private final String url;
    private final Connection writer;
    private final ConcurrentLinkedDeque<Connection> idleReaders = new ConcurrentLinkedDeque<>();

    private H2Backing(String url, Connection writer) {
        this.url = url;
        this.writer = writer;
    }

    static H2Backing open(DataPaths paths) throws SQLException {
        String url = "jdbc:h2:file:" + paths.base().toString().replace(";", "\\;")
                + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;REUSE_SPACE=FALSE"
                + ";AUTO_COMPACT_FILL_RATE=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        Connection writer = connect(url);
        writer.setAutoCommit(false);
        return new H2Backing(url, writer);
    }

    private static Connection connect(String url) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "sa");
        login.setProperty("password", "");
        return new Driver().connect(url, login);
    }

    String url() {
        return url;
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
        Connection fresh = connect(url);
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
        // each commit is synced
    }

    @Override
    public void committed(boolean beyondLines) {
        try (Statement statement = writer.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void settle() {
        // each commit is synced
    }

    @Override
    public RuntimeException explained(Exception failure) {
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    @Override
    public void close() {
        try (Statement statement = writer.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import org.h2.Driver;

import vn.sokiemtra.ledger.StoredLedger;

/** Verifies a whole data file on one snapshot of it. */
final class Check {

    private final Connection connection;
    private final StoredLedger ledger;
    private final Disk disk;
    private final boolean sealed;
    private final List<String> flaws = new ArrayList<>();

    /** @param sealed then nothing is laid down in clear */
    Check(Connection connection, StoredLedger ledger, Disk disk, boolean sealed) {
        this.connection = connection;
        this.ledger = ledger;
        this.disk = disk;
        this.sealed = sealed;
    }

    CheckReport withoutRebuild() throws SQLException {
        flaws.addAll(ledger.verifyChains(connection));
        return report(checkEvidence());
    }

    CheckReport run() throws SQLException {
        flaws.addAll(ledger.verifyChains(connection));
        long evidence = checkEvidence();
        if (flaws.isEmpty()) {
            compareWithRebuild();
        }
        return report(evidence);
    }

    private CheckReport report(long evidence) throws SQLException {
        return new CheckReport(number("select coalesce(sum(last_seq), 0) from ledger.replica"), evidence, flaws);
    }

    private long number(String sql) throws SQLException {
        try (var one = connection.prepareStatement(sql); var row = one.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private long checkEvidence() throws SQLException {
        long n = 0;
        try (var all = connection.prepareStatement("select no, sha256, size from local.blob order by no");
                var rows = all
                        .executeQuery()) {
            while (rows.next()) {
                checkBlob(rows.getLong(1), rows.getString(2), rows.getLong(3));
                n++;
            }
        }
        return n;
    }

    private void checkBlob(long no, String expected, long size) throws SQLException {
        MessageDigest sha256 = sha256();
        long length = 0;
        try (var chunks = connection
                .prepareStatement("select bytes from local.blob_chunk where blob_no = ? and idx = ?")) {
            chunks.setLong(1, no);
            for (int i = 0;; i++) {
                chunks.setInt(2, i);
                try (var row = chunks.executeQuery()) {
                    if (!row.next()) {
                        break;
                    }
                    byte[] bytes = row.getBytes(1);
                    sha256.update(bytes);
                    length += bytes.length;
                }
            }
        }
        if (length != size || !HexFormat.of().formatHex(sha256.digest()).equals(expected)) {
            flaws.add("evidence " + expected);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** In a file of its own: the log may be larger than the memory. */
    private void compareWithRebuild() throws SQLException {
        Path folder = temporaryFolder();
        Properties login = new Properties();
        login.setProperty("user", "sa");
        login.setProperty("password", sealed ? UUID.randomUUID() + " " : "");
        try (Connection empty = new Driver().connect("jdbc:h2:" + disk.scheme() + ":" + SteadyFilePath.spelled(folder
                .resolve("rebuild"))
                + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0"
                + (sealed ? ";CIPHER=AES" : ""), login);
                Statement statement = empty.createStatement()) {
            statement.execute("runscript from 'classpath:" + Migrations.FOLDER + "/V1__ledger.sql'");
            for (String script : Migrations.SHARED) {
                statement.execute("runscript from 'classpath:" + Migrations.FOLDER + "/" + script + "'");
            }
            empty.setAutoCommit(false);
            flaws.addAll(ledger.verify(connection, empty));
            statement.execute("shutdown immediately");
        } finally {
            folder.resolve("rebuild.mv.db").toFile().delete();
            folder.toFile().delete();
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sokiemtra-check");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

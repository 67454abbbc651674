package vn.sokiemtra.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.Flyway;

/** Brings the schema of a file to this version. */
final class Migrations {

    /** Of this program; a test holds it against the scripts. */
    static final int LATEST = 5;
    static final String FOLDER = "vn/sokiemtra/database/migration";
    /** The scripts that make the shared tables, and nothing else: a rebuild from the log runs these alone. */
    static final List<String> SHARED = List.of("V2__shared.sql", "V4__after_the_visit.sql");

    private Migrations() {
    }

    /** The version of a file's schema; 0 when it is no data file of this program. */
    static int version(Connection connection) throws SQLException {
        try (var known = connection.prepareStatement("select count(*) from information_schema.tables where table_schema"
                + " in ('public', 'ledger') and table_name in ('flyway_schema_history', 'self')");
                var row = known.executeQuery()) {
            row.next();
            if (row.getInt(1) < 2) {
                return 0;
            }
        }
        try (var latest = connection.prepareStatement("select max(cast(\"version\" as int)) from"
                + " \"flyway_schema_history\" where \"success\""); var row = latest.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    static void run(H2Login login) {
        Flyway.configure().dataSource(login.source()).locations("classpath:" + FOLDER)
                .loggers(MigrationLog.class.getName())
                .load().migrate();
    }
}

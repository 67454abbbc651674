package vn.sokiemtra.database;

import org.flywaydb.core.Flyway;

/** Brings the schema of a file to this version. */
final class Migrations {

    private Migrations() {
    }

    static void run(H2Backing backing) {
        Flyway.configure().dataSource(backing.url(), "sa", "").locations("classpath:vn/sokiemtra/database/migration")
                .load().migrate();
    }
}

package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import javax.sql.DataSource;

import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * How H2 is asked for a file.
 *
 * @param keys null where it is not sealed
 */
record H2Login(String url, @Nullable SealKeys keys) {

    private static final String USER = "sa";

    private static final String SETTINGS = ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;REUSE_SPACE=FALSE"
            + ";AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    /** H2 writes at a rest, or when its memory is full; never by the clock. */
    private static final String WRITES = ";WRITE_DELAY=86400000";
    private static final String CIPHER = ";CIPHER=AES";

    /** @throws vn.sokiemtra.text.Problem as {@link Seal#unlock} */
    static H2Login of(DataPaths paths, Surroundings surroundings) throws IOException {
        SealKeys keys = Files.exists(paths.file()) ? Seal.unlock(paths.file(), surroundings) : null;
        return new H2Login("jdbc:h2:" + surroundings.disk().scheme() + ":" + SteadyFilePath.spelled(paths.base())
                + SETTINGS + WRITES + (keys == null ? "" : CIPHER), keys);
    }

    /** For looking only: not a byte of the file changes. */
    H2Login toRead() {
        return new H2Login(url.replace(WRITES, "") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", keys);
    }

    /** Of a sealed file, H2 wants the file's and the user's, parted by a space. */
    private String password() {
        return keys == null ? "" : keys.filePassword() + ' ';
    }

    /** For who makes its connections itself. Flyway would trim the password. */
    DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(USER);
        source.setPassword(password());
        return source;
    }

    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password());
        return new Driver().connect(url, login);
    }
}

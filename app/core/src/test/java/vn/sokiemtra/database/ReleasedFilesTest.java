package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.IntStream;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.sokiemtra.plan.CreatePlan;

/**
 * A data file of every schema that was ever released opens in this program, with all that was in it. The files are kept
 * as text ({@code released/schema-N.sql}); see docs/decisions/0007.
 */
class ReleasedFilesTest {

    /** The schema of the first release. */
    private static final int FIRST = 3;

    private static final String DIGEST = "-- digest ";

    private static final Instant NOW = Instant.parse("2020-10-15T01:00:00Z");

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(NOW);

    /** The files were written on this machine; on another they would go on as another replica. */
    @BeforeEach
    void theMachineOfTheFixtures() throws IOException {
        Files.writeString(folder.resolve("machine"), "may-mau");
    }

    static IntStream released() {
        // Schema 4 never left the house: it grew into 5 before a release.
        return IntStream.rangeClosed(FIRST, Migrations.LATEST).filter(schema -> schema != 4);
    }

    @ParameterizedTest
    @MethodSource("released")
    void aFileOfEveryReleasedSchemaOpensWithAllThatWasInIt(int schema) throws Exception {
        String script = fixture(schema);
        DataPaths paths = DataPaths.of(folder.resolve("Tệp cũ; năm 2020"));
        restore(script, paths);
        String digest = script.lines().findFirst().orElseThrow().substring(DIGEST.length());
        try (DataFile file = DataFile.open(paths.file(), here())) {
            assertThat(file.ledger().digest()).as("what schema %s held", schema).isEqualTo(digest);
            assertThat(file.check().flaws()).isEmpty();
            DataFileTest.write(file, "Xã Thạch Cẩm");
        }
        try (DataFile again = DataFile.open(paths.file(), here())) {
            assertThat(again.check().flaws()).isEmpty();
        }
        Path copy = folder.resolve("Tệp cũ; năm 2020.truoc-v" + Migrations.LATEST + ".mv.db");
        assertThat(Files.exists(copy)).as("a copy is taken exactly when it was migrated").isEqualTo(
                schema < Migrations.LATEST);
    }

    /**
     * Writes the fixture of this schema. Only before its release, or for a new schema: what is released stays as it is.
     */
    @Test
    @EnabledIfSystemProperty(named = "sokiemtra.fixture", matches = "write")
    void writeTheFixtureOfThisSchema() throws Exception {
        Path data = folder.resolve("moi");
        String digest;
        try (DataFile file = DataFile.create(data, NewDataFile.ofNewPlan(clock, "Nguyễn Văn Mẫu", "Máy mẫu"), here())) {
            new CreatePlan(file.ledger()).from("thach-thanh-2020", "Nguyễn Văn Mẫu");
            DataFileTest.write(file, "Xã ghi thêm");
            digest = file.ledger().digest();
        }
        Path script = folder.resolve("script.sql");
        try (Connection connection = H2Backing.openToRead(DataPaths.of(data), here());
                Statement statement = connection
                        .createStatement()) {
            statement.execute("script nopasswords to '" + script + "' charset 'UTF-8'");
        }
        Path target = Path.of("src/test/resources/released/schema-" + Migrations.LATEST + ".sql");
        Files.createDirectories(target.getParent());
        Files.writeString(target, DIGEST + digest + "\n" + Files.readString(script));
    }

    private static String fixture(int schema) throws IOException {
        String name = "/released/schema-" + schema + ".sql";
        try (var in = ReleasedFilesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name + " is missing: write it with -Dsokiemtra.fixture=write")
                    .readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void restore(String script, DataPaths paths) throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("fixture.sql"), script);
        FilePath.register(new SteadyFilePath());
        try (Connection empty = H2Backing.openToCheck(paths, here()); Statement statement = empty.createStatement()) {
            statement.execute("runscript from '" + file + "' charset 'UTF-8'");
            statement.execute("shutdown compact");
        }
    }

    private Surroundings here() {
        return Surroundings.ofThisMachine(clock).withMachineFile(folder.resolve("machine"));
    }
}

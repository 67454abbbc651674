package vn.sokiemtra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.ledger.Ledger;

/**
 * A fresh data file for each test, gone afterwards: {@code @RegisterExtension final TemporaryDataFile data = new
 * TemporaryDataFile();}. Its clock stands at 08:00 on 15/10/2020 in Vietnam unless another is given.
 */
public final class TemporaryDataFile implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    public static final Instant NOW = Instant.parse("2020-10-15T01:00:00Z");
    public static final String PERSON = "Nguyễn Thị Hoa";

    private final InstantSource clock;
    private Path folder;
    private DataFile file;

    public TemporaryDataFile() {
        this(InstantSource.fixed(NOW));
    }

    public TemporaryDataFile(InstantSource clock) {
        this.clock = clock;
    }

    /** For code that is no extension; close it. */
    public static TemporaryDataFile opened() {
        TemporaryDataFile data = new TemporaryDataFile();
        data.create();
        return data;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        create();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    /** What this one holds, in a file of its own; this one is closed and can be copied again. */
    public TemporaryDataFile copied() {
        file.close();
        var copy = new TemporaryDataFile(clock);
        copy.place();
        try (var all = Files.list(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Files.copy(each, copy.folder.resolve(each.getFileName()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        copy.file = DataFile.open(copy.path(), copy.surroundings());
        return copy;
    }

    private void place() {
        try {
            folder = Files.createTempDirectory("sokiemtra");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void create() {
        place();
        file = DataFile.create(path(), NewDataFile.ofNewPlan(clock, PERSON, "Máy thử"), surroundings());
    }

    /** Where the file is, without {@code .mv.db}. */
    public Path path() {
        return folder.resolve("test");
    }

    private Surroundings surroundings() {
        return Surroundings.ofThisMachine(clock).withMachineFile(folder.resolve("machine"));
    }

    public InstantSource clock() {
        return clock;
    }

    public DataFile file() {
        return file;
    }

    public Ledger ledger() {
        return file.ledger();
    }

    /** Closes the file and opens it again, as the next start of the program does. */
    public void reopen() {
        file.close();
        file = DataFile.open(path(), surroundings());
    }

    @Override
    public void close() {
        file.close();
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

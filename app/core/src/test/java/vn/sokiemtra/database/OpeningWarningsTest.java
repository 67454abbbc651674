package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.text.Problem;

/** What a person is told although the file opens. */
class OpeningWarningsTest {

    private static final Instant NOW = Instant.parse("2020-10-15T01:00:00Z");

    @TempDir
    Path folder;

    private Path path(String name) {
        return folder.resolve(name + ".mv.db");
    }

    private Path journal(String name) {
        return folder.resolve(name + ".journal");
    }

    private Surroundings at(Instant now) {
        return Surroundings.ofThisMachine(InstantSource.fixed(now)).withMachineFile(folder.resolve("machine"));
    }

    private void create(String name) {
        try (DataFile file = DataFile.create(path(name),
                NewDataFile.ofNewPlan(InstantSource.fixed(NOW), "Hoa", "Máy 1"),
                at(NOW))) {
            DataFileTest.write(file, "Xã A");
        }
    }

    /** The files as a crash would leave them after two edits. */
    private void crash(String name) throws IOException {
        create("nguồn");
        try (DataFile file = DataFile.open(path("nguồn"), at(NOW))) {
            DataFileTest.write(file, "Xã B");
            DataFileTest.write(file, "Xã C");
            Files.copy(path("nguồn"), path(name), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(journal("nguồn"), journal(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void aClockBehindTheLastEditIsShown() {
        create("so");
        try (DataFile file = DataFile.open(path("so"), at(NOW.minus(Duration.ofMinutes(9))))) {
            assertThat(file.warnings()).isEmpty();
        }
        try (DataFile file = DataFile.open(path("so"), at(NOW.minus(Duration.ofDays(400))))) {
            assertThat(file.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.code()).isEqualTo("SKT-DB-CLOCK-BEHIND");
                assertThat(warning.sentence()).contains("11/09/2019", "15/10/2020");
            });
        }
    }

    @Test
    void aJournalThatIsNoneIsPutAside() throws IOException {
        create("so");
        byte[] foreign = "đây không phải nhật ký".repeat(9).getBytes(StandardCharsets.UTF_8);
        Files.write(journal("so"), foreign);
        try (DataFile file = DataFile.open(path("so"), at(NOW))) {
            assertThat(DataFileTest.names(file)).containsExactly("Xã A");
            assertThat(file.warnings()).extracting(Problem::code).containsExactly("SKT-DB-JOURNAL-BROKEN");
        }
        assertThat(folder.resolve("so.journal-hong")).hasBinaryContent(foreign);
        try (DataFile file = DataFile.open(path("so"), at(NOW))) {
            assertThat(file.warnings()).isEmpty();
        }
    }

    @Test
    void promisesBehindADamagedOneArePutAside() throws IOException {
        crash("so");
        byte[] whole = Files.readAllBytes(journal("so"));
        byte[] damaged = whole.clone();
        int at = indexOf(whole, "Xã B".getBytes(StandardCharsets.UTF_8));
        damaged[at] ^= 1;
        Files.write(journal("so"), damaged);
        try (DataFile file = DataFile.open(path("so"), at(NOW))) {
            assertThat(DataFileTest.names(file)).containsExactly("Xã A");
            assertThat(file.warnings()).extracting(Problem::code).containsExactly("SKT-DB-JOURNAL-BROKEN");
        }
        assertThat(folder.resolve("so.journal-hong")).hasBinaryContent(damaged);
    }

    @Test
    void aWriteThatThePowerCutShortIsNoDamage() throws IOException {
        crash("so");
        byte[] whole = Files.readAllBytes(journal("so"));
        Files.write(journal("so"), Arrays.copyOf(whole, whole.length - 5));
        try (DataFile file = DataFile.open(path("so"), at(NOW))) {
            assertThat(DataFileTest.names(file)).containsExactlyInAnyOrder("Xã A", "Xã B");
            assertThat(file.warnings()).isEmpty();
        }
        assertThat(folder.resolve("so.journal-hong")).doesNotExist();
    }

    @Test
    void nothingIsLeftBesideAForeignFile() throws IOException {
        Files.writeString(path("la"), "hello");
        assertThatThrownBy(() -> DataFile.open(path("la"), at(NOW)))
                .isInstanceOf(Problem.class);
        assertThat(journal("la")).doesNotExist();
        assertThat(path("la")).hasContent("hello");
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i <= all.length - part.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not in the journal");
    }
}

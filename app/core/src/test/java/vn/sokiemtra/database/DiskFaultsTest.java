package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.JoinPlan;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.StoredLedger;
import vn.sokiemtra.text.Problem;

/** A full or read-only disk is said in words and costs nothing that was acknowledged. */
class DiskFaultsTest {

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2020-10-15T01:00:00Z"));
    private final WatchedDisk disk = new WatchedDisk();

    private Surroundings surroundings() {
        return new Surroundings(clock, disk, folder.resolve("machine"), phase -> {
        });
    }

    private DataFile open() {
        return DataFile.open(folder.resolve("data"), surroundings());
    }

    @BeforeEach
    void create() {
        DataFile.create(folder.resolve("data"), NewDataFile.ofNewPlan(clock, "Hoa", "máy"), surroundings()).close();
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).code();
    }

    @Test
    void anEditOnAFullDiskIsRefusedAndWorkGoesOnWhenThereIsSpace() {
        try (DataFile file = open()) {
            DataFileTest.write(file, "một");
            disk.full = path -> true;
            disk.saysFull = true;
            ((StoredLedger) file.ledger()).rest();
            assertThat(code(() -> DataFileTest.write(file, "hai"))).isEqualTo("SKT-DB-DISKFULL");
            assertThat(code(() -> file.ledger().edit("Hoa", e -> e.sql().execute(
                    "insert into \"local\".\"setting\" values ('x', 'y')")))).isEqualTo("SKT-DB-DISKFULL");
            assertThat(code(() -> file.drafts().put("ô", "nháp"))).isEqualTo("SKT-DB-DISKFULL");
            assertThat(DataFileTest.names(file)).containsExactly("một");
            disk.full = path -> false;
            disk.saysFull = false;
            DataFileTest.write(file, "ba");
            assertThat(DataFileTest.names(file)).containsExactly("một", "ba");
        }
        try (DataFile file = open()) {
            assertThat(DataFileTest.names(file)).containsExactly("một", "ba");
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    @Test
    void whenTheFileItselfCannotGrowTheJournalKeepsEveryEdit() {
        List<String> acknowledged = new ArrayList<>();
        try (DataFile file = open()) {
            disk.full = path -> path.toString().endsWith(".mv.db");
            Problem refused = catchThrowableOfType(Problem.class, () -> {
                for (int i = 0; i < 150; i++) {
                    DataFileTest.write(file, "tên " + i);
                    acknowledged.add("tên " + i);
                }
            });
            assertThat(refused.code()).isIn("SKT-DB-DISKFULL", "SKT-DB-CLOSED");
        }
        disk.full = path -> false;
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(90);
        try (DataFile file = open()) {
            assertThat(DataFileTest.names(file)).isEqualTo(acknowledged);
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    @Test
    void closingOnAFullDiskLosesNothing() {
        DataFile file = open();
        DataFileTest.write(file, "một");
        disk.full = path -> true;
        disk.saysFull = true;
        file.close();
        disk.full = path -> false;
        disk.saysFull = false;
        try (DataFile again = open()) {
            assertThat(DataFileTest.names(again)).containsExactly("một");
        }
    }

    @Test
    void aBackupOntoAFullDiskLeavesNothingBehind() {
        try (DataFile file = open()) {
            DataFileTest.write(file, "một");
            disk.full = path -> path.toString().contains("backup");
            assertThat(code(() -> file.backUp(folder.resolve("backup")))).isEqualTo("SKT-DB-DISKFULL");
            assertThat(folder.toFile().list()).noneMatch(name -> name.contains("backup"));
            disk.full = path -> false;
            DataFileTest.write(file, "hai");
        }
    }

    @Test
    void aFileForABundleThatHasNoRoomIsNamedAsThePersonNamedIt() {
        Path bundle = folder.resolve("goi.skt");
        try (DataFile file = open()) {
            DataFileTest.write(file, "một");
            new ExportBundle(file.ledger(), clock).run(ExportWish.everything(bundle, "Hoa"), Progress.NONE);
        }
        disk.full = path -> path.toString().contains("xa-cam");
        assertThatThrownBy(() -> new JoinPlan(surroundings()).run(folder.resolve("xa-cam"), bundle, "Lan", "máy 2",
                Passphrases.NONE, Progress.NONE)).isInstanceOf(Problem.class)
                .hasMessageContaining(folder.resolve("xa-cam.mv.db").toString()).hasMessageNotContaining(".new");
        assertThat(folder.toFile().list()).noneMatch(name -> name.contains("xa-cam"));
    }

    @Test
    void aReadOnlyPlaceIsSaidInWords() {
        disk.readOnly = true;
        assertThat(code(this::open)).isEqualTo("SKT-DB-READONLY");
        disk.readOnly = false;
        open().close();
    }

    @Test
    void aMigrationThatBreaksOffHalfWayLeadsBackToTheFileAsItWas() throws Exception {
        try (DataFile file = open()) {
            DataFileTest.write(file, "Xã Thạch Cẩm");
        }
        Path data = folder.resolve("data.mv.db");
        Path journal = folder.resolve("data.journal");
        try (Connection older = H2Backing.openToCheck(DataPaths.of(data), surroundings());
                Statement statement = older.createStatement()) {
            EarlierSchema.leave(older, 2);
            statement.execute("shutdown compact");
        }
        // As when the file alone was copied from elsewhere.
        Files.deleteIfExists(journal);
        byte[] before = Files.readAllBytes(data);
        AtomicInteger asked = new AtomicInteger();
        disk.full = path -> path.equals(data) && asked.incrementAndGet() > 8;
        assertThat(code(this::open)).isEqualTo("SKT-DB-DISKFULL");
        assertThat(Files.readAllBytes(data)).as("it broke off after the first writes").isNotEqualTo(before);
        assertThat(journal).as("the way back").isNotEmptyFile();
        disk.full = path -> false;
        try (DataFile file = open()) {
            assertThat(DataFileTest.names(file)).containsExactly("Xã Thạch Cẩm");
            assertThat(file.check().flaws()).isEmpty();
        }
    }
}

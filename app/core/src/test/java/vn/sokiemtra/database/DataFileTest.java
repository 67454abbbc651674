package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.sokiemtra.schema.local.tables.Setting.SETTING;
import static vn.sokiemtra.schema.shared.tables.Unit.UNIT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.text.Problem;

class DataFileTest {

    private static final Instant NOW = Instant.parse("2020-10-15T01:00:00Z");

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(NOW);

    private Surroundings here() {
        return Surroundings.ofThisMachine(clock).withMachineFile(folder.resolve("machine"));
    }

    private Path path() {
        return folder.resolve("Đoàn 1; năm 2020");
    }

    private DataFile create() {
        return DataFile.create(path(), NewDataFile.ofNewPlan(clock, "Nguyễn Thị Hoa", "Máy phòng Nội vụ"), here());
    }

    private DataFile open() {
        return DataFile.open(path(), here());
    }

    static UUID write(DataFile file, String name) {
        return file.ledger().edit("Hoa", e -> {
            UUID row = e.newRow();
            e.set(UNIT.NAME, row, name);
            return row;
        }).value();
    }

    static List<String> names(DataFile file) {
        return file.ledger().read(sql -> sql.select(UNIT.NAME).from(UNIT).orderBy(UNIT.ID).fetch(UNIT.NAME));
    }

    private static String code(Callable<?> work) {
        return catchThrowableOfType(Problem.class, work::call).code();
    }

    @Test
    void aClosedFileIsOneFileAndAnEmptyJournal() throws IOException {
        try (DataFile file = create()) {
            write(file, "một");
        }
        assertThat(folder.resolve("Đoàn 1; năm 2020.journal")).isEmptyFile();
        assertThat(folder.resolve("Đoàn 1; năm 2020.lock")).doesNotExist();
        try (DataFile file = DataFile.open(folder.resolve("Đoàn 1; năm 2020.mv.db"), here())) {
            assertThat(names(file)).containsExactly("một");
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    @Test
    void aSecondStartIsToldWhoHoldsTheFile() {
        try (DataFile file = create()) {
            Problem problem = catchThrowableOfType(Problem.class, this::open);
            assertThat(problem.code()).isEqualTo("SKT-DB-LOCKED");
            assertThat(problem.sentence()).contains("Nguyễn Thị Hoa", "Máy phòng Nội vụ", "08:00 15/10/2020");
            assertThat(names(file)).isEmpty();
        }
        open().close();
    }

    @Test
    void anExistingFileIsNotReplaced() {
        create().close();
        assertThat(code(this::create)).isEqualTo("SKT-DB-EXISTS");
    }

    @Test
    void whatIsNoDataFileIsLeftAsItIs() throws IOException {
        Path foreign = folder.resolve("foreign.mv.db");
        Files.writeString(foreign, "not a database at all".repeat(1000));
        byte[] before = Files.readAllBytes(foreign);
        assertThat(code(() -> DataFile.open(foreign, here()))).isEqualTo("SKT-DB-UNREADABLE");
        assertThat(Files.readAllBytes(foreign)).isEqualTo(before);
        Files.write(foreign, new byte[0]);
        assertThat(code(() -> DataFile.open(foreign, here()))).isEqualTo("SKT-DB-UNREADABLE");
        assertThat(foreign).isEmptyFile();
    }

    /** With a journal beside it a file passes for one of ours until it was opened. */
    @Test
    void whatIsNoDataFileIsLeftAsItIsBesideAJournalToo() throws Exception {
        DataPaths paths = DataPaths.of(folder.resolve("foreign.mv.db"));
        Files.write(paths.journal(), new byte[0]);
        for (byte[] other : List.of(new byte[0], "not a database at all".repeat(1000).getBytes(
                StandardCharsets.UTF_8), databaseOfSomebodyElse())) {
            Files.write(paths.file(), other);
            assertThat(code(() -> DataFile.open(paths.file(), here()))).isEqualTo("SKT-DB-UNREADABLE");
            assertThat(Files.readAllBytes(paths.file())).isEqualTo(other);
            assertThat(paths.journal()).isEmptyFile();
        }
    }

    private byte[] databaseOfSomebodyElse() throws Exception {
        try (Connection made = DriverManager.getConnection("jdbc:h2:" + folder.resolve("other"), "sa", "")) {
            made.createStatement().execute("create table guest(id int primary key, name varchar(20))");
        }
        return Files.readAllBytes(folder.resolve("other.mv.db"));
    }

    /** H2 alone would go back to an older state without a word. */
    @Test
    void aFileThatLostItsEndIsLeftAsItIs() throws IOException {
        try (DataFile file = create()) {
            for (int i = 0; i < 50; i++) {
                write(file, "tên " + i);
            }
        }
        open().close();
        Path file = folder.resolve("Đoàn 1; năm 2020.mv.db");
        byte[] whole = Files.readAllBytes(file);
        for (int missing : new int[]{1, 4096, 3 * 4096, whole.length / 2}) {
            byte[] cut = java.util.Arrays.copyOf(whole, whole.length - missing);
            Files.write(file, cut);
            assertThat(code(this::open)).as("%d bytes missing", missing).isEqualTo("SKT-DB-UNREADABLE");
            assertThat(Files.readAllBytes(file)).isEqualTo(cut);
        }
        Files.write(file, whole);
        open().close();
    }

    @Test
    void aBrokenFileIsLeftAsItIs() throws IOException {
        try (DataFile file = create()) {
            for (int i = 0; i < 50; i++) {
                write(file, "tên " + i);
            }
        }
        Path file = folder.resolve("Đoàn 1; năm 2020.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        byte[] broken = bytes.clone();
        for (int i = 4096; i < broken.length; i += 3) {
            broken[i] ^= 0x5A;
        }
        Files.write(file, broken);
        assertThat(code(this::open)).isEqualTo("SKT-DB-UNREADABLE");
        assertThat(Files.readAllBytes(file)).isEqualTo(broken);
    }

    @Test
    void aFileOfANewerVersionIsLeftAsItIs() throws Exception {
        create().close();
        DataPaths paths = DataPaths.of(path());
        try (Connection newer = H2Backing.openToCheck(paths, here()); Statement statement = newer.createStatement()) {
            statement.execute(
                    "insert into \"flyway_schema_history\" select 99, '99', \"description\", \"type\", \"script\","
                            + " \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", true from"
                            + " \"flyway_schema_history\" where \"installed_rank\" = 1");
        }
        byte[] before = Files.readAllBytes(paths.file());
        assertThat(code(this::open)).isEqualTo("SKT-DB-NEWER");
        assertThat(Files.readAllBytes(paths.file())).isEqualTo(before);
    }

    @Test
    void anOlderFileIsMigratedAfterACopyOfIt() throws Exception {
        String digest;
        try (DataFile file = create()) {
            write(file, "một");
            digest = file.ledger().digest();
        }
        DataPaths paths = DataPaths.of(path());
        try (Connection older = H2Backing.openToCheck(paths, here())) {
            EarlierSchema.leave(older, 2);
        }
        try (DataFile file = open()) {
            assertThat(file.ledger().digest()).isEqualTo(digest);
            assertThat(names(file)).containsExactly("một");
            write(file, "hai");
            assertThat(file.check().flaws()).isEmpty();
        }
        Path copy = folder.resolve("Đoàn 1; năm 2020.truoc-v" + Migrations.LATEST + ".mv.db");
        try (Connection before = H2Backing.openToRead(DataPaths.of(copy), here())) {
            assertThat(Migrations.version(before)).isEqualTo(2);
        }
    }

    @Test
    void theProgramKnowsItsLatestMigration() {
        try (DataFile file = create()) {
            int latest = file.ledger().read(sql -> sql.fetchOne(
                    "select max(cast(\"version\" as int)) from \"flyway_schema_history\"").get(0, Integer.class));
            assertThat(latest).isEqualTo(Migrations.LATEST);
        }
    }

    @Test
    void draftsSurviveACrashAndEndWhenCleared() throws IOException {
        Path crashed = folder.resolve("crashed");
        try (DataFile file = create()) {
            file.drafts().put("answer I.1", "đang g");
            file.drafts().put("answer I.1", "đang gõ");
            file.drafts().put("answer I.2", "xong");
            file.drafts().clear("answer I.2");
            write(file, "một");
            file.ledger().export(Map.of(), run -> {
            });
            copy(crashed);
        }
        try (DataFile file = DataFile.open(crashed, here())) {
            assertThat(file.drafts().all()).containsExactly(Map.entry("answer I.1", "đang gõ"));
        }
    }

    private void copy(Path to) throws IOException {
        DataPaths from = DataPaths.of(path());
        DataPaths target = DataPaths.of(to);
        Files.copy(from.file(), target.file(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(from.journal(), target.journal(), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void anUncleanEndIsMadeGoodFromTheJournal() throws IOException {
        Path crashed = folder.resolve("crashed");
        String digest;
        try (DataFile file = create()) {
            for (int i = 0; i < 30; i++) {
                write(file, "tên " + i);
            }
            digest = file.ledger().digest();
            copy(crashed);
        }
        Files.write(DataPaths.of(crashed).file(), "what was never promised".getBytes(), StandardOpenOption.APPEND);
        try (DataFile file = DataFile.open(crashed, here())) {
            assertThat(names(file)).hasSize(30);
            assertThat(file.ledger().digest()).isEqualTo(digest);
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    @Test
    void aBackupIsTheStateAtItsMomentAndNeverOverwrites() {
        Path backup = folder.resolve("backup");
        UUID replica;
        try (DataFile file = create()) {
            write(file, "một");
            file.backUp(backup);
            replica = file.ledger().replica();
            write(file, "hai");
            assertThat(code(() -> {
                file.backUp(backup);
                return file;
            })).isEqualTo("SKT-DB-EXISTS");
        }
        Path restored = folder.resolve("restored");
        DataFile.restore(backup, restored, here());
        try (DataFile file = DataFile.open(restored, here())) {
            assertThat(names(file)).containsExactly("một");
            assertThat(file.ledger().replica()).isNotEqualTo(replica);
            write(file, "ba");
            assertThat(file.check().flaws()).isEmpty();
        }
        assertThat(code(() -> {
            DataFile.restore(backup, path(), here());
            return path();
        })).isEqualTo("SKT-DB-EXISTS");
    }

    @Test
    void restoringOverAnUnreadableFilePutsThatAside() throws IOException {
        Path backup = folder.resolve("backup");
        try (DataFile file = create()) {
            write(file, "một");
            file.backUp(backup);
        }
        Path broken = folder.resolve("broken.mv.db");
        Files.writeString(broken, "rubbish");
        DataFile.restore(backup, broken, here());
        assertThat(folder.resolve("broken.hong-20201015-080000.mv.db")).hasContent("rubbish");
        try (DataFile file = DataFile.open(broken, here())) {
            assertThat(names(file)).containsExactly("một");
        }
    }

    @Test
    void aFileCopiedToAnotherMachineWritesAsAnotherReplica() throws IOException {
        UUID replica;
        String digest;
        try (DataFile file = create()) {
            write(file, "một");
            replica = file.ledger().replica();
            digest = file.ledger().digest();
        }
        Surroundings elsewhere = here().withMachineFile(folder.resolve("other machine"));
        try (DataFile file = DataFile.open(path(), elsewhere)) {
            assertThat(file.ledger().replica()).isNotEqualTo(replica);
            assertThat(file.ledger().digest()).isNotEqualTo(digest);
            write(file, "hai");
            assertThat(names(file)).containsExactlyInAnyOrder("một", "hai");
            assertThat(file.check().flaws()).isEmpty();
        }
        try (DataFile file = DataFile.open(path(), elsewhere)) {
            assertThat(names(file)).containsExactlyInAnyOrder("một", "hai");
        }
    }

    @Test
    void localTablesAreDurableWithTheirEdit() throws IOException {
        Path crashed = folder.resolve("crashed");
        try (DataFile file = create()) {
            file.ledger().edit("Hoa", e -> e.sql().insertInto(SETTING, SETTING.NAME, SETTING.CONTENT).values("a", "b")
                    .execute());
            copy(crashed);
        }
        try (DataFile file = DataFile.open(crashed, here())) {
            int settings = file.ledger().read(sql -> sql.fetchCount(SETTING));
            assertThat(settings).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedReaderDoesNotCloseTheFile() {
        try (DataFile file = create()) {
            write(file, "một");
            Thread.currentThread().interrupt();
            try {
                assertThat(names(file)).containsExactly("một");
                write(file, "hai");
                file.ledger().export(Map.of(), run -> {
                });
            } finally {
                Thread.interrupted();
            }
            assertThat(names(file)).containsExactlyInAnyOrder("một", "hai");
        }
    }

    @Test
    void manyThreadsEditOneAfterAnother() throws Exception {
        try (DataFile file = create(); var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<String>> work = () -> {
                for (int i = 0; i < 40; i++) {
                    write(file, Thread.currentThread().getName() + i);
                }
                return names(file);
            };
            for (var done : threads.invokeAll(List.of(work, work, work, work))) {
                done.get();
            }
            assertThat(names(file)).hasSize(160);
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    @Test
    void aTamperedTableIsFoundByTheCheck() throws Exception {
        create().close();
        try (DataFile file = open()) {
            write(file, "một");
        }
        DataPaths paths = DataPaths.of(path());
        try (Connection hand = H2Backing.openToCheck(paths, here()); Statement statement = hand.createStatement()) {
            statement.execute("update shared.unit set name = 'khác'");
        }
        try (DataFile file = open()) {
            assertThat(file.check().flaws()).singleElement().asString().startsWith("unit");
        }
        try (Connection hand = H2Backing.openToCheck(paths, here()); Statement statement = hand.createStatement()) {
            statement.execute(
                    "update ledger.tail set line = cast(replace(utf8tostring(line), 'một', 'mọt') as varbinary)");
        }
        try (DataFile file = open()) {
            assertThat(file.check().flaws()).singleElement().asString().startsWith("chain");
        }
    }

    @Test
    void closingCompactsWhatIsMostlyWaste() throws IOException {
        create().close();
        try (DataFile file = open()) {
            UUID row = write(file, "một");
            String long1 = "Xã Thạch Cẩm ".repeat(8000);
            for (int i = 0; i < 120; i++) {
                String text = i + long1 + UUID.randomUUID();
                file.ledger().edit("Hoa", e -> e.sql().execute(
                        "merge into \"local\".\"setting\" (\"name\", \"content\") key (\"name\") values ('x', ?)",
                        text));
            }
            assertThat(Files.size(file.path())).isGreaterThan(8 << 20);
            assertThat(row).isNotNull();
        }
        assertThat(Files.size(DataPaths.of(path()).file())).isLessThan(2 << 20);
        try (DataFile file = open()) {
            assertThat(names(file)).containsExactly("một");
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    @Test
    void aPathThatCannotBeWrittenIsSaidInWords() {
        assertThatThrownBy(() -> DataFile.create(Path.of("/proc/nowhere/data"), NewDataFile.ofNewPlan(clock, "Hoa",
                "máy"), here())).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(
                        "SKT-DB-READONLY"));
    }
}

package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.text.Problem;

/** A data file with a passphrase: nothing typed stands in clear, and all that holds for other files holds for it. */
class SealedFileTest {

    static final String WORD = "Chưa niêm yết thủ tục";
    static final Passphrase RIGHT = Passphrase.of("Mật khẩu của Đoàn 2020".toCharArray());
    private static final Passphrase WRONG = Passphrase.of("mật khẩu của Đoàn 2020".toCharArray());
    private static final List<Charset> SPELLINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2020-10-15T01:00:00Z"));

    private Surroundings with(@Nullable Passphrase passphrase) {
        return Surroundings.ofThisMachine(clock).withMachineFile(machine()).withPassphrase(passphrase);
    }

    private Path machine() {
        return folder.resolve("machine");
    }

    private Path path() {
        return folder.resolve("data");
    }

    private DataFile create(Surroundings surroundings) {
        return DataFile.create(path(), NewDataFile.ofNewPlan(clock, "Hoa", "máy"), surroundings);
    }

    private DataFile open(Path path) {
        return DataFile.open(path, with(RIGHT));
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).code();
    }

    private byte[] block(Path file) throws IOException {
        return Arrays.copyOf(Files.readAllBytes(DataPaths.of(file).file()), Seal.BLOCK);
    }

    /** Whether the word stands in these bytes as anybody would write it. */
    static boolean tells(byte[] bytes, String word) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return SPELLINGS.stream().anyMatch(each -> all.contains(new String(word.getBytes(each),
                StandardCharsets.ISO_8859_1)));
    }

    /** The files in which the word can be read. */
    static List<Path> telling(Path folder, String word) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> {
                try {
                    return tells(Files.readAllBytes(file), word);
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            }).toList();
        }
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) {
                contents.put(file.getFileName().toString(), new String(Files.readAllBytes(file),
                        StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private void crash(DataFile file, Path to) throws IOException {
        DataPaths from = DataPaths.of(file.path());
        Files.copy(from.file(), DataPaths.of(to).file(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(from.journal(), DataPaths.of(to).journal(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void type(DataFile file) {
        DataFileTest.write(file, WORD);
        file.drafts().put("ô", WORD + " đang gõ");
        file.ledger().edit("Hoa", e -> e.sql().execute("insert into \"local\".\"setting\" values (?, ?)", WORD, WORD));
        DataFileTest.write(file, WORD + " hai");
    }

    @Test
    void whatWasTypedStandsInNoFileWhateverHappens() throws IOException {
        try (DataFile file = create(with(RIGHT))) {
            type(file);
            assertThat(telling(folder, WORD)).as("while editing").isEmpty();
            crash(file, folder.resolve("crashed"));
            file.backUp(folder.resolve("backup"));
            assertThat(file.check().flaws()).isEmpty();
            assertThat(telling(folder, WORD)).as("after a backup").isEmpty();
        }
        assertThat(telling(folder, WORD)).as("after closing, with a draft").isEmpty();
        try (DataFile file = open(folder.resolve("crashed"))) {
            assertThat(DataFileTest.names(file)).containsExactly(WORD, WORD + " hai");
            assertThat(file.drafts().all()).containsEntry("ô", WORD + " đang gõ");
            file.drafts().clear("ô");
        }
        DataFile.restore(folder.resolve("backup"), folder.resolve("restored"), with(RIGHT));
        try (DataFile file = open(folder.resolve("restored"))) {
            assertThat(DataFileTest.names(file)).containsExactly(WORD, WORD + " hai");
        }
        assertThat(telling(folder, WORD)).as("after all").isEmpty();
    }

    /** The measure itself: without a passphrase the word is found. */
    @Test
    void withoutAPassphraseItIsFound() throws IOException {
        try (DataFile file = create(with(null))) {
            type(file);
            assertThat(telling(folder, WORD)).hasSize(2);
            assertThat(file.isSealed()).isFalse();
        }
        assertThat(DataFile.isSealed(path())).isFalse();
        DataFile.open(path(), with(RIGHT)).close();
    }

    /** Not in passing either: every byte that is written, that of the rebuild of a check too. */
    @Test
    void noByteThatIsEverWrittenTells() throws IOException {
        assertThat(writtenBytesTell(RIGHT)).isZero();
        Files.delete(DataPaths.of(path()).file());
        assertThat(writtenBytesTell(null)).isPositive();
    }

    private long writtenBytesTell(@Nullable Passphrase passphrase) {
        WatchedDisk disk = new WatchedDisk();
        Surroundings watched = new Surroundings(clock, disk, machine(), phase -> {
        }, passphrase);
        try (DataFile file = create(watched)) {
            type(file);
            file.drafts().clear("ô");
            assertThat(file.check().flaws()).isEmpty();
        }
        // Whether the rebuild of so little reaches the disk is up to H2; that it would be sealed shows in its first bytes.
        assertThat(disk.ops).filteredOn(op -> op.path().toString().contains("rebuild") && op.position() == 0 && op
                .bytes() != null).isNotEmpty().first()
                .matches(op -> tells(op.bytes(), "H2encrypt") == (passphrase != null));
        return disk.ops.stream().filter(op -> op.bytes() != null && tells(op.bytes(), WORD)).count();
    }

    @Test
    void withoutTheRightPassphraseNothingIsTouched() throws IOException {
        try (DataFile file = create(with(RIGHT))) {
            type(file);
            crash(file, folder.resolve("crashed"));
        }
        Files.write(DataPaths.of(folder.resolve("crashed")).file(), new byte[5000],
                java.nio.file.StandardOpenOption.APPEND);
        Path alone = folder.resolve("alone");
        Files.copy(DataPaths.of(path()).file(), DataPaths.of(alone).file());
        Map<String, String> before = contents();
        Path crashed = folder.resolve("crashed");
        assertThat(code(() -> DataFile.open(alone, with(WRONG)))).isEqualTo("SKT-DB-PASSPHRASE-WRONG");
        assertThat(code(() -> DataFile.open(crashed, with(null)))).isEqualTo("SKT-DB-PASSPHRASE-NEEDED");
        assertThat(code(() -> DataFile.open(crashed, with(WRONG)))).isEqualTo("SKT-DB-PASSPHRASE-WRONG");
        assertThat(code(() -> DataFile.restore(crashed, folder.resolve("new"), with(WRONG)))).isEqualTo(
                "SKT-DB-PASSPHRASE-WRONG");
        assertThat(contents()).isEqualTo(before);
        try (DataFile file = open(crashed)) {
            assertThat(DataFileTest.names(file)).hasSize(2);
        }
    }

    @Test
    void theSameLettersAreTheSamePassphraseHoweverComposed() {
        create(with(RIGHT)).close();
        Passphrase decomposed = Passphrase.of(Normalizer.normalize("Mật khẩu của Đoàn 2020", Normalizer.Form.NFD)
                .toCharArray());
        DataFile.open(path(), with(decomposed)).close();
        assertThat(code(() -> Passphrase.of(new char[0]))).isEqualTo("SKT-DB-PASSPHRASE-EMPTY");
    }

    /** Somebody can read it: it is not rubbish to be put aside. */
    @Test
    void restoringNeverPutsASealedFileAside() throws IOException {
        create(with(RIGHT)).close();
        Path other = folder.resolve("other");
        DataFile.create(other, NewDataFile.ofNewPlan(clock, "Hoa", "máy"), with(null)).close();
        Map<String, String> before = contents();
        for (Passphrase given : Arrays.asList(null, WRONG, RIGHT)) {
            assertThat(code(() -> DataFile.restore(other, path(), with(given)))).isEqualTo("SKT-DB-EXISTS");
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theSealStaysWithTheFileAndEveryCopyOfIt() throws Exception {
        create(with(RIGHT)).close();
        byte[] seal = block(path());
        try (DataFile file = open(path())) {
            String waste = "Xã Thạch Cẩm ".repeat(8000);
            for (int i = 0; i < 120; i++) {
                String text = i + waste + UUID.randomUUID();
                file.ledger().edit("Hoa", e -> e.sql().execute(
                        "merge into \"local\".\"setting\" (\"name\", \"content\") key (\"name\") values ('x', ?)",
                        text));
            }
            DataFileTest.write(file, WORD);
            file.backUp(folder.resolve("backup"));
            assertThat(Files.size(file.path())).isGreaterThan(8 << 20);
        }
        assertThat(Files.size(DataPaths.of(path()).file())).as("compacted").isLessThan(2 << 20);
        assertThat(telling(folder, "Xã Thạch Cẩm ")).isEmpty();
        assertThat(block(path())).isEqualTo(seal);
        assertThat(block(folder.resolve("backup"))).isEqualTo(seal);
        try (DataFile file = open(path())) {
            assertThat(DataFileTest.names(file)).containsExactly(WORD);
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    @Test
    void anOlderSealedFileIsMigratedAndTheCopyOfItIsSealed() throws Exception {
        try (DataFile file = create(with(RIGHT))) {
            DataFileTest.write(file, WORD);
        }
        DataPaths paths = DataPaths.of(path());
        try (var older = H2Backing.openToCheck(paths, with(RIGHT))) {
            EarlierSchema.leave(older, 2);
        }
        try (DataFile file = open(path())) {
            assertThat(DataFileTest.names(file)).containsExactly(WORD);
        }
        assertThat(DataFile.isSealed(folder.resolve("data.truoc-v" + Migrations.LATEST))).isTrue();
        assertThat(telling(folder, WORD)).isEmpty();
    }

    @Test
    void aSealedFileThatLostItsEndIsLeftAsItIs() throws IOException {
        try (DataFile file = create(with(RIGHT))) {
            for (int i = 0; i < 50; i++) {
                DataFileTest.write(file, "tên " + i);
            }
        }
        Path file = DataPaths.of(path()).file();
        byte[] whole = Files.readAllBytes(file);
        for (int missing : new int[]{1, 4096, 3 * 4096, whole.length / 2, whole.length - 5000, whole.length - 4096}) {
            byte[] cut = Arrays.copyOf(whole, whole.length - missing);
            Files.write(file, cut);
            assertThat(code(() -> open(path()))).as("%d bytes missing", missing).isEqualTo("SKT-DB-UNREADABLE");
            assertThat(Files.readAllBytes(file)).isEqualTo(cut);
        }
        Files.write(file, whole);
        open(path()).close();
    }

    /** Costs of a terabyte and an hour, damaged fields, a newer seal: refused before any of it is paid. */
    @Test
    void aHostileOrDamagedSealIsRefused() throws IOException {
        create(with(RIGHT)).close();
        Path file = DataPaths.of(path()).file();
        byte[] whole = Files.readAllBytes(file);
        int costs = 512 + 9;
        for (int[] cost : new int[][]{{1 << 30, 3, 1}, {64 << 10, Integer.MAX_VALUE, 1}, {64 << 10, 3, 1 << 20}, {-1, 3,
                1}, {64 << 10, 0, 1}, {64 << 10, 3, 0}, {0, 3, 1}}) {
            byte[] hostile = whole.clone();
            ByteBuffer.wrap(hostile).position(costs).putInt(cost[0]).putInt(cost[1]).putInt(cost[2]);
            Files.write(file, resummed(hostile));
            assertThat(code(() -> open(path()))).as(Arrays.toString(cost)).isEqualTo("SKT-DB-UNREADABLE");
            assertThat(DataFile.isSealed(path())).isFalse();
        }
        for (int at : new int[]{12, 512, 520, 540, 580, 604}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertThat(code(() -> open(path()))).as("byte %d", at).isEqualTo("SKT-DB-UNREADABLE");
        }
        byte[] newer = whole.clone();
        newer[519] = 2;
        Files.write(file, newer);
        assertThat(code(() -> open(path()))).isEqualTo("SKT-DB-NEWER");
        Files.write(file, whole);
        open(path()).close();
    }

    /** With a sum that fits, as an attacker would write it. */
    private static byte[] resummed(byte[] file) {
        System.arraycopy(Seal.sum(file), 0, file, 512 + 9 + 12 + 32 + 32, 8);
        return file;
    }

    @Test
    void aJournalThatIsNotOfThisFileIsNotTakenForIts() throws IOException {
        Path clear = folder.resolve("clear");
        try (DataFile file = create(with(RIGHT));
                DataFile other = DataFile.create(clear, NewDataFile.ofNewPlan(clock,
                        "Hoa", "máy"), with(null))) {
            type(file);
            type(other);
            crash(file, folder.resolve("sealed-crashed"));
            crash(other, folder.resolve("clear-crashed"));
        }
        Path sealed = DataPaths.of(folder.resolve("sealed-crashed")).journal();
        Path plain = DataPaths.of(folder.resolve("clear-crashed")).journal();
        byte[] swap = Files.readAllBytes(sealed);
        Files.copy(plain, sealed, StandardCopyOption.REPLACE_EXISTING);
        Files.write(plain, swap);
        assertThat(code(() -> open(folder.resolve("sealed-crashed")))).isEqualTo("SKT-DB-UNREADABLE");
        assertThat(code(() -> open(folder.resolve("clear-crashed")))).isEqualTo("SKT-DB-UNREADABLE");
    }

    @Test
    void aNewSealedFileOnAFullDiskLeavesNothingBehind() {
        WatchedDisk disk = new WatchedDisk();
        disk.full = path -> path.toString().endsWith(".mv.db");
        assertThat(code(() -> create(new Surroundings(clock, disk, machine(), phase -> {
        }, RIGHT)))).isEqualTo("SKT-DB-DISKFULL");
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("data"));
    }
}

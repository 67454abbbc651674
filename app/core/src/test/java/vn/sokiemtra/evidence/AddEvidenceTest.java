package vn.sokiemtra.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.schema.local.Tables;
import vn.sokiemtra.text.Problem;

class AddEvidenceTest {

    private static final UUID INSPECTION = new UUID(1, 1);
    private static final UUID ITEM = new UUID(1, 2);

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @TempDir
    Path folder;

    @Test
    void aFileIsKeptByContentAndGivenBackWhole() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new java.util.Random(7).nextBytes(bytes);
        UUID id = add(file("So theo dõi.bin", bytes));

        data.reopen();

        Evidence evidence = load().one(id);
        assertThat(evidence.size()).isEqualTo(bytes.length);
        assertThat(evidence.name()).isEqualTo("So theo dõi.bin");
        assertThat(evidence.addedBy()).isEqualTo("Lê Thị Hạnh");
        assertThat(evidence.present()).isTrue();
        assertThat(bytesOf(evidence)).isEqualTo(bytes);
    }

    @Test
    void theSameContentIsStoredOnceUnderEveryName() throws IOException {
        byte[] bytes = "trang 14".getBytes(StandardCharsets.UTF_8);
        UUID first = add(file("a.txt", bytes));
        UUID again = add(file("b.txt", bytes));
        UUID elsewhere = new AddEvidence(data.ledger(), data.clock())
                .from(file("c.txt", bytes), INSPECTION, new UUID(1, 3), "Lê Thị Hạnh", Progress.NONE).value();

        assertThat(again).isEqualTo(first);
        assertThat(elsewhere).isNotEqualTo(first);
        assertThat(blobs()).isEqualTo(1);
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void aPastedPictureNeedsNoFile() throws IOException {
        byte[] png = Pictures.png(40, 30);
        UUID id = new AddEvidence(data.ledger(), data.clock())
                .from(new ByteArrayInputStream(png), "Ảnh dán.png", INSPECTION, ITEM, "Lê Thị Hạnh", Progress.NONE)
                .value();

        assertThat(load().one(id).mediaType()).isEqualTo("image/png");
        assertThat(bytesOf(load().one(id))).isEqualTo(png);
    }

    @Test
    void aNameOfThreeHundredLettersInNfdIsShortenedAndKeepsItsEnding() throws IOException {
        String nfd = Normalizer.normalize("Sổ theo dõi hồ sơ ".repeat(20), Normalizer.Form.NFD) + ".jpg";
        UUID id = new AddEvidence(data.ledger(), data.clock()).from(new ByteArrayInputStream(new byte[]{1}), nfd,
                INSPECTION, ITEM, "Lê Thị Hạnh", Progress.NONE).value();

        String name = load().one(id).name();
        assertThat(name).startsWith("Sổ theo dõi hồ sơ").endsWith(".jpg").isEqualTo(
                Normalizer.normalize(name, Normalizer.Form.NFC));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(240, 255);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(file("rong.jpg", new byte[0]), "SKT-EVIDENCE-EMPTY");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        refused(folder.resolve("khong-co.jpg"), "SKT-EVIDENCE-GONE");
    }

    @Test
    void aFolderIsRefused() {
        refused(folder, "SKT-EVIDENCE-FOLDER");
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        Path file = file("khoa.jpg", new byte[]{1});
        file.toFile().setReadable(false);
        if (Files.isReadable(file)) {
            return; // whoever runs the tests may read everything; a file without rights cannot be made
        }
        refused(file, "SKT-EVIDENCE-DENIED");
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsRefused() throws IOException {
        Path file = file("dang-ghi.log", new byte[2 << 20]);
        assertThatThrownBy(() -> new AddEvidence(data.ledger(), data.clock()).from(file, INSPECTION, ITEM,
                "Lê Thị Hạnh", (done, total) -> {
                    grow(file);
                    return true;
                })).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("SKT-EVIDENCE-CHANGED"));
        nothingIsKept();
    }

    @Test
    void aFileThatVanishesWhileItIsReadIsRefused() throws IOException {
        Path file = file("the-nho.jpg", new byte[3 << 20]);
        assertThatThrownBy(() -> new AddEvidence(data.ledger(), data.clock()).from(file, INSPECTION, ITEM,
                "Lê Thị Hạnh", (done, total) -> file.toFile().delete() || true))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("SKT-EVIDENCE-GONE"));
        nothingIsKept();
    }

    @Test
    void aSourceThatFailsInTheMiddleLeavesNothing() {
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 1_500_000) {
                    throw new IOException("card pulled out");
                }
                return 65;
            }
        };
        assertThatThrownBy(() -> new AddEvidence(data.ledger(), data.clock()).from(broken, "x.jpg", INSPECTION, ITEM,
                "Lê Thị Hạnh", Progress.NONE)).isInstanceOfSatisfying(Problem.class,
                        p -> assertThat(p.code()).isEqualTo("SKT-EVIDENCE-UNREADABLE"));
        nothingIsKept();
    }

    @Test
    void stoppingLeavesNothing() throws IOException {
        Path file = file("phim.mp4", new byte[4 << 20]);
        assertThatThrownBy(() -> new AddEvidence(data.ledger(), data.clock()).from(file, INSPECTION, ITEM,
                "Lê Thị Hạnh", (done, total) -> done < 2 << 20)).isInstanceOf(CancellationException.class);
        nothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CV 12 MẬT.pdf", "cong van tối mật.docx", "TUYỆT-MẬT.jpg", "toi_mat so 5.pdf",
            "Công văn (MẬT).pdf"})
    void aPaperMarkedSecretIsRefusedByName(String name) throws IOException {
        refused(file(name, new byte[]{1}), "SKT-EVIDENCE-SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bảo mật thông tin.pdf", "AN TOÀN BẢO MẬT THÔNG TIN.pdf", "mật khẩu.txt", "mat-tien.jpg",
            "toimat.jpg", "Đồi Mật Ong.jpg"})
    void wordsThatOnlySoundSecretAreNoMark(String name) throws IOException {
        assertThat(load().one(add(file(name, new byte[]{1}))).name()).isEqualTo(name);
    }

    @Test
    void aMarkOnALineOfTheTextIsRefused() throws IOException {
        refused(file("a.txt", "UBND HUYỆN\nTỐI MẬT\nBÁO CÁO".getBytes(StandardCharsets.UTF_8)), "SKT-EVIDENCE-SECRET");
        refused(file("b.docx", docx("<w:p><w:t>UBND</w:t></w:p><w:p><w:r><w:t>MẬT</w:t></w:r></w:p>")),
                "SKT-EVIDENCE-SECRET");
        add(file("c.txt", "Quy chế bảo vệ bí mật nhà nước\nĐiều 1".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSentenceOfASecretPaperSaysWhatToRecordInstead() throws IOException {
        Path file = file("CV 12 MẬT.pdf", new byte[]{1});
        assertThatThrownBy(() -> add(file)).hasMessageContaining("CV 12 MẬT.pdf").hasMessageContaining("trích yếu");
    }

    @Test
    void whatACrashLeftIsSweptAwayWithTheNextFile() throws IOException {
        var store = new vn.sokiemtra.evidence.store.BlobStore(data.ledger());
        var before = java.time.LocalDateTime.ofInstant(data.clock().instant(), vn.sokiemtra.text.Texts.ZONE)
                .minusHours(2);
        var rows = store.appending("x", before);
        rows.add(new byte[]{1, 2, 3});
        rows.flush();

        add(file("a.bin", new byte[]{9}));

        assertThat(blobs()).isEqualTo(1);
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void whatWasSweptAwayMeanwhileGetsNoName() {
        var store = new vn.sokiemtra.evidence.store.BlobStore(data.ledger());
        var rows = store.appending("x", java.time.LocalDateTime.of(2020, 1, 1, 0, 0));
        rows.add(new byte[]{1, 2, 3});
        rows.flush();
        store.drop("x", rows.no());
        assertThatThrownBy(() -> data.ledger().edit("x", edit -> vn.sokiemtra.evidence.store.BlobStore.publish(edit,
                rows.no(), "a".repeat(64), 3))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKillInTheMiddleLosesNoEditAndWhatItLeftIsSweptAway() throws IOException {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        AtomicReference<UUID> acknowledged = new AtomicReference<>();
        assertThatThrownBy(() -> new AddEvidence(data.ledger(), data.clock()).from(file("phim.mp4", new byte[40 << 20]),
                INSPECTION, ITEM, "Lê Thị Hạnh", (done, total) -> {
                    if (done >= 30 << 20 && acknowledged.get() == null) {
                        acknowledged.set(add(file("giữa chừng.txt")));
                    }
                    return done < 36 << 20 || !copied(killed);
                })).isInstanceOf(CancellationException.class);

        assertThat(Files.size(killed.resolve("test.mv.db"))).isGreaterThan(30 << 20);
        try (DataFile file = DataFile.open(killed.resolve("test"), Surroundings.ofThisMachine(data.clock())
                .withMachineFile(data.path().resolveSibling("machine")))) {
            assertThat(new LoadEvidence(file.ledger()).of(INSPECTION)).extracting(Evidence::id)
                    .containsExactly(acknowledged.get());
            assertThat(count(file, Tables.BLOB)).isEqualTo(1);
            assertThat(count(file, Tables.BLOB_CHUNK)).isEqualTo(1);
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    @Test
    void theFileGrowsByLittleMoreThanWhatIsAdded() throws IOException {
        long before = Files.size(data.file().path());
        byte[] bytes = new byte[100 << 20];
        add(file("phim.mp4", bytes));
        assertThat(Files.size(data.file().path()) - before).isLessThan(bytes.length / 10 * 11L);
    }

    private static int count(DataFile file, Table<?> table) {
        return file.ledger().read(sql -> sql.fetchCount(table));
    }

    /** The files as another program finds them when this one ends here and now. */
    private boolean copied(Path to) {
        try (var all = Files.list(data.path().getParent())) {
            for (Path one : all.filter(p -> p.getFileName().toString().matches("test.(mv.db|journal)")).toList()) {
                Files.copy(one, to.resolve(one.getFileName()));
            }
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String name) {
        try {
            return file(name, name.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void removingCanBeUndoneAndKeepsTheBytes() throws IOException {
        UUID id = add(file("a.bin", new byte[]{0, 1, 2}));
        var removed = new RemoveEvidence(data.ledger()).run("Lê Thị Hạnh", id);
        assertThat(load().of(INSPECTION)).isEmpty();

        data.ledger().undo("Lê Thị Hạnh", removed.id());

        assertThat(bytesOf(load().one(id))).isEqualTo(new byte[]{0, 1, 2});
    }

    @Test
    void damageInTheStoreIsFoundOnTheWayOut() throws IOException {
        Evidence evidence = load().one(add(file("a.bin", new byte[]{0, 1, 2})));
        data.ledger().edit("x", edit -> edit.sql().update(Tables.BLOB_CHUNK)
                .set(Tables.BLOB_CHUNK.BYTES, new byte[]{9}).execute());

        assertThatThrownBy(() -> bytesOf(evidence)).isInstanceOfSatisfying(Problem.class,
                p -> assertThat(p.code()).isEqualTo("SKT-EVIDENCE-DAMAGED"));
    }

    private UUID add(Path file) {
        return new AddEvidence(data.ledger(), data.clock()).from(file, INSPECTION, ITEM, "Lê Thị Hạnh", Progress.NONE)
                .value();
    }

    private void refused(Path file, String code) {
        assertThatThrownBy(() -> add(file)).isInstanceOfSatisfying(Problem.class,
                p -> assertThat(p.code()).isEqualTo(code));
        nothingIsKept();
    }

    private void nothingIsKept() {
        assertThat(blobs()).isZero();
        assertThat(chunks()).isZero();
        assertThat(load().of(INSPECTION)).isEmpty();
    }

    private LoadEvidence load() {
        return new LoadEvidence(data.ledger());
    }

    private int blobs() {
        return data.ledger().read(sql -> sql.fetchCount(Tables.BLOB));
    }

    private int chunks() {
        return data.ledger().read(sql -> sql.fetchCount(Tables.BLOB_CHUNK));
    }

    private byte[] bytesOf(Evidence evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OpenEvidence(data.ledger()).to(out, evidence.sha256());
        return out.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void grow(Path file) {
        try {
            Files.write(file, new byte[100], java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

package vn.sokiemtra.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.document.issue.FreezeDocument;
import vn.sokiemtra.document.issue.IssueDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;

/** The hồ sơ as another tool would check it: only by RFC 8493. */
class ArchiveInspectionTest {

    private static final String AUTHOR = "Lê Thị Hạnh";
    private static final Instant NOW = Instant.parse("2020-11-30T02:00:00Z");

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @TempDir
    private Path out;

    private PlanUnit unit;

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        unit = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm");
        new AddEvidence(data.ledger(), () -> NOW).from(new ByteArrayInputStream("sổ theo dõi".getBytes(
                StandardCharsets.UTF_8)), "Sổ theo dõi (trang 14).txt", unit.inspectionId(),
                new LoadOutline(data
                        .ledger()).all().item("II.1.d5").orElseThrow().id(),
                AUTHOR, Progress.NONE);
    }

    @Test
    void theBagHoldsEveryFileOfItsManifestAndNoOther() throws Exception {
        new SetRetention(data.ledger()).run(AUTHOR, unit.inspectionId(), "20 năm");
        Archived made = new ArchiveInspection(data.ledger()).run(unit, out, NOW);
        assertThat(made.retention()).isEqualTo("20 năm");
        assertThat(Files.readString(made.folder().resolve("bagit.txt"))).isEqualTo(
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Map<String, String> manifest = manifest(made.folder().resolve("manifest-sha256.txt"));
        assertThat(manifest).hasSize(made.files()).containsKeys("data/muc-luc-ho-so.docx", "data/muc-luc-ho-so.pdf",
                "data/minh-chung/001-So-theo-doi-trang-14.txt", "data/doi-chieu.txt", "data/ho-so.json");
        assertThat(hashes(made.folder().resolve("data"), made.folder())).isEqualTo(manifest);
        Map<String, String> tags = manifest(made.folder().resolve("tagmanifest-sha256.txt"));
        assertThat(tags).containsOnlyKeys("bagit.txt", "bag-info.txt", "manifest-sha256.txt");
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            assertThat(hash(made.folder().resolve(tag.getKey()))).isEqualTo(tag.getValue());
        }
        long bytes;
        try (Stream<Path> files = Files.walk(made.folder().resolve("data"))) {
            bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
        assertThat(Files.readString(made.folder().resolve("bag-info.txt"))).contains("Payload-Oxum: " + bytes + "."
                + made.files()).contains("Maintenance: 20 năm");
    }

    @Test
    void whatTheRegimeAsksForAndTheHoSoLacksIsNamed() throws Exception {
        Archived before = new ArchiveInspection(data.ledger()).run(unit, out.resolve("a"), NOW);
        assertThat(before.complete()).isFalse();
        assertThat(before.missing()).contains("Chưa có Kế hoạch kiểm tra đã ban hành.");
        new FreezeDocument(data.ledger()).run(AUTHOR, DocumentKind.KE_HOACH, null, Map.of(), NOW);
        new IssueDocument(data.ledger()).run(AUTHOR, DocumentKind.KE_HOACH, null, "50", java.time.LocalDate.parse(
                "2020-03-03"), java.time.LocalDate.parse("2020-11-30"), false);
        Archived after = new ArchiveInspection(data.ledger()).run(unit, out.resolve("b"), NOW);
        assertThat(after.missing()).doesNotContain("Chưa có Kế hoạch kiểm tra đã ban hành.");
        assertThat(manifest(after.folder().resolve("manifest-sha256.txt"))).containsKey(
                "data/van-ban/01-ke-hoach-50-KH-UBND.docx");
        assertThat(Files.readString(after.folder().resolve("data/doi-chieu.txt"))).contains(after.missing().getFirst());
    }

    @Test
    void aHoSoThatIsThereIsNeverOverwritten() {
        ArchiveInspection archive = new ArchiveInspection(data.ledger());
        archive.run(unit, out, NOW);
        assertThatThrownBy(() -> archive.run(unit, out, NOW)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.code()).isEqualTo("SKT-ARCHIVE-EXISTS"));
    }

    private static Map<String, String> manifest(Path file) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            lines.put(line.substring(66), line.substring(0, 64));
        }
        return lines;
    }

    private static Map<String, String> hashes(Path folder, Path root) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), hash(file));
            }
        }
        return hashes;
    }

    private static String hash(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

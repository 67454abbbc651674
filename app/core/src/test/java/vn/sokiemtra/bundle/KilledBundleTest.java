package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.evidence.Progress;

/**
 * A real process is killed in the middle of an import and of an export, in every phase of them: afterwards the file
 * opens and is sound, an import is wholly there or wholly absent, and no half-written bundle carries the final name.
 */
class KilledBundleTest {

    private final Laptops laptops = new Laptops();
    private final TreeMap<String, Integer> histogram = new TreeMap<>();
    private Path data;
    private Path pristine;
    private Path bundle;
    private String before;
    private String after;

    @BeforeEach
    void prepare() throws IOException {
        Laptop office = laptops.bare();
        Laptop sender = laptops.join("Lê Thị Hạnh", office.export());
        for (int i = 0; i < 40; i++) {
            sender.write(i, "giá trị " + i);
        }
        byte[] photo = new byte[2_500_000];
        new Random(7).nextBytes(photo);
        new vn.sokiemtra.evidence.AddEvidence(sender.ledger(), laptops.clock).from(
                new java.io.ByteArrayInputStream(photo),
                "anh.jpg", Laptops.ITEM, Laptops.ITEM, "Hạnh", Progress.NONE);
        bundle = sender.export();
        before = office.digest();
        after = sender.digest();
        data = office.file.path();
        office.file.close();
        pristine = laptops.folder.resolve("nguyen-ven");
        Files.copy(data, pristine);
        laptops.forget(office);
    }

    @AfterEach
    void close() {
        System.out.println("killed in: " + histogram);
        laptops.close();
    }

    @Test
    void anImportIsThereOrNot() throws Exception {
        for (ApplyImport.Step step : ApplyImport.Step.values()) {
            killImport(step.name(), 1);
        }
        assertThat(histogram).hasSize(ApplyImport.Step.values().length);
    }

    @Test
    @Tag("full")
    void anImportIsThereOrNotWhereverItIsKilled() throws Exception {
        for (int round = 1; round <= 5; round++) {
            for (ApplyImport.Step step : ApplyImport.Step.values()) {
                killImport(step.name(), 1);
            }
        }
        assertThat(histogram.values().stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void anExportHasItsNameWhenItIsWhole() throws Exception {
        for (BundleOutput.Step step : BundleOutput.Step.values()) {
            killExport(step.name());
        }
    }

    @Test
    @Tag("full")
    void anExportHasItsNameWhenItIsWholeWhereverItIsKilled() throws Exception {
        for (int round = 0; round < 6; round++) {
            for (BundleOutput.Step step : BundleOutput.Step.values()) {
                killExport(step.name());
            }
            killExport("PIECE" + round);
            killExport("PIECE1");
        }
        assertThat(histogram.values().stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(30);
    }

    private void killImport(String step, int nth) throws Exception {
        Files.copy(pristine, data, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(Path.of(data.toString().replace(".mv.db", ".journal")));
        run("import", step, nth);
        try (DataFile file = DataFile.open(data, laptops.clock)) {
            String digest = file.ledger().digest();
            boolean there = digest.equals(after);
            histogram.merge(step + (there ? " (there)" : " (absent)"), 1, Integer::sum);
            assertThat(digest).isIn(before, after);
            assertThat(file.check().flaws()).isEmpty();
            ImportResult again = new ApplyImport(file.ledger(), laptops.clock, ApplyImport.CopyFirst.NOTHING)
                    .run(List.of(
                            bundle), "Dũng", Passphrases.NONE, Progress.NONE);
            assertThat(again.bundles().getFirst().outcome()).isEqualTo(there
                    ? PlannedBundle.Outcome.NOTHING_NEW
                    : PlannedBundle.Outcome.READY);
            assertThat(file.ledger().digest()).isEqualTo(after);
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    private void killExport(String step) throws Exception {
        Files.copy(pristine, data, StandardCopyOption.REPLACE_EXISTING);
        Path target = laptops.folder.resolve("xuat.skt");
        Files.deleteIfExists(target);
        run("export", step, 1);
        boolean there = Files.exists(target);
        histogram.merge(step + (there ? " (there)" : " (absent)"), 1, Integer::sum);
        if (there) {
            assertThat(
                    new InspectBundle(laptops.clock).verify(target, Passphrases.NONE, Progress.NONE).header().changes())
                    .isPositive();
        }
        try (DataFile file = DataFile.open(data, laptops.clock)) {
            assertThat(file.ledger().digest()).isEqualTo(before);
        }
    }

    private void run(String what, String step, int nth) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                Victim.class.getName(), what, data.toString(), (what.equals("import")
                        ? bundle
                        : laptops.folder.resolve(
                                "xuat.skt"))
                        .toString(),
                step, String.valueOf(nth)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(137);
    }

    /** The process that is killed: by itself, with the signal that cannot be caught. */
    static final class Victim {

        private static int left;

        public static void main(String[] args) {
            left = Integer.parseInt(args[4]);
            InstantSource clock = InstantSource.system();
            DataFile file = DataFile.open(Path.of(args[1]), clock);
            if (args[0].equals("import")) {
                new ApplyImport(file.ledger(), clock, BeforeImport.copyOf(file), step -> reached(step.name(), args[3]))
                        .run(
                                List.of(Path.of(args[2])), "Dũng", Passphrases.NONE, Progress.NONE);
            } else {
                int[] pieces = {0};
                new ExportBundle(file.ledger(), clock, step -> reached(step.name(), args[3])).run(ExportWish.everything(
                        Path.of(args[2]), "Dũng"), (done, total) -> {
                            reached("PIECE" + pieces[0]++, args[3].startsWith("PIECE") ? "PIECE0" : "");
                            return true;
                        });
            }
            System.out.println("nothing was killed");
        }

        private static void reached(String step, String deadly) {
            if (step.equals(deadly) && --left == 0) {
                try {
                    new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
                    new java.util.concurrent.CountDownLatch(1).await();
                } catch (IOException | InterruptedException failed) {
                    Runtime.getRuntime().halt(3);
                }
            }
        }
    }
}

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

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

    private static final int MOST_KILLS = 36;
    /** A megabyte read or written, and a moment that nobody chose. */
    private static final String READ = "READ";
    private static final String WRITE = "WRITE";
    private static final String MOMENT = "MOMENT";
    private static final String FINISHED = ", finished before";
    private static final String REACHED = "reached ";

    private final Laptops laptops = new Laptops();
    private final Random random = new Random(11);
    private final TreeMap<String, Integer> histogram = new TreeMap<>();
    private Path data;
    private Path pristine;
    private Path sending;
    private Path sendingPristine;
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
        byte[] photo = new byte[6_500_000];
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
        sending = sender.file.path();
        sender.file.close();
        sendingPristine = laptops.folder.resolve("nguyen-ven-gui");
        Files.copy(sending, sendingPristine);
        laptops.forget(sender);
    }

    /** The data file as it was before the program was started. */
    private static void restore(Path pristine, Path data) throws IOException {
        Files.copy(pristine, data, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(Path.of(data.toString().replace(".mv.db", ".journal")));
    }

    @AfterEach
    void close() {
        System.out.println("killed " + histogram.values().stream().mapToInt(n -> n).sum() + " times in: " + histogram);
        laptops.close();
    }

    @Test
    void anImportIsThereOrNot() throws Exception {
        for (ApplyImport.Step step : ApplyImport.Step.values()) {
            killImport(step.name(), 1);
        }
        killImport(READ, 4);
        assertThat(histogram).hasSize(ApplyImport.Step.values().length + 1);
    }

    @Test
    @Tag("full")
    void anImportIsThereOrNotWhereverItIsKilled() throws Exception {
        for (int round = 1; round <= 3; round++) {
            for (ApplyImport.Step step : ApplyImport.Step.values()) {
                killImport(step.name(), 1);
            }
        }
        for (int piece = 1; piece <= 6; piece++) {
            killImport(READ, piece);
        }
        for (int i = 0; i < 20 && kills() < MOST_KILLS; i++) {
            killImport(MOMENT, 5 + random.nextInt(3000));
        }
        assertThat(kills()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void anExportHasItsNameWhenItIsWhole() throws Exception {
        for (BundleOutput.Step step : BundleOutput.Step.values()) {
            killExport(step.name(), 1);
        }
        killExport(WRITE, 3);
        assertThat(histogram).hasSize(BundleOutput.Step.values().length + 1);
    }

    @Test
    @Tag("full")
    void anExportHasItsNameWhenItIsWholeWhereverItIsKilled() throws Exception {
        for (int round = 0; round < 6; round++) {
            for (BundleOutput.Step step : BundleOutput.Step.values()) {
                killExport(step.name(), 1);
            }
        }
        for (int piece = 1; piece <= 6; piece++) {
            killExport(WRITE, piece);
        }
        int longest = 2000;
        for (int i = 0; i < 20 && kills() < MOST_KILLS; i++) {
            int before = kills();
            killExport(MOMENT, 5 + random.nextInt(longest));
            // An export that was quicker than the killer: the machine is fast, come sooner.
            longest = kills() == before ? Math.max(40, longest * 2 / 3) : longest;
        }
        assertThat(kills()).isGreaterThanOrEqualTo(30);
    }

    private int kills() {
        return histogram.entrySet().stream().filter(each -> !each.getKey().contains(FINISHED)).mapToInt(
                each -> each.getValue()).sum();
    }

    private void killImport(String step, int nth) throws Exception {
        restore(pristine, data);
        String label = run("import", step, nth);
        try (DataFile file = DataFile.open(data, laptops.clock)) {
            String digest = file.ledger().digest();
            boolean there = digest.equals(after);
            histogram.merge(label + (there ? " (there)" : " (absent)"), 1, Integer::sum);
            assertThat(digest).isIn(before, after);
            if (label.endsWith(ApplyImport.Step.DURABLE.name())) {
                assertThat(there).as(label).isTrue();
            }
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

    private void killExport(String step, int nth) throws Exception {
        restore(sendingPristine, sending);
        Path target = laptops.folder.resolve("xuat.skt");
        Files.deleteIfExists(target);
        String label = run("export", step, nth);
        boolean there = Files.exists(target);
        histogram.merge(label + (there ? " (there)" : " (absent)"), 1, Integer::sum);
        if (there) {
            assertThat(
                    new InspectBundle(laptops.clock).verify(target, Passphrases.NONE, Progress.NONE).header().changes())
                    .isPositive();
        }
        try (DataFile file = DataFile.open(sending, laptops.clock)) {
            assertThat(file.ledger().digest()).isEqualTo(after);
            assertThat(file.check().flaws()).isEmpty();
        }
    }

    /** @return where it was killed, for the histogram */
    private String run(String what, String step, int nth) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                Victim.class.getName(), what, (what.equals("import") ? data : sending).toString(),
                (what.equals("import")
                        ? bundle
                        : laptops.folder.resolve(
                                "xuat.skt"))
                        .toString(),
                step, String.valueOf(nth)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        if (!step.equals(MOMENT)) {
            assertThat(process.exitValue()).as(said).isEqualTo(137);
            return step.equals(READ) || step.equals(WRITE) ? step + " " + nth : step;
        }
        assertThat(process.exitValue()).as(said).isIn(0, 137);
        String last = said.lines().filter(line -> line.startsWith(REACHED)).reduce("", (a, b) -> b);
        return process.exitValue() == 0
                ? MOMENT + FINISHED
                : MOMENT + " after " + (last.isEmpty() ? "START" : last.substring(REACHED.length()));
    }

    /** The process that is killed: by itself, with the signal that cannot be caught. */
    static final class Victim {

        private static final AtomicInteger LEFT = new AtomicInteger();

        public static void main(String[] args) {
            String deadly = args[3];
            LEFT.set(Integer.parseInt(args[4]));
            InstantSource clock = InstantSource.system();
            DataFile file = DataFile.open(Path.of(args[1]), clock);
            if (deadly.equals(MOMENT)) {
                CompletableFuture.delayedExecutor(LEFT.get(), TimeUnit.MILLISECONDS).execute(Victim::die);
            }
            if (args[0].equals("import")) {
                new ApplyImport(file.ledger(), clock, BeforeImport.copyOf(file), step -> reached(step.name(), deadly))
                        .run(List.of(Path.of(args[2])), "Dũng", Passphrases.NONE, pieces(READ, deadly));
            } else {
                new ExportBundle(file.ledger(), clock, step -> reached(step.name(), deadly)).run(ExportWish.everything(
                        Path.of(args[2]), "Dũng"), pieces(WRITE, deadly));
            }
            Runtime.getRuntime().halt(0);
        }

        private static Progress pieces(String name, String deadly) {
            return (done, total) -> {
                reached(name, deadly);
                return true;
            };
        }

        private static void reached(String step, String deadly) {
            System.out.println(REACHED + step);
            if (step.equals(deadly) && LEFT.decrementAndGet() == 0) {
                die();
            }
        }

        private static void die() {
            try {
                new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
                new CountDownLatch(1).await();
            } catch (IOException | InterruptedException failed) {
                Runtime.getRuntime().halt(3);
            }
        }
    }
}

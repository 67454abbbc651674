package vn.sokiemtra.bench;

import static vn.sokiemtra.schema.shared.tables.AnswerPart.ANSWER_PART;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.h2.mvstore.MVStoreTool;

import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.BeforeImport;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.ImportResult;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Ledger;

/**
 * One phase of the bundle benchmark, as a process of its own: {@code make}, {@code export} or {@code import}, a size and
 * a folder; or {@code evidence-…}, megabytes and a folder. Prints one line {@code key=value …}; {@link BundleTable} runs all of them.
 */
public final class BundleBench {

    private static final String EVIDENCE = "evidence-";
    private static final UUID PLAN = new UUID(0x018bcfe5_6800_7000L, 0x8000_0000_0000_0001L);
    private static final Instant START = Instant.ofEpochMilli(1_700_000_000_000L);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Workload.Size size;
    private final Path folder;
    private long millis = START.toEpochMilli();
    private final InstantSource clock = () -> Instant.ofEpochMilli(millis += 10);

    private BundleBench(Workload.Size size, Path folder) {
        this.size = size;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[2]);
        Map<String, Object> result = args[0].startsWith(EVIDENCE)
                ? new EvidenceBench(folder).run(args[0].substring(EVIDENCE.length()), Integer.parseInt(args[1]))
                : new BundleBench(Workload.Size.valueOf(args[1]), folder).run(args[0]);
        result.putIfAbsent("rssMB", peakMegabytes());
        StringBuilder line = new StringBuilder();
        result.forEach((key, value) -> line.append(key).append('=').append(value).append(' '));
        System.out.println(line.toString().strip());
    }

    private Map<String, Object> run(String phase) throws IOException {
        return switch (phase) {
            case "make" -> make();
            case "export" -> export();
            case "import" -> takeIn();
            default -> throw new IllegalArgumentException(phase);
        };
    }

    private Path data(int replica) {
        return folder.resolve(Workload.name(replica));
    }

    private Path bundle(int replica) {
        return folder.resolve(Workload.name(replica) + ".skt");
    }

    /** Each replica's data file, written by real edits. */
    private Map<String, Object> make() throws IOException {
        Files.createDirectories(folder);
        Workload workload = new Workload(size);
        for (int replica = 0; replica < size.replicas; replica++) {
            try (DataFile file = DataFile.create(data(replica),
                    new NewDataFile(PLAN, START, "Người " + replica, Workload
                            .name(replica)),
                    clock)) {
                Ledger ledger = file.ledger();
                String author = "Người " + replica;
                workload.of(replica, ops -> ledger.edit(author, edit -> {
                    ops.forEach(
                            op -> edit.set(ANSWER_PART.VERIFIED, edit.naturalRow(ANSWER_PART, "u" + op.unit(), "i" + op
                                    .item()), op.value()));
                    return ops;
                }));
            }
        }
        return new LinkedHashMap<>(workload.totals());
    }

    private Map<String, Object> export() throws IOException {
        long wall = 0;
        long cpu = 0;
        long bytes = 0;
        for (int replica = 0; replica < size.replicas; replica++) {
            try (DataFile file = DataFile.open(data(replica), clock)) {
                long wallBefore = System.nanoTime();
                long cpuBefore = cpu();
                new ExportBundle(file.ledger(), clock).run(ExportWish.everything(bundle(replica), "Người " + replica),
                        Progress.NONE);
                wall += System.nanoTime() - wallBefore;
                cpu += cpu() - cpuBefore;
                bytes += Files.size(bundle(replica));
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("exportS", seconds(wall));
        result.put("exportCpuS", seconds(cpu));
        result.put("bundleMB", megabytes(bytes));
        return result;
    }

    private Map<String, Object> takeIn() throws IOException {
        Path central = folder.resolve("central");
        for (String ending : List.of(".mv.db", ".truoc-khi-nhap.mv.db")) {
            Files.deleteIfExists(folder.resolve("central" + ending));
        }
        List<Path> bundles = new ArrayList<>();
        for (int replica = 0; replica < size.replicas; replica++) {
            bundles.add(bundle(replica));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        try (DataFile file = DataFile.create(central, new NewDataFile(PLAN, START, "Nội vụ", "central"), clock)) {
            long wall = System.nanoTime();
            long cpu = cpu();
            long thread = THREADS.getCurrentThreadCpuTime();
            ImportResult done = takeIn(file, bundles);
            result.put("importS", seconds(System.nanoTime() - wall));
            result.put("importCpuS", seconds(cpu() - cpu));
            result.put("importThreadS", seconds(THREADS.getCurrentThreadCpuTime() - thread));
            result.put("changes", done.bundles().stream().mapToLong(ImportResult.Imported::changes).sum());
            wall = System.nanoTime();
            cpu = cpu();
            takeIn(file, bundles);
            result.put("againS", seconds(System.nanoTime() - wall));
            result.put("againCpuS", seconds(cpu() - cpu));
            wall = System.nanoTime();
            result.put("conflicts", file.ledger().conflicts().size());
            result.put("listS", seconds(System.nanoTime() - wall));
            result.put("liveMB", megabytes(Files.size(file.path())));
            result.put("rssMB", peakMegabytes());
            result.put("digest", file.ledger().digest().substring(0, 12));
        }
        Path closed = folder.resolve("central.mv.db");
        result.put("closedMB", megabytes(Files.size(closed)));
        Path compact = Files.copy(closed, folder.resolve("compact.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        MVStoreTool.compact(compact.toString(), false);
        result.put("compactMB", megabytes(Files.size(compact)));
        Files.delete(compact);
        return result;
    }

    private ImportResult takeIn(DataFile file, List<Path> bundles) {
        ImportResult result = new ApplyImport(file.ledger(), clock, BeforeImport.copyOf(file)).run(bundles, "Nội vụ",
                Passphrases.NONE, Progress.NONE);
        if (!result.complete()) {
            throw new IllegalStateException("not all bundles were taken in: " + result);
        }
        return result;
    }

    static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    static String seconds(long nanos) {
        return String.format(java.util.Locale.ROOT, "%.3f", nanos / 1e9);
    }

    static String megabytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.2f", bytes / 1e6);
    }

    private static String peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "?";
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).map(line -> String.valueOf(
                Long.parseLong(line.replaceAll("\\D", "")) / 1024)).findFirst().orElse("?");
    }
}

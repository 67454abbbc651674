package vn.sokiemtra.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;

/**
 * Evidence into a data file, out of it into a bundle, and into another data file, beside a plain copy of the same files
 * with SHA-256 and fsync. Phases are processes of their own: {@code make}, {@code plain}, {@code add}, {@code export},
 * {@code import}.
 */
final class EvidenceBench {

    private static final int FILE = 8 << 20;
    private static final UUID PLAN = new UUID(0x018bcfe5_6800_7000L, 0x8000_0000_0000_0002L);
    private static final Instant START = Instant.ofEpochMilli(1_700_000_000_000L);

    private final Path folder;
    private final Path pictures;
    private final Path bundle;
    private long millis = START.toEpochMilli();
    private final InstantSource clock = () -> Instant.ofEpochMilli(millis += 10);

    EvidenceBench(Path folder) {
        this.folder = folder;
        this.pictures = folder.resolve("pictures");
        this.bundle = folder.resolve("evidence.skt");
    }

    Map<String, Object> run(String phase, int megabytes) throws IOException {
        return switch (phase) {
            case "make" -> make(megabytes);
            case "plain" -> timed("plain", this::copyPlainly);
            case "add" -> add();
            case "export" -> export();
            case "import" -> takeIn();
            default -> throw new IllegalArgumentException(phase);
        };
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Map<String, Object> timed(String name, Work work) throws IOException {
        long wall = System.nanoTime();
        long cpu = BundleBench.cpu();
        work.run();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(name + "S", BundleBench.seconds(System.nanoTime() - wall));
        result.put(name + "CpuS", BundleBench.seconds(BundleBench.cpu() - cpu));
        return result;
    }

    private Map<String, Object> make(int megabytes) throws IOException {
        Files.createDirectories(pictures);
        byte[] bytes = new byte[FILE];
        int files = Math.max(1, megabytes / 8);
        for (int i = 0; i < files; i++) {
            new SplittableRandom(i).nextBytes(bytes);
            Files.write(pictures.resolve("anh-" + i + ".jpg"), bytes);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("files", files);
        return result;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(pictures)) {
            return new ArrayList<>(all.sorted().toList());
        }
    }

    private void copyPlainly() throws IOException {
        Path copies = Files.createDirectories(folder.resolve("plain"));
        byte[] piece = new byte[1 << 20];
        for (Path file : files()) {
            MessageDigest sha256 = sha256();
            try (InputStream in = Files.newInputStream(file);
                    FileChannel out = FileChannel.open(copies.resolve(file.getFileName()), StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                    sha256.update(piece, 0, n);
                    out.write(ByteBuffer.wrap(piece, 0, n));
                }
                out.force(true);
            }
            OutputStream.nullOutputStream().write(sha256.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private DataFile fresh(String name) throws IOException {
        for (String beside : List.of(".mv.db", ".journal")) {
            Files.deleteIfExists(folder.resolve(name + beside));
        }
        return DataFile.create(folder.resolve(name), new NewDataFile(PLAN, START, "Hạnh", name), clock);
    }

    /** Opening and closing the data file is not what is measured. */
    private Map<String, Object> add() throws IOException {
        try (DataFile data = fresh("sender")) {
            return timed("add", () -> add(data));
        }
    }

    private void add(DataFile data) throws IOException {
        AddEvidence evidence = new AddEvidence(data.ledger(), clock);
        for (Path file : files()) {
            try (InputStream in = Files.newInputStream(file)) {
                evidence.from(in, String.valueOf(file.getFileName()), PLAN, PLAN, "Hạnh", Progress.NONE);
            }
        }
    }

    private Map<String, Object> export() throws IOException {
        try (DataFile data = DataFile.open(folder.resolve("sender"), clock)) {
            return timed("export", () -> new ExportBundle(data.ledger(), clock).run(ExportWish.everything(bundle,
                    "Hạnh"), Progress.NONE));
        }
    }

    private Map<String, Object> takeIn() throws IOException {
        try (DataFile data = fresh("receiver")) {
            return timed("import", () -> {
                var result = new ApplyImport(data.ledger(), clock, ApplyImport.CopyFirst.NOTHING).run(List.of(bundle),
                        "Dũng", Passphrases.NONE, Progress.NONE);
                if (!result.complete()) {
                    throw new IllegalStateException("not taken in: " + result);
                }
            });
        }
    }

    /** What the phases left on the disk, in MB. */
    static Map<String, String> sizes(Path folder) throws IOException {
        Map<String, String> sizes = new LinkedHashMap<>();
        long payload = 0;
        try (var all = Files.list(folder.resolve("pictures"))) {
            for (Path file : all.toList()) {
                payload += Files.size(file);
            }
        }
        sizes.put("payloadMB", BundleBench.megabytes(payload));
        sizes.put("bundleMB", BundleBench.megabytes(Files.size(folder.resolve("evidence.skt"))));
        sizes.put("dataMB", BundleBench.megabytes(Files.size(folder.resolve("receiver.mv.db"))));
        return sizes;
    }
}

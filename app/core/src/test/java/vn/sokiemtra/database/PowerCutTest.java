package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.ledger.Merged;
import vn.sokiemtra.ledger.Run;

/**
 * Power goes at any moment: what was not synced is there, or not, or torn into blocks, in any combination. Every
 * acknowledged edit must be there and the file must open.
 */
class PowerCutTest {

    private static final int BLOCK = 4096;

    enum Unsynced {
        DROPPED,
        KEPT,
        TORN
    }

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2020-10-15T01:00:00Z"));
    private final WatchedDisk disk = new WatchedDisk();
    private @Nullable Passphrase passphrase;
    private final Map<Path, byte[]> before = new HashMap<>();
    private final TreeMap<Integer, List<String>> acknowledged = new TreeMap<>();
    private final TreeMap<Integer, String> drafts = new TreeMap<>();

    private Surroundings on(Disk any) {
        return new Surroundings(clock, any, folder.resolve("machine"), phase -> {
        }, passphrase);
    }

    @Test
    void noAcknowledgedEditIsLost() throws IOException {
        record(230);
        cut(30, new Random(1));
    }

    @Test
    void noAcknowledgedEditOfASealedFileIsLost() throws IOException {
        passphrase = SealedFileTest.RIGHT;
        record(230);
        cut(30, new Random(3));
        assertThat(disk.ops).noneMatch(op -> op.bytes() != null && SealedFileTest.tells(op.bytes(), "tên "));
    }

    @Test
    @Tag("full")
    void noAcknowledgedEditOfASealedFileIsLostInManyCuts() throws IOException {
        passphrase = SealedFileTest.RIGHT;
        record(900);
        cut(300, new Random(4));
    }

    @Test
    @Tag("full")
    void noAcknowledgedEditIsLostInManyCuts() throws IOException {
        record(900);
        cut(600, new Random(2));
    }

    /** The measure itself: a file whose last sync is ignored must show losses, or the test could not fail. */
    @Test
    void aDiskThatLiesAboutSyncLosesEdits() throws IOException {
        record(60);
        int lost = 0;
        for (int i = 0; i < 10; i++) {
            try (DataFile file = DataFile.open(image(disk.recorded(), new Random(i), Unsynced.DROPPED, true), on(
                    new RealDisk()))) {
                lost += DataFileTest.names(file).containsAll(acknowledged.lastEntry().getValue()) ? 0 : 1;
            }
        }
        assertThat(lost).isEqualTo(10);
    }

    /** Merges that come to rest together: an edit in between, and the end of them all, are promises. */
    @Test
    void whatAnEditMayBuildOnIsThereWithIt() throws IOException {
        DataFile file = begun();
        acknowledged.put(disk.recorded(), List.of());
        try (DataFile colleague = colleague(file)) {
            for (int i = 0; i < 12; i++) {
                file.ledger().together(() -> {
                    take(file, colleague, "của Mai, trước");
                    DataFileTest.write(file, "của Hoa");
                    acknowledged.put(disk.recorded(), DataFileTest.names(file));
                    return take(file, colleague, "của Mai, sau");
                });
                acknowledged.put(disk.recorded(), DataFileTest.names(file));
            }
        }
        Random random = new Random(5);
        for (int trial = 0; trial < 30; trial++) {
            int at = acknowledged.firstKey() + random.nextInt(disk.recorded() - acknowledged.firstKey() + 1);
            Path image = image(at, random, Unsynced.values()[trial % 3], false);
            try (DataFile cut = DataFile.open(image, on(new RealDisk()))) {
                assertThat(DataFileTest.names(cut)).as("cut at %d", at).containsAll(acknowledged.floorEntry(at)
                        .getValue());
                assertThat(cut.check().flaws()).isEmpty();
            }
            Files.delete(DataPaths.of(image).file());
            Files.delete(DataPaths.of(image).journal());
        }
    }

    private DataFile colleague(DataFile file) {
        return DataFile.create(folder.resolve("đồng nghiệp"), new NewDataFile(file.ledger().plan(), file.ledger()
                .planCreatedAt(), "Mai", "máy khác"), on(new RealDisk()));
    }

    private static Merged take(DataFile file, DataFile colleague, String name) {
        DataFileTest.write(colleague, name);
        List<Run> runs = new ArrayList<>();
        colleague.ledger().export(file.ledger().versions(), run -> {
            List<Run.Segment> segments = new ArrayList<>();
            run.segments().forEach(segments::add);
            runs.add(new Run(run.replica(), run.firstSeq(), run.startHash(), segments));
        });
        return file.ledger().merge(runs.stream().filter(run -> !run.replica().equals(file.ledger().replica()))
                .toList());
    }

    /** A new file on the watched disk. */
    private DataFile begun() throws IOException {
        DataPaths paths = DataPaths.of(folder.resolve("data"));
        DataFile.create(paths.base(), NewDataFile.ofNewPlan(clock, "Hoa", "máy"), on(new RealDisk())).close();
        for (Path path : List.of(paths.file(), paths.journal())) {
            before.put(path, Files.readAllBytes(path));
        }
        return DataFile.open(paths.base(), on(disk));
    }

    private void record(int edits) throws IOException {
        List<String> names = List.of();
        DataFile file = begun();
        acknowledged.put(disk.recorded(), names);
        Random random = new Random(edits);
        for (int i = 0; i < edits; i++) {
            String name = "tên " + i + "x".repeat(random.nextInt(10) == 0 ? 20_000 : 10);
            DataFileTest.write(file, name);
            names = Stream.concat(names.stream(), Stream.of(name)).toList();
            acknowledged.put(disk.recorded(), names);
            if (i % 7 == 0) {
                file.drafts().put("ô", "nháp " + i);
                drafts.put(disk.recorded(), "nháp " + i);
            }
            if (i % 50 == 30) {
                String text = "y".repeat(50_000 + i);
                file.ledger().edit("Hoa", e -> e.sql().execute(
                        "merge into \"local\".\"setting\" (\"name\", \"content\") key (\"name\") values ('x', ?)",
                        text));
            }
        }
    }

    private void cut(int trials, Random random) throws IOException {
        Map<Unsynced, Integer> histogram = new LinkedHashMap<>();
        int first = acknowledged.firstKey();
        for (int trial = 0; trial < trials; trial++) {
            int at = first + random.nextInt(disk.recorded() - first + 1);
            Unsynced kind = Unsynced.values()[trial % 3];
            Path image = image(at, random, kind, false);
            try (DataFile file = DataFile.open(image, on(new RealDisk()))) {
                List<String> promised = acknowledged.floorEntry(at).getValue();
                assertThat(DataFileTest.names(file)).as("cut at %d, %s", at, kind).startsWith(promised.toArray(
                        String[]::new)).hasSizeBetween(promised.size(), promised.size() + 1);
                if (drafts.floorEntry(at) != null) {
                    int number = Integer.parseInt(drafts.floorEntry(at).getValue().substring(5));
                    assertThat(file.drafts().all().get("ô")).isIn("nháp " + number, "nháp " + (number + 7));
                }
                if (trial % 15 == 0) {
                    assertThat(file.check().flaws()).isEmpty();
                }
                DataFileTest.write(file, "sau");
            }
            histogram.merge(kind, 1, Integer::sum);
            for (Path leftover : List.of(DataPaths.of(image).file(), DataPaths.of(image).journal())) {
                Files.delete(leftover);
            }
        }
        System.out.println("power cuts by fate of unsynced writes: " + histogram + ", lost 0, unreadable 0");
    }

    /** What the disk holds after a cut. */
    private Path image(int at, Random random, Unsynced kind, boolean ignoreSyncs) throws IOException {
        DataPaths from = DataPaths.of(folder.resolve("data"));
        DataPaths to = DataPaths.of(folder.resolve("cut"));
        Files.write(to.file(), image(from.file(), at, random, kind, ignoreSyncs));
        Files.write(to.journal(), image(from.journal(), at, random, kind, ignoreSyncs));
        return to.base();
    }

    private byte[] image(Path path, int at, Random random, Unsynced kind, boolean ignoreSyncs) {
        int synced = -1;
        for (int i = 0; i < at; i++) {
            synced = disk.ops.get(i).isSync() && disk.ops.get(i).path().equals(path) && !ignoreSyncs ? i : synced;
        }
        byte[] image = before.get(path);
        for (int i = 0; i < at; i++) {
            WatchedDisk.Op op = disk.ops.get(i);
            if (!op.path().equals(path) || op.isSync()) {
                continue;
            }
            boolean certain = i < synced;
            if (op.bytes() == null) {
                image = certain || kind != Unsynced.DROPPED && random.nextBoolean()
                        ? Arrays.copyOf(image, (int) op.size())
                        : image;
            } else {
                image = written(image, op, certain ? Unsynced.KEPT : random.nextBoolean() ? kind : Unsynced.DROPPED,
                        random);
            }
        }
        return image;
    }

    private static byte[] written(byte[] image, WatchedDisk.Op op, Unsynced fate, Random random) {
        if (fate == Unsynced.DROPPED) {
            return image;
        }
        byte[] result = Arrays.copyOf(image, Math.max(image.length, (int) op.position() + op.bytes().length));
        for (int from = 0; from < op.bytes().length;) {
            int block = (int) (BLOCK - (op.position() + from) % BLOCK);
            int length = Math.min(block, op.bytes().length - from);
            if (fate == Unsynced.KEPT || random.nextBoolean()) {
                System.arraycopy(op.bytes(), from, result, (int) op.position() + from, length);
            }
            from += length;
        }
        return result;
    }
}

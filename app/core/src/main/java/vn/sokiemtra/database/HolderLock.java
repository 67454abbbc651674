package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.text.Problem;

/** One program at a time: a small file beside the data file is locked and says who holds it. Gone after closing. */
final class HolderLock implements AutoCloseable {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of(
            "Asia/Ho_Chi_Minh"));
    private static final int TRIES = 20;

    private final Path path;
    private final DiskFile file;
    private final Instant since;

    private HolderLock(Path path, DiskFile file, Instant since) {
        this.path = path;
        this.file = file;
        this.since = since;
    }

    /** @throws Problem {@code SKT-DB-LOCKED} */
    static HolderLock acquire(DataPaths paths, Surroundings surroundings) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            DiskFile file = surroundings.disk().open(paths.lock());
            if (!file.tryLock()) {
                file.close();
                throw locked(paths);
            }
            HolderLock lock = new HolderLock(paths.lock(), file, surroundings.clock().instant());
            if (lock.isInPlace()) {
                return lock;
            }
            file.close(); // its holder removed it in between
        }
        throw locked(paths);
    }

    private boolean isInPlace() throws IOException {
        String mark = UUID.randomUUID().toString();
        write(mark);
        try {
            return Files.readString(path).equals(mark);
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    /** Says who holds the file from now on. */
    void name(String person, String machine) throws IOException {
        write(person.replace('\n', ' ') + '\n' + machine.replace('\n', ' ') + '\n' + SINCE.format(since) + '\n');
    }

    private void write(String content) throws IOException {
        file.truncate(0);
        file.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static Problem locked(DataPaths paths) {
        try {
            List<String> holder = Files.readAllLines(paths.lock());
            if (holder.size() == 3) {
                return new Problem(Failures.TEXTS, "SKT-DB-LOCKED", paths.file(), holder.get(0), holder.get(1), holder
                        .get(2));
            }
        } catch (IOException unknown) {
            return new Problem(unknown, Failures.TEXTS, "SKT-DB-LOCKED-UNKNOWN", paths.file());
        }
        return new Problem(Failures.TEXTS, "SKT-DB-LOCKED-UNKNOWN", paths.file());
    }

    /** Removed before it is let go, so that nobody locks a file that is about to vanish; where that fails, after. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(path);
            file.close();
        } catch (IOException heldOpen) {
            file.close();
            Files.deleteIfExists(path);
        }
    }
}

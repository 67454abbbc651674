package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * One program at a time: a small file beside the data file is locked and says who holds it. Gone after closing. While it
 * is held, this program opens it by no other way, not even to read: a POSIX lock goes when the process closes any
 * descriptor of the file, and the next program would write over this one.
 */
final class HolderLock implements AutoCloseable {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Texts.ZONE);
    private static final int TRIES = 20;
    /** Both must be met by chance before another file at this place is taken for the locked one. */
    private static final int CHECKS = 2;
    private static final int LARGEST_CHECK = 1 << 16;

    /** What this process holds, as the system's locks belong to the process too. Guards itself. */
    private static final Map<Path, HolderLock> HELD = new HashMap<>();

    private final Path path;
    private final DiskFile file;
    private final Instant since;
    private final Path held;
    private volatile List<String> holder = List.of();

    private HolderLock(Path path, DiskFile file, Instant since, Path held) {
        this.path = path;
        this.file = file;
        this.since = since;
        this.held = held;
    }

    /** @throws Problem {@code SKT-DB-LOCKED} */
    static HolderLock acquire(DataPaths paths, Surroundings surroundings) throws IOException {
        synchronized (HELD) {
            Path place = place(paths.lock());
            HolderLock own = HELD.get(place);
            if (own != null) {
                throw locked(paths, own.holder);
            }
            HolderLock lock = locked(paths, surroundings, place);
            HELD.put(place, lock);
            return lock;
        }
    }

    /** One name for the file whichever way it was reached. */
    private static Path place(Path lock) throws IOException {
        Path whole = lock.toAbsolutePath();
        Path folder = whole.getParent();
        return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(whole.getFileName()) : whole;
    }

    private static HolderLock locked(DataPaths paths, Surroundings surroundings, Path place) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            DiskFile file = surroundings.disk().open(paths.lock());
            if (!file.tryLock()) {
                file.close();
                throw locked(paths);
            }
            HolderLock lock = new HolderLock(paths.lock(), file, surroundings.clock().instant(), place);
            if (lock.isInPlace()) {
                return lock;
            }
            file.close(); // its holder removed it in between
        }
        throw locked(paths);
    }

    /** Whether what is locked still stands at its place: the size given to one is seen at the other. */
    private boolean isInPlace() throws IOException {
        for (int i = 0; i < CHECKS; i++) {
            int size = ThreadLocalRandom.current().nextInt(1, LARGEST_CHECK);
            file.truncate(0);
            file.write(ByteBuffer.wrap(new byte[1]), size - 1L);
            try {
                if (Files.size(path) != size) {
                    return false;
                }
            } catch (NoSuchFileException removed) {
                return false;
            }
        }
        return true;
    }

    /** Says who holds the file from now on. */
    void name(String person, String machine) throws IOException {
        holder = List.of(person.replace('\n', ' '), machine.replace('\n', ' '), SINCE.format(since));
        file.truncate(0);
        file.write(ByteBuffer.wrap((String.join("\n", holder) + '\n').getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Another program holds it. */
    private static Problem locked(DataPaths paths) {
        try {
            return locked(paths, Files.readAllLines(paths.lock()));
        } catch (IOException unknown) {
            return new Problem(unknown, Failures.TEXTS, "SKT-DB-LOCKED-UNKNOWN", paths.file());
        }
    }

    private static Problem locked(DataPaths paths, List<String> holder) {
        return holder.size() == 3
                ? new Problem(Failures.TEXTS, "SKT-DB-LOCKED", paths.file(), holder.get(0), holder.get(1),
                        holder.get(2))
                : new Problem(Failures.TEXTS, "SKT-DB-LOCKED-UNKNOWN", paths.file());
    }

    /** Removed before it is let go, so that nobody locks a file that is about to vanish; where that fails, after. */
    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(held, this);
            try {
                Files.deleteIfExists(path);
                file.close();
            } catch (IOException heldOpen) {
                file.close();
                Files.deleteIfExists(path);
            }
        }
    }
}

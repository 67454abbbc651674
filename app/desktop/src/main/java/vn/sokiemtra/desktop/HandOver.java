package vn.sokiemtra.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A bundle that is double-clicked goes to the window that is open already instead of meeting its lock: the later start
 * leaves a note beside the settings, which the first window reads. Not on the JavaFX thread.
 */
final class HandOver implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HandOver.class.getName());

    private static final String ENDING = ".goi";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Path notes;

    private final @Nullable FileChannel channel;

    private final @Nullable FileLock lock;

    private @Nullable WatchService watch;

    private HandOver(Path notes, @Nullable FileChannel channel, @Nullable FileLock lock) {
        this.notes = notes;
        this.channel = channel;
        this.lock = lock;
    }

    /** Where nothing can be written beside the settings, every start stands for itself. */
    static HandOver in(Path settings) {
        Path notes = settings.resolve("goi-den");
        try {
            Files.createDirectories(notes);
            FileChannel channel = FileChannel.open(settings.resolve("cua-so.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return new HandOver(notes, null, null);
            }
            return new HandOver(notes, channel, lock);
        } catch (IOException | OverlappingFileLockException none) {
            LOG.log(System.Logger.Level.DEBUG, "bundles are not handed over", none);
            return new HandOver(notes, null, null);
        }
    }

    /** Whether this is the window that later starts hand their bundles to. */
    boolean isFirst() {
        return lock != null;
    }

    /**
     * Leaves bundles to the first window.
     *
     * @return false when it did not take them in time: they are taken back, and this start has to show them itself
     */
    boolean leave(List<Path> bundles, Duration patience) {
        Path note = notes.resolve(UUID.randomUUID() + ENDING);
        try {
            Path draft = notes.resolve(UUID.randomUUID() + ".part");
            Files.write(draft, bundles.stream().map(bundle -> bundle.toAbsolutePath().toString()).toList());
            Files.move(draft, note, StandardCopyOption.ATOMIC_MOVE);
            for (long waited = 0; waited < patience.toMillis(); waited += LOOK_AGAIN.toMillis()) {
                if (!Files.exists(note)) {
                    return true;
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
            return !Files.deleteIfExists(note);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.DEBUG, "bundles are not handed over", failed);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells of bundles as they come, those first that came already. @param then called on a thread of its own */
    void listen(Consumer<List<Path>> then) {
        try {
            WatchService service = notes.getFileSystem().newWatchService();
            notes.register(service, StandardWatchEventKinds.ENTRY_CREATE);
            watch = service;
            Thread.ofPlatform().daemon().name("incoming bundles").start(() -> watch(service, then));
        } catch (IOException none) {
            LOG.log(System.Logger.Level.DEBUG, "bundles are not handed over", none);
        }
    }

    private void watch(WatchService service, Consumer<List<Path>> then) {
        try {
            while (true) {
                List<Path> come = read();
                if (!come.isEmpty()) {
                    then.accept(come);
                }
                WatchKey key = service.take();
                key.pollEvents();
                key.reset();
            }
        } catch (ClosedWatchServiceException closed) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> read() {
        List<Path> bundles = new ArrayList<>();
        try (Stream<Path> all = Files.list(notes)) {
            for (Path note : all.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                List<String> lines = Files.readAllLines(note);
                // Whoever left it may have lost patience just now, and shows the bundles itself.
                if (Files.deleteIfExists(note)) {
                    lines.forEach(line -> add(bundles, line));
                }
            }
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "a note of bundles is not readable", unreadable);
        }
        return bundles;
    }

    private static void add(List<Path> bundles, String line) {
        try {
            bundles.add(Path.of(line));
        } catch (InvalidPathException noPath) {
            LOG.log(System.Logger.Level.DEBUG, "no path", noPath);
        }
    }

    @Override
    public void close() {
        try {
            if (watch != null) {
                watch.close();
            }
            if (lock != null) {
                lock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException harmless) {
            LOG.log(System.Logger.Level.DEBUG, "not closed", harmless);
        }
    }
}

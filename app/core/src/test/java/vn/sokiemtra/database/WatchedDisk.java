package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.h2.store.fs.FilePath;

/** The real disk with every write recorded, and with faults on demand. One at a time: H2 makes its files itself. */
final class WatchedDisk implements Disk {

    static final String SCHEME = "watched";

    /** What was asked of the disk: bytes null for a sync when size is -1, else for a truncation to size. */
    record Op(Path path, long position, byte[] bytes, long size) {
        boolean isSync() {
            return bytes == null && size < 0;
        }
    }

    /** What H2 opens. */
    public static final class WatchedFilePath extends SteadyFilePath {
        private static WatchedDisk current;

        @Override
        protected Disk disk() {
            return current;
        }

        @Override
        public String getScheme() {
            return WatchedDisk.SCHEME; // the inherited SCHEME is another
        }
    }

    private final RealDisk real = new RealDisk();
    /** H2 goes on writing in the background while a test reads this. */
    final List<Op> ops = new CopyOnWriteArrayList<>();
    /** Files whose disk is full. */
    volatile Predicate<Path> full = path -> false;
    /** Whether it can be asked beforehand; a quota often cannot. */
    volatile boolean saysFull;
    volatile boolean readOnly;

    WatchedDisk() {
        WatchedFilePath.current = this;
        FilePath.register(new WatchedFilePath());
    }

    synchronized int recorded() {
        return ops.size();
    }

    private synchronized void record(Op op) {
        ops.add(op);
    }

    @Override
    public DiskFile open(Path path) throws IOException {
        if (readOnly) {
            throw new AccessDeniedException(path.toString());
        }
        return new Watched(path, real.open(path));
    }

    @Override
    public DiskFile openToRead(Path path) throws IOException {
        return new Watched(path, real.openToRead(path));
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        return saysFull ? 0 : real.usableSpace(path);
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    private final class Watched implements DiskFile {
        private final Path path;
        private final DiskFile file;

        Watched(Path path, DiskFile file) {
            this.path = path;
            this.file = file;
        }

        private void checkSpace() throws IOException {
            if (full.test(path)) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            if (full.test(path)) {
                file.write(ByteBuffer.wrap(bytes, 0, bytes.length / 2), position); // as a real disk does
            }
            checkSpace();
            file.write(source, position);
            record(new Op(path, position, bytes, 0));
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
            record(new Op(path, 0, null, size));
        }

        @Override
        public void sync() throws IOException {
            checkSpace();
            record(new Op(path, 0, null, -1)); // what it promises is already on the real disk
        }

        @Override
        public boolean tryLock() throws IOException {
            return file.tryLock();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

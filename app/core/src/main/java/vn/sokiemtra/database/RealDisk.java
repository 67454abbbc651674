package vn.sokiemtra.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The computer's own files. Not through file channels: those close themselves when a thread is interrupted while it
 * reads, and a cancelled search would take the data file down with it.
 */
final class RealDisk implements Disk {

    @Override
    public DiskFile open(Path path) throws IOException {
        return new RealFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    @Override
    public DiskFile openToRead(Path path) throws IOException {
        return new RealFile(new RandomAccessFile(path.toFile(), "r"));
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        // Not by Files.getFileStore: that looks for a mount point, which a container or a chroot may not show.
        return Objects.requireNonNull(path.toAbsolutePath().getParent()).toFile().getUsableSpace();
    }

    @Override
    public String scheme() {
        return SteadyFilePath.SCHEME;
    }

    private static final class RealFile implements DiskFile {
        private final RandomAccessFile file;
        private final EarlySync early;

        RealFile(RandomAccessFile file) {
            this.file = file;
            this.early = new EarlySync(() -> file.getFD().sync());
        }

        @Override
        public long size() throws IOException {
            return file.length();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            synchronized (file) {
                file.seek(position);
                if (target.hasArray()) {
                    int n = file.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
                    target.position(target.position() + Math.max(0, n));
                    return n;
                }
                byte[] bytes = new byte[target.remaining()];
                int n = file.read(bytes);
                target.put(bytes, 0, Math.max(0, n));
                return n;
            }
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            synchronized (file) {
                file.seek(position);
                if (source.hasArray()) {
                    file.write(source.array(), source.arrayOffset() + source.position(), length);
                    source.position(source.limit());
                } else {
                    byte[] bytes = new byte[length];
                    source.get(bytes);
                    file.write(bytes);
                }
            }
            early.wrote(length);
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (file) {
                file.setLength(size);
            }
        }

        @Override
        public void sync() throws IOException {
            early.finish();
            file.getFD().sync();
        }

        /** Far behind any content: on Windows a locked region can be read by nobody else. */
        @Override
        public boolean tryLock() throws IOException {
            try {
                FileLock lock = file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false);
                return lock != null;
            } catch (OverlappingFileLockException heldByThisProgram) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            try {
                early.finish();
            } finally {
                file.close();
            }
        }
    }
}

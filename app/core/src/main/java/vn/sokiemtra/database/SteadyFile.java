package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/** One of H2's files on a {@link Disk}. */
final class SteadyFile extends FileBase {

    private final DiskFile file;
    private long position;

    SteadyFile(DiskFile file) {
        this.file = file;
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        int n = file.read(target, position);
        position += Math.max(0, n);
        return n;
    }

    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        int n = write(source, position);
        position += n;
        return n;
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
        return file.read(target, at);
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        int n = source.remaining();
        file.write(source, at);
        return n;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized SteadyFile position(long at) {
        position = at;
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SteadyFile truncate(long size) throws IOException {
        if (size < file.size()) {
            file.truncate(size);
        }
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.sync();
    }

    /** The data file as a whole is locked by its side file; H2 needs only to be told that it has its lock. */
    @Override
    public @Nullable FileLock tryLock(long from, long size, boolean shared) {
        return new FileLock(this, from, size, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                // nothing is held
            }
        };
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}

package vn.sokiemtra.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file; usable from several threads. */
public interface DiskFile extends Closeable {

    long size() throws IOException;

    /** Reads at a place; gives how many bytes, -1 behind the end. */
    int read(ByteBuffer target, long position) throws IOException;

    /** Writes all of the bytes at a place. */
    void write(ByteBuffer source, long position) throws IOException;

    void truncate(long size) throws IOException;

    /** When it returns, everything written before survives a power cut. */
    void sync() throws IOException;

    /** Locks the file against other programs until it is closed; false when another holds it. */
    boolean tryLock() throws IOException;
}

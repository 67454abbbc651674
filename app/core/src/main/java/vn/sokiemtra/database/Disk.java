package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Path;

/** The file operations that durability rests on. Tests put faults and recordings in its place. */
public interface Disk {

    /** Opens a file for reading and writing; makes it when it is missing. */
    DiskFile open(Path path) throws IOException;

    /** Opens an existing file for reading. */
    DiskFile openToRead(Path path) throws IOException;

    /** Bytes that can still be written beside {@code path}. */
    long usableSpace(Path path) throws IOException;

    /** Prefix of the H2 file system that reads and writes through this disk. */
    String scheme();
}

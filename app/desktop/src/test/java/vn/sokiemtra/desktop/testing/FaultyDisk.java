package vn.sokiemtra.desktop.testing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Predicate;

import vn.sokiemtra.database.Disk;
import vn.sokiemtra.database.DiskFile;
import vn.sokiemtra.database.Surroundings;

/** The machine's disk, full or closed for writing where a test says so. */
public final class FaultyDisk implements Disk {

    /** Where nothing more fits. */
    public volatile Predicate<Path> full = path -> false;

    /** Where nothing may be written. */
    public volatile Predicate<Path> readOnly = path -> false;

    private final Disk real;

    private FaultyDisk(Disk real) {
        this.real = real;
    }

    public static FaultyDisk ofThisMachine() {
        return new FaultyDisk(Surroundings.ofThisMachine(InstantSource.system()).disk());
    }

    /** What a data file is opened with on this disk. */
    public Surroundings surroundings(InstantSource clock, Path machineFile) {
        return new Surroundings(clock, this, machineFile, phase -> {
        });
    }

    @Override
    public DiskFile open(Path path) throws IOException {
        if (readOnly.test(path)) {
            throw new AccessDeniedException(path.toString());
        }
        return real.open(path);
    }

    @Override
    public DiskFile openToRead(Path path) throws IOException {
        return real.openToRead(path);
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        return full.test(path) ? 0 : real.usableSpace(path);
    }

    @Override
    public String scheme() {
        return real.scheme();
    }
}

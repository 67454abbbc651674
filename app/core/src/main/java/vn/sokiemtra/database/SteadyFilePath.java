package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files through a {@link Disk}. H2 makes its instances itself, which is why the class is public and has no
 * arguments.
 */
public class SteadyFilePath extends FilePathWrapper {

    static final String SCHEME = "steady";
    /** Private to this class: no file name holds it. */
    private static final char SEMICOLON = '\uE03B';

    /** A path as H2 may be told it: a semicolon would end it there. */
    static String spelled(Path path) {
        return path.toString().replace(';', SEMICOLON);
    }

    @Override
    protected FilePath unwrap(String path) {
        return super.unwrap(path.replace(SEMICOLON, ';'));
    }

    protected Disk disk() {
        return new RealDisk();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path path = Path.of(unwrap().toString());
        return new SteadyFile(mode.startsWith("rw") ? disk().open(path) : disk().openToRead(path));
    }
}

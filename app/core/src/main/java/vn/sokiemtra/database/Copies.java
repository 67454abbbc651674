package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Whole data files written beside their place, forced, and moved into it. */
final class Copies {

    private static final int PIECE = 1 << 20;

    private Copies() {
    }

    /** Copies a file in the state {@code rest}, while more may be written behind it. */
    static void write(Disk disk, Path from, Journal.Rest rest, Path to) throws IOException {
        try (DiskFile source = disk.openToRead(from); DiskFile target = disk.open(to)) {
            target.truncate(0);
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long at = 0; at < rest.length(); at += piece.limit()) {
                piece.clear().limit((int) Math.min(PIECE, rest.length() - at));
                while (piece.hasRemaining()) {
                    if (source.read(piece, at + piece.position()) < 0) {
                        throw new IOException("the data file became shorter");
                    }
                }
                target.write(piece.flip(), at);
            }
            target.write(ByteBuffer.wrap(rest.head()), 0);
            target.sync();
        }
    }

    /** Moves a forced file into its place; the folder is forced too where that is possible. */
    static void moveIntoPlace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel folder = FileChannel.open(Objects.requireNonNull(to.toAbsolutePath().getParent()),
                StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException windowsHasNoOpenFolders) {
            Files.exists(to);
        }
    }
}

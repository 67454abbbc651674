package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Gives back the space of what was written over, on closing and when it is worth it. */
final class Compaction {

    private static final long SMALL = 4L << 20;
    private static final int WORTH_IT_PERCENT = 50;

    private Compaction() {
    }

    /** Whether less than half of the file is in use. */
    static boolean isWorthIt(Connection connection, Path file) throws SQLException, IOException {
        if (Files.size(file) < SMALL) {
            return false;
        }
        long used = 100;
        try (var rates = connection.prepareStatement("select setting_value from information_schema.settings where"
                + " setting_name in ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')"); var rows = rates.executeQuery()) {
            while (rows.next()) {
                used = used * Long.parseLong(rows.getString(1)) / 100;
            }
        }
        return used < WORTH_IT_PERCENT;
    }

    /** Works on a copy; the closed file is replaced only by a whole and forced one. */
    static void run(DataPaths paths, Disk disk, Journal.Rest rest, @Nullable SealKeys keys) throws IOException {
        DataPaths copy = paths.temporary("compact");
        try {
            Copies.write(disk, paths.file(), rest, copy.file());
            MVStore.compact(copy.file().toString(), false, keys == null ? null : sealed(copy.file(), keys));
            try (DiskFile file = disk.open(copy.file())) {
                file.sync();
            }
            Copies.moveIntoPlace(copy.file(), paths.file());
        } finally {
            Files.deleteIfExists(copy.file());
        }
    }

    /** Closed by the compaction. What H2 makes from it has the same key and the same first block, with our seal. */
    private static FileStore<?> sealed(Path file, SealKeys keys) {
        return new MVStore.Builder().fileName(file.toString()).readOnly().encryptionKey(keys.filePassword()
                .toCharArray()).open().getFileStore();
    }
}

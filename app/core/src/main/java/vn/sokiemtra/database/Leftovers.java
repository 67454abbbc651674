package vn.sokiemtra.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Evidence that was being staged when the program was killed: nothing names it, and nothing ever will. */
final class Leftovers {

    private Leftovers() {
    }

    /** Megabytes; one delete of everything would need the memory of all. */
    private static final int TOGETHER = 16;

    /** Removes it, some rows at a time. */
    static boolean remove(Connection connection) throws SQLException {
        List<Long> staged = new ArrayList<>();
        try (var some = connection.prepareStatement("select no from local.blob where sha256 like 'staged-%'");
                var rows = some.executeQuery()) {
            while (rows.next()) {
                staged.add(rows.getLong(1));
            }
        }
        try (var chunk = connection.prepareStatement("delete from local.blob_chunk where blob_no = ? and idx > (select"
                + " max(idx) from local.blob_chunk where blob_no = ?) - " + TOGETHER);
                var blob = connection.prepareStatement("delete from local.blob where no = ?")) {
            for (long no : staged) {
                remove(connection, chunk, no);
                blob.setLong(1, no);
                blob.executeUpdate();
                connection.commit();
            }
        }
        return !staged.isEmpty();
    }

    private static void remove(Connection connection, PreparedStatement chunk, long no) throws SQLException {
        do {
            connection.commit();
            chunk.setLong(1, no);
            chunk.setLong(2, no);
        } while (chunk.executeUpdate() > 0);
    }
}

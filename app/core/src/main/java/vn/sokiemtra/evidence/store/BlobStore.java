package vn.sokiemtra.evidence.store;

import static vn.sokiemtra.schema.local.Tables.BLOB;
import static vn.sokiemtra.schema.local.Tables.BLOB_CHUNK;
import static vn.sokiemtra.schema.local.Tables.THUMBNAIL;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.h2.value.ValueVarbinary;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.LocalSql;

/**
 * Bytes by content. A file is staged under a name of its own, some chunks a transaction, so that a 3 GB file neither
 * fills the heap nor holds up other edits; it gets its SHA-256 as name in the transaction that makes it reachable.
 */
public final class BlobStore {

    /**
     * Rows of this size are fast and leak nothing when the process is killed. With what stands around it a row shall not
     * go over 256 KB: H2 reads the next larger of its sizes, which is 384.
     */
    public static final int CHUNK = (256 << 10) - 256;

    /**
     * Bytes a transaction: with what stands around them they fit into 3 MB, the largest of the buffers H2 writes from that
     * it uses again. A larger one is made anew, and on the way to it three smaller ones.
     */
    private static final int TOGETHER = 11 * CHUNK;

    /** A row from this size on has a page of its own. */
    private static final int LARGE = 16 << 10;

    /** Rows a reading: for each reading H2 opens the map of every table, whatever is read. */
    private static final int READ_TOGETHER = 8;

    /** Rows; H2 keeps the old ones in memory until the commit. */
    private static final int DROPPED_TOGETHER = 32;

    private static final String STAGED = "staged-";

    private final Ledger ledger;

    public BlobStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public boolean has(String sha256) {
        return ledger.read(sql -> sql.fetchExists(BLOB, BLOB.SHA256.eq(sha256)));
    }

    /** Throws away what was staged before {@code moment} and never named: a crash or a kill left it. */
    public void sweep(String author, LocalDateTime moment) {
        ledger.read(sql -> sql.select(BLOB.NO).from(BLOB).where(BLOB.SHA256.startsWith(STAGED))
                .and(BLOB.STAGED_AT.lt(moment)).fetch(BLOB.NO)).forEach(no -> drop(author, no));
    }

    /** A staging place for one file, which takes its bytes from their beginning on. */
    public Appending appending(String author, LocalDateTime at) {
        return new Appending(author, at);
    }

    /** Chunks on their way in, in order. What was not flushed yet is in memory only. */
    public final class Appending {

        private final String author;
        private final LocalDateTime at;
        private final List<byte[]> waiting = new ArrayList<>();
        private long no = -1;
        private int bytes;
        private int written;

        private Appending(String author, LocalDateTime at) {
            this.author = author;
            this.at = at;
        }

        /** The number of the place; -1 while nothing is in the data file. */
        public long no() {
            return no;
        }

        /**
         * @param chunk at most {@link #CHUNK} bytes; kept, so the caller must not change it any more
         * @return whether everything added so far is in the data file now
         */
        public boolean add(byte[] chunk) {
            waiting.add(chunk);
            bytes += chunk.length;
            boolean full = bytes + CHUNK > TOGETHER;
            if (full) {
                flush();
            }
            return full;
        }

        /**
         * Writes what waits; to be called after the last chunk. Behind a large row comes an empty one: H2 writes the page
         * that a new row joins once more, and that is now a small one.
         */
        public void flush() {
            if (no >= 0 && waiting.isEmpty()) {
                return;
            }
            if (!waiting.isEmpty() && waiting.getLast().length >= LARGE) {
                waiting.add(new byte[0]);
            }
            no = ledger.prepare(author, edit -> {
                long place = no >= 0 ? no : begin(edit);
                edit.sql().connection(connection -> insert(connection, place));
                return place;
            });
            written += waiting.size();
            waiting.clear();
            bytes = 0;
        }

        private long begin(Edit edit) {
            Long last = edit.sql().select(DSL.max(BLOB.NO)).from(BLOB).fetchOne(DSL.max(BLOB.NO));
            long place = last == null ? 1 : last + 1;
            edit.sql().insertInto(BLOB, BLOB.NO, BLOB.SHA256, BLOB.SIZE, BLOB.STAGED_AT)
                    .values(place, STAGED + edit.newRow(), 0L, at).execute();
            return place;
        }

        /**
         * Plain JDBC: jOOQ hands bytes to H2 as a BLOB, which is kept in the file too, and makes it four times as big.
         */
        private void insert(Connection connection, long place) throws SQLException {
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into local.blob_chunk (blob_no, idx, bytes) values (?, ?, ?)")) {
                insert.setLong(1, place);
                for (int i = 0; i < waiting.size(); i++) {
                    insert(insert, written + i, waiting.get(i));
                }
            }
        }

        private void insert(PreparedStatement insert, int index, byte[] chunk) throws SQLException {
            insert.setInt(2, index);
            insert.setObject(3, ValueVarbinary.getNoCopy(chunk)); // setBytes would copy what nobody changes
            insert.executeUpdate();
        }
    }

    /** Throws a staged file away, some rows at a time: one big delete would need the memory of all. */
    public void drop(String author, long no) {
        while (ledger.edit(author, edit -> {
            Integer last = edit.sql().select(DSL.max(BLOB_CHUNK.IDX)).from(BLOB_CHUNK)
                    .where(BLOB_CHUNK.BLOB_NO.eq(no)).fetchOne(DSL.max(BLOB_CHUNK.IDX));
            if (last == null) {
                edit.sql().deleteFrom(BLOB).where(BLOB.NO.eq(no)).execute();
                return false;
            }
            edit.sql().deleteFrom(BLOB_CHUNK).where(BLOB_CHUNK.BLOB_NO.eq(no))
                    .and(BLOB_CHUNK.IDX.gt(last - DROPPED_TOGETHER)).execute();
            return true;
        }).value()) {
            continue;
        }
    }

    /** Makes a staged file reachable by its content. @return false where the content was there already */
    public static boolean publish(LocalSql local, long no, String sha256, long size) {
        DSLContext sql = local.sql();
        if (sql.fetchExists(BLOB, BLOB.SHA256.eq(sha256))) {
            return false;
        }
        if (sql.update(BLOB).set(BLOB.SHA256, sha256).set(BLOB.SIZE, size).where(BLOB.NO.eq(no)).execute() != 1) {
            throw new IllegalStateException("what was staged is gone");
        }
        return true;
    }

    /** What is staged under a number so far. */
    public InputStream openStaged(long no) {
        return new Chunks(no);
    }

    /** The bytes of a content, read chunk by chunk; null where this machine does not have them. */
    public @Nullable InputStream open(String sha256) {
        Long no = ledger.read(sql -> sql.select(BLOB.NO).from(BLOB).where(BLOB.SHA256.eq(sha256)).fetchOne(BLOB.NO));
        return no == null ? null : new Chunks(no);
    }

    /** Kept pictures of a content. */
    public byte @Nullable [] thumbnail(String sha256) {
        return ledger.read(sql -> thumbnail(sql, sha256));
    }

    public void keepThumbnail(String author, String sha256, byte[] png, int width, int height) {
        ledger.edit(author, edit -> {
            edit.sql().mergeInto(THUMBNAIL, THUMBNAIL.SHA256, THUMBNAIL.WIDTH, THUMBNAIL.HEIGHT, THUMBNAIL.BYTES)
                    .key(THUMBNAIL.SHA256).values(sha256, width, height, new byte[0]).execute();
            // The bytes by plain JDBC, for the same reason as those of evidence.
            edit.sql().connection(connection -> {
                try (PreparedStatement update = connection
                        .prepareStatement("update local.thumbnail set bytes = ? where sha256 = ?")) {
                    update.setBytes(1, png);
                    update.setString(2, sha256);
                    update.executeUpdate();
                }
            });
            return sha256;
        });
    }

    private static byte @Nullable [] thumbnail(DSLContext sql, String sha256) {
        return sql.select(THUMBNAIL.BYTES).from(THUMBNAIL).where(THUMBNAIL.SHA256.eq(sha256)).fetchOne(THUMBNAIL.BYTES);
    }

    /** Some chunks in memory at a time. */
    private final class Chunks extends InputStream {

        private final long no;
        private final Deque<InputStream> read = new ArrayDeque<>(READ_TOGETHER);
        private InputStream chunk = InputStream.nullInputStream();
        private int index;

        Chunks(long no) {
            this.no = no;
        }

        @Override
        public int read() throws IOException {
            int next = chunk.read();
            while (next < 0 && more()) {
                next = chunk.read();
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = chunk.read(into, from, length);
            while (count < 0 && more()) {
                count = chunk.read(into, from, length);
            }
            return count;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            long total = chunk.transferTo(out);
            while (more()) {
                total += chunk.transferTo(out);
            }
            return total;
        }

        /**
         * Plain JDBC: jOOQ takes bytes for a BLOB and copies them several times. As streams, since {@code getBytes} copies
         * too; H2 has the bytes of a VARBINARY in memory, where they stay readable when the row is closed.
         */
        private List<InputStream> next(Connection connection) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(
                    "select bytes from local.blob_chunk where blob_no = ? and idx >= ? and idx < ? order by idx")) {
                select.setLong(1, no);
                select.setInt(2, index);
                select.setInt(3, index + READ_TOGETHER);
                List<InputStream> chunks = new ArrayList<>(READ_TOGETHER);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        chunks.add(rows.getBinaryStream(1));
                    }
                }
                return chunks;
            }
        }

        /** Whether there is another row; an empty one is no end. */
        private boolean more() {
            if (read.isEmpty()) {
                read.addAll(ledger.read(sql -> sql.connectionResult(this::next)));
                index += READ_TOGETHER;
            }
            InputStream next = read.poll();
            chunk = next == null ? InputStream.nullInputStream() : next;
            return next != null;
        }
    }
}

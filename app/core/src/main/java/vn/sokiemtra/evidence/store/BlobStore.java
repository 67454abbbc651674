package vn.sokiemtra.evidence.store;

import static vn.sokiemtra.schema.local.Tables.BLOB;
import static vn.sokiemtra.schema.local.Tables.BLOB_CHUNK;
import static vn.sokiemtra.schema.local.Tables.THUMBNAIL;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;

/**
 * Bytes by content. A file is staged under a name of its own, one chunk a transaction, so that a 3 GB file neither fills
 * the heap nor holds up other edits; it gets its SHA-256 as name in the transaction that makes it reachable.
 */
public final class BlobStore {

    /** Rows of this size are fast and leak nothing when the process is killed. */
    public static final int CHUNK = 1 << 20;

    private static final String STAGED = "staged-";

    private final Ledger ledger;

    public BlobStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public boolean has(String sha256) {
        return ledger.read(sql -> sql.fetchExists(BLOB, BLOB.SHA256.eq(sha256)));
    }

    /** Opens a staging place for one file. */
    public long begin(String author, LocalDateTime at) {
        return ledger.edit(author, edit -> {
            Long last = edit.sql().select(DSL.max(BLOB.NO)).from(BLOB).fetchOne(DSL.max(BLOB.NO));
            long no = last == null ? 1 : last + 1;
            edit.sql().insertInto(BLOB, BLOB.NO, BLOB.SHA256, BLOB.SIZE, BLOB.STAGED_AT)
                    .values(no, STAGED + edit.newRow(), 0L, at).execute();
            return no;
        }).value();
    }

    /** Throws away what was staged before {@code moment} and never named: a crash or a kill left it. */
    public void sweep(String author, LocalDateTime moment) {
        ledger.read(sql -> sql.select(BLOB.NO).from(BLOB).where(BLOB.SHA256.startsWith(STAGED))
                .and(BLOB.STAGED_AT.lt(moment)).fetch(BLOB.NO)).forEach(no -> drop(author, no));
    }

    /** @param chunk at most {@link #CHUNK} bytes */
    public void append(String author, long no, int index, byte[] chunk) {
        ledger.edit(author, edit -> edit.sql()
                .insertInto(BLOB_CHUNK, BLOB_CHUNK.BLOB_NO, BLOB_CHUNK.IDX, BLOB_CHUNK.BYTES).values(no, index, chunk)
                .execute());
    }

    /** Some chunks in one transaction: each costs a forced write of the file. */
    public void append(String author, long no, int firstIndex, List<byte[]> chunks) {
        ledger.edit(author, edit -> {
            int index = firstIndex;
            for (byte[] chunk : chunks) {
                edit.sql().insertInto(BLOB_CHUNK, BLOB_CHUNK.BLOB_NO, BLOB_CHUNK.IDX, BLOB_CHUNK.BYTES)
                        .values(no, index++,
                                chunk)
                        .execute();
            }
            return index;
        });
    }

    /** Throws a staged file away, a row at a time: one big delete would need the memory of all. */
    public void drop(String author, long no) {
        while (ledger.edit(author, edit -> {
            Integer index = edit.sql().select(DSL.max(BLOB_CHUNK.IDX)).from(BLOB_CHUNK)
                    .where(BLOB_CHUNK.BLOB_NO.eq(no)).fetchOne(DSL.max(BLOB_CHUNK.IDX));
            if (index == null) {
                edit.sql().deleteFrom(BLOB).where(BLOB.NO.eq(no)).execute();
                return false;
            }
            edit.sql().deleteFrom(BLOB_CHUNK).where(BLOB_CHUNK.BLOB_NO.eq(no)).and(BLOB_CHUNK.IDX.eq(index))
                    .execute();
            return true;
        }).value()) {
            continue;
        }
    }

    /** Makes a staged file reachable by its content. @return false where the content was there already */
    public static boolean publish(Edit edit, long no, String sha256, long size) {
        return publish(edit.sql(), no, sha256, size);
    }

    /** The same inside any transaction that may write local tables. */
    public static boolean publish(DSLContext sql, long no, String sha256, long size) {
        if (sql.fetchExists(BLOB, BLOB.SHA256.eq(sha256))) {
            return false;
        }
        sql.update(BLOB).set(BLOB.SHA256, sha256).set(BLOB.SIZE, size).where(BLOB.NO.eq(no)).execute();
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
        ledger.edit(author,
                edit -> edit.sql()
                        .mergeInto(THUMBNAIL, THUMBNAIL.SHA256, THUMBNAIL.WIDTH, THUMBNAIL.HEIGHT, THUMBNAIL.BYTES)
                        .key(THUMBNAIL.SHA256)
                        .values(sha256, width, height, png).execute());
    }

    private static byte @Nullable [] thumbnail(DSLContext sql, String sha256) {
        return sql.select(THUMBNAIL.BYTES).from(THUMBNAIL).where(THUMBNAIL.SHA256.eq(sha256)).fetchOne(THUMBNAIL.BYTES);
    }

    /** One chunk in memory at a time. */
    private final class Chunks extends InputStream {

        private final long no;
        private byte[] chunk = {};
        private int at;
        private int index;
        private boolean ended;

        Chunks(long no) {
            this.no = no;
        }

        @Override
        public int read() {
            return more() ? chunk[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, from, count);
            at += count;
            return count;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            long total = 0;
            while (more()) {
                out.write(chunk, at, chunk.length - at);
                total += chunk.length - at;
                at = chunk.length;
            }
            return total;
        }

        private boolean more() {
            while (at >= chunk.length && !ended) {
                byte[] next = ledger.read(sql -> sql.select(BLOB_CHUNK.BYTES).from(BLOB_CHUNK)
                        .where(BLOB_CHUNK.BLOB_NO.eq(no)).and(BLOB_CHUNK.IDX.eq(index)).fetchOne(BLOB_CHUNK.BYTES));
                ended = next == null;
                chunk = next == null ? chunk : next;
                at = next == null ? chunk.length : 0;
                index++;
            }
            return !ended;
        }
    }
}

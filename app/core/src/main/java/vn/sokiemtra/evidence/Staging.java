package vn.sokiemtra.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.ledger.Edit;

/** One file on its way in: its bytes lie in the data file, but nothing names them until {@link #publish}. */
final class Staging implements AutoCloseable {

    private final BlobStore blobs;
    private final String author;
    private final LocalDateTime at;
    private final MessageDigest digest = sha256Digest();
    private BlobStore.@Nullable Appending staged;
    private long size;
    private byte[] head = {};
    private String sha256 = "";
    private boolean published;

    Staging(BlobStore blobs, String author, LocalDateTime at) {
        this.blobs = blobs;
        this.author = author;
        this.at = at;
    }

    /** Reads to the end; a few chunks are in memory at once. A source that grows without end is stopped where it is due. */
    void read(InputStream bytes, long expected, Progress progress) throws IOException {
        BlobStore.Appending rows = blobs.appending(author, at);
        staged = rows;
        for (int index = 0;; index++) {
            byte[] chunk = bytes.readNBytes(BlobStore.CHUNK);
            if (chunk.length == 0) {
                break;
            }
            digest.update(chunk);
            if (index == 0) {
                head = Arrays.copyOf(chunk, Math.min(chunk.length, MediaTypes.LOOK));
            }
            rows.add(chunk);
            size += chunk.length;
            if (!progress.at(size, expected)) {
                throw new CancellationException();
            }
            if (expected >= 0 && size > expected) {
                break;
            }
        }
        rows.flush();
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private long no() {
        return staged == null ? -1 : staged.no();
    }

    long size() {
        return size;
    }

    byte[] head() {
        return head;
    }

    String sha256() {
        return sha256;
    }

    /** The staged bytes from their beginning. */
    InputStream open() {
        return no() < 0 ? new ByteArrayInputStream(head) : blobs.openStaged(no());
    }

    /** To be called in the transaction that names the content. */
    void publish(Edit edit) {
        published = BlobStore.publish(edit, no(), sha256, size);
    }

    /** Removes what was staged, unless it was published. */
    @Override
    public void close() {
        if (no() >= 0 && !published) {
            blobs.drop(author, no());
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

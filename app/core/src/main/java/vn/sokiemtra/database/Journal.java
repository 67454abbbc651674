package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/**
 * What was promised since the data file last came to rest: records one behind another, each with its length and
 * checksum, each forced to the disk. Empty after a clean close. Of a sealed file, each record is sealed too.
 */
final class Journal implements AutoCloseable {

    /** One promise. */
    sealed interface Entry {
    }

    /**
     * The state in which the data file came to rest.
     *
     * @param length of the file
     * @param head its first bytes, which are the only ones H2 writes over
     */
    record Rest(long length, byte[] head) implements Entry {
    }

    /** Changes of this file's replica. */
    record Edit(long firstSeq, List<byte[]> lines) implements Entry {
    }

    /** The data file was closed in order: nothing said before this counts any more but the drafts. */
    record Closed() implements Entry {
    }

    /** What is being typed; null ends the draft. */
    record Draft(String key, @Nullable String text) implements Entry {
    }

    private static final int HEADER = 2 * Integer.BYTES;
    private static final int LARGEST = 256 << 20;

    private final DiskFile file;
    private final @Nullable JournalCipher cipher;
    private long end;
    private boolean broken;

    private Journal(DiskFile file, @Nullable JournalCipher cipher) {
        this.file = file;
        this.cipher = cipher;
    }

    /** @param keys null where the data file is not sealed */
    static Journal open(DiskFile file, @Nullable SealKeys keys) {
        return new Journal(file, JournalCipher.of(keys));
    }

    /** Everything up to the first record that is not whole. */
    List<Entry> read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        long size = file.size();
        end = 0;
        while (size - end >= HEADER) {
            ByteBuffer header = readFully(HEADER, end);
            int length = header.getInt();
            int checksum = header.getInt();
            if (length < 1 || length > LARGEST || length > size - end - HEADER) {
                break;
            }
            byte[] body = readFully(length, end + HEADER).array();
            if (checksum(body) != checksum) {
                break;
            }
            entries.add(decode(ByteBuffer.wrap(cipher == null ? body : cipher.unsealed(body))));
            end += HEADER + length;
        }
        broken = brokenAt(end, size);
        return entries;
    }

    /**
     * Whether more was lost at the last reading than a write that the power cut short: promises behind a damaged one, or
     * a file that never was a journal.
     */
    boolean isBroken() {
        return broken;
    }

    private boolean brokenAt(long from, long size) throws IOException {
        if (size - from < HEADER || size - from > LARGEST) {
            return size - from > LARGEST;
        }
        ByteBuffer rest = readFully((int) (size - from), from);
        int first = rest.getInt(0);
        if (from == 0 && (first < 0 || first > LARGEST)) {
            return true;
        }
        long checked = 0;
        for (int at = 1; at <= rest.limit() - HEADER && checked < LARGEST; at++) {
            int length = rest.getInt(at);
            if (length > 0 && length <= rest.limit() - at - HEADER) {
                checked += length;
                if (checksum(rest.slice(at + HEADER, length)) == rest.getInt(at + Integer.BYTES)) {
                    return true;
                }
            }
        }
        return false;
    }

    private ByteBuffer readFully(int length, long position) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(length);
        while (target.hasRemaining()) {
            if (file.read(target, position + target.position()) < 0) {
                throw new IOException("journal ended early");
            }
        }
        return target.flip();
    }

    private static int checksum(byte[] body) {
        return checksum(ByteBuffer.wrap(body));
    }

    private static int checksum(ByteBuffer body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return (int) crc.getValue();
    }

    /** Adds records and forces them; on failure the journal is what it was. */
    void append(Entry entry) throws IOException {
        append(encode(entry));
    }

    private void append(ByteBuffer records) throws IOException {
        try {
            file.write(records.duplicate(), end);
            file.sync();
        } catch (IOException failed) {
            try {
                file.truncate(end);
            } catch (IOException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
        end += records.remaining();
    }

    /**
     * Begins anew from a state of rest; drafts go on. While there are some, the journal is not cut: between the cut and
     * the next sync they would be nowhere.
     */
    void restart(Rest rest, Map<String, String> drafts, Runnable afterTruncation) throws IOException {
        if (drafts.isEmpty()) {
            truncate();
            afterTruncation.run();
        }
        append(withDrafts(rest, drafts));
    }

    /** Nothing is promised any more but the drafts. */
    void finish(Map<String, String> drafts) throws IOException {
        if (drafts.isEmpty()) {
            truncate();
            file.sync();
        } else {
            append(withDrafts(new Closed(), drafts));
        }
    }

    private ByteBuffer withDrafts(Entry first, Map<String, String> drafts) {
        List<ByteBuffer> records = new ArrayList<>();
        records.add(encode(first));
        drafts.forEach((key, text) -> records.add(encode(new Draft(key, text))));
        ByteBuffer all = ByteBuffer.allocate(records.stream().mapToInt(ByteBuffer::remaining).sum());
        records.forEach(all::put);
        return all.flip();
    }

    private void truncate() throws IOException {
        file.truncate(0);
        end = 0;
    }

    private ByteBuffer encode(Entry entry) {
        ByteBuffer plain = switch (entry) {
            case Rest rest -> ByteBuffer.allocate(1 + Long.BYTES + rest.head().length).put((byte) 'R').putLong(rest
                    .length()).put(rest.head());
            case Edit edit -> edit(edit);
            case Closed _ -> ByteBuffer.allocate(1).put((byte) 'C');
            case Draft draft -> draft(draft);
        };
        byte[] body = cipher == null ? plain.array() : cipher.sealed(plain.array());
        return ByteBuffer.allocate(HEADER + body.length).putInt(body.length).putInt(checksum(body)).put(body).flip();
    }

    private static ByteBuffer edit(Edit edit) {
        int size = edit.lines().stream().mapToInt(l -> Integer.BYTES + l.length).sum();
        ByteBuffer body = ByteBuffer.allocate(1 + Long.BYTES + size).put((byte) 'E').putLong(edit.firstSeq());
        edit.lines().forEach(l -> body.putInt(l.length).put(l));
        return body;
    }

    private static ByteBuffer draft(Draft draft) {
        byte[] key = draft.key().getBytes(StandardCharsets.UTF_8);
        byte[] text = draft.text() == null ? new byte[0] : draft.text().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Integer.BYTES + key.length + text.length).put((byte) (draft.text() == null
                ? 'X'
                : 'D')).putInt(key.length).put(key).put(text);
    }

    private static Entry decode(ByteBuffer body) throws IOException {
        try {
            return switch (body.get()) {
                case 'R' -> new Rest(body.getLong(), rest(body));
                case 'E' -> new Edit(body.getLong(), lines(body));
                case 'C' -> new Closed();
                case 'D' -> new Draft(text(take(body, body.getInt())), text(rest(body)));
                case 'X' -> new Draft(text(take(body, body.getInt())), null);
                default -> throw new IOException("journal of a newer version");
            };
        } catch (BufferUnderflowException malformed) {
            throw new IOException(malformed);
        }
    }

    private static List<byte[]> lines(ByteBuffer body) {
        List<byte[]> lines = new ArrayList<>();
        while (body.hasRemaining()) {
            lines.add(take(body, body.getInt()));
        }
        return lines;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] rest(ByteBuffer body) {
        return take(body, body.remaining());
    }

    private static byte[] take(ByteBuffer body, int length) {
        byte[] bytes = new byte[length];
        body.get(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

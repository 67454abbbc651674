package vn.sokiemtra.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;

/**
 * Reads a bundle's ZIP from its first byte to its last, and refuses every byte that is not what {@link ZipLayout} says.
 * Nothing that the file claims is believed before it is seen: memory and time follow the bytes that are really there.
 */
final class ZipScan {

    private static final int LONGEST_NAME = 120;
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final long length;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final Set<String> names = new HashSet<>();
    private final byte[] piece = new byte[PIECE];
    private long position;
    private ZipLayout.@Nullable Entry entry;
    private Tally tally = new Tally(OutputStream.nullOutputStream());

    /** @param length of the whole file; -1 when not known */
    ZipScan(InputStream in, long length) {
        this.in = in;
        this.length = length;
    }

    /** The next entry, its content still to be read; null behind the last, when the end was found whole. */
    ZipLayout.@Nullable Entry next() throws IOException {
        finishEntry();
        byte[] mark = exactly(4);
        int signature = little(mark).getInt();
        if (signature != ZipLayout.LOCAL) {
            if (position == 4) {
                throw Flaws.of("NOT-A-BUNDLE");
            } else if (signature != ZipLayout.CENTRAL) {
                throw structure();
            }
            readEnd(mark);
            return null;
        }
        byte[] rest = exactly(ZipLayout.LOCAL_LENGTH - 4);
        ZipLayout.Entry next = header(little(rest), position - ZipLayout.LOCAL_LENGTH);
        byte[] given = new byte[ZipLayout.LOCAL_LENGTH - 4];
        System.arraycopy(ZipLayout.local(next), 4, given, 0, given.length);
        if (!Arrays.equals(given, rest)) {
            throw structure();
        }
        if (names.size() >= ZipLayout.MOST_ENTRIES) {
            throw Flaws.of("SIZE", next.name());
        }
        names.add(next.name());
        directory.writeBytes(ZipLayout.central(next));
        entry = next;
        tally = new Tally(OutputStream.nullOutputStream());
        return next;
    }

    private ZipLayout.Entry header(ByteBuffer header, long offset) throws IOException {
        int flags = header.getShort(2);
        int method = header.getShort(4);
        long packed = Integer.toUnsignedLong(header.getInt(14));
        long size = Integer.toUnsignedLong(header.getInt(18));
        int nameLength = Short.toUnsignedInt(header.getShort(22));
        if (nameLength == 0 || nameLength > LONGEST_NAME) {
            throw Flaws.of("NAME", "");
        }
        String name = name(exactly(nameLength));
        if (method != 0) {
            throw Flaws.of("COMPRESSED", name);
        } else if (packed != size || size == ZipLayout.MOST_BYTES) {
            throw Flaws.of("SIZE", name);
        } else if (length >= 0 && size > length - position) {
            throw Flaws.of(endsWhole() ? "SIZE" : "TRUNCATED", name);
        } else if (flags != 0) {
            throw structure();
        }
        return new ZipLayout.Entry(name, Integer.toUnsignedLong(header.getInt(10)), size, offset);
    }

    /** Whether the file has its end record: then it was not cut short, a size lies. */
    private boolean endsWhole() throws IOException {
        byte[] tail = new byte[0];
        long left = length - position;
        if (left > ZipLayout.END_LENGTH) {
            in.skipNBytes(left - ZipLayout.END_LENGTH);
            tail = in.readNBytes(ZipLayout.END_LENGTH);
        }
        return tail.length == ZipLayout.END_LENGTH && little(tail).getInt() == ZipLayout.END;
    }

    private String name(byte[] bytes) {
        String name = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean plain = name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "./-".indexOf(
                c) >= 0);
        if (!plain || name.startsWith("/") || name.contains("..") || name.contains("//")) {
            throw Flaws.of("NAME", name.replaceAll("[^\\x20-\\x7e]", "?"));
        } else if (names.contains(name)) {
            throw Flaws.of("DUPLICATE", name);
        }
        return name;
    }

    /** The content of the entry; what is left of it is read by {@link #next}. */
    InputStream content() {
        return new Content();
    }

    /** The whole content of a small entry. */
    byte[] bytes(int most) throws IOException {
        ZipLayout.Entry current = current();
        if (current.size() > most) {
            throw Flaws.of("SIZE", current.name());
        }
        byte[] bytes = content().readNBytes((int) current.size());
        if (bytes.length < current.size()) {
            throw Flaws.of("TRUNCATED", current.name());
        }
        return bytes;
    }

    /** Reads the rest of the entry and gives its SHA-256 (hex), once. */
    String finish() throws IOException {
        ZipLayout.Entry current = current();
        InputStream rest = content();
        while (rest.read(piece) > 0) {
            continue;
        }
        if (tally.size() < current.size()) {
            throw Flaws.of("TRUNCATED", current.name());
        } else if (tally.crc() != current.crc()) {
            throw Flaws.of("HASH", current.name());
        }
        entry = null;
        return tally.sha256();
    }

    private ZipLayout.Entry current() {
        ZipLayout.Entry current = entry;
        if (current == null) {
            throw new IllegalStateException("no entry is open");
        }
        return current;
    }

    private void finishEntry() throws IOException {
        if (entry != null) {
            finish();
        }
    }

    private void readEnd(byte[] mark) throws IOException {
        long start = position - mark.length;
        byte[] expected = directory.toByteArray();
        byte[] end = ZipLayout.end(names.size(), start, expected.length);
        byte[] given = exactly(expected.length - mark.length);
        if (!Arrays.equals(given, 0, given.length, expected, mark.length, expected.length) || !Arrays.equals(exactly(
                end.length), end)) {
            throw structure();
        }
        if (in.read() >= 0) {
            throw Flaws.of("TRAILING");
        }
    }

    private byte[] exactly(int n) throws IOException {
        byte[] bytes = in.readNBytes(n);
        position += bytes.length;
        if (bytes.length < n) {
            throw position < ZipLayout.LOCAL_LENGTH ? Flaws.of("NOT-A-BUNDLE") : Flaws.of("TRUNCATED", "");
        }
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Problem structure() {
        return Flaws.of("STRUCTURE", String.valueOf(position));
    }

    /** The open entry's bytes, tallied as they are read. */
    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int wanted) throws IOException {
            long left = current().size() - tally.size();
            if (left == 0) {
                return -1;
            }
            int n = in.read(into, from, (int) Math.min(wanted, left));
            if (n > 0) {
                tally.add(into, from, n);
                position += n;
            }
            return n;
        }
    }
}

package vn.sokiemtra.bundle;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

import vn.sokiemtra.ledger.Run;

/**
 * {@code data/changes/<replica>}: segments one after another. A segment is the number of its changes, the length of its
 * JSON lines, the length of the zlib stream they are packed in (each 4 bytes, big-endian), the chain's link of its last
 * change (32 bytes), and the stream as the ledger stores it.
 */
final class ChangesFile {

    private static final int HASH = 32;
    private static final int FRAME = 3 * Integer.BYTES + HASH;
    /** The ledger's own segments are shorter. */
    private static final int MOST_PACKED = 1 << 20;

    private ChangesFile() {
    }

    static long length(Iterable<Run.Segment> segments) {
        long length = 0;
        for (Run.Segment segment : segments) {
            length += FRAME + segment.packed().length;
        }
        return length;
    }

    static void write(Iterable<Run.Segment> segments, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        for (Run.Segment segment : segments) {
            data.writeInt(segment.count());
            data.writeInt(segment.rawLength());
            data.writeInt(segment.packed().length);
            data.write(segment.endHash());
            data.write(segment.packed());
        }
        data.flush();
    }

    /** The segments of a file, one in memory at a time; readable once. */
    static Iterable<Run.Segment> read(InputStream in, long length) {
        return () -> new Segments(in, length);
    }

    private static final class Segments implements Iterator<Run.Segment> {
        private final DataInputStream in;
        private long left;

        Segments(InputStream in, long length) {
            this.in = new DataInputStream(in);
            this.left = length;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Run.Segment next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                if (left < FRAME) {
                    throw Flaws.of("CHANGES");
                }
                int count = in.readInt();
                int rawLength = in.readInt();
                int packedLength = in.readInt();
                byte[] end = in.readNBytes(HASH);
                left -= FRAME;
                if (count < 1 || rawLength < 1 || packedLength < 1 || packedLength > MOST_PACKED
                        || packedLength > left) {
                    throw Flaws.of("CHANGES");
                }
                byte[] packed = Bytes.read(in, packedLength);
                if (packed.length < packedLength) {
                    throw Flaws.of("TRUNCATED", "data/changes");
                }
                left -= packedLength;
                return new Run.Segment(count, rawLength, end, packed);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

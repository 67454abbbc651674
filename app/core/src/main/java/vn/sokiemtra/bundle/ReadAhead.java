package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Reads a large file on a thread of its own while its reader hashes: a stick and a processor work at the same time. */
final class ReadAhead extends InputStream {

    /** Below this a thread costs more than it saves. */
    private static final long LEAST = 8 << 20;

    private static final int PIECE = 256 << 10;

    private static final int PIECES = 16;

    private final InputStream source;
    private final Ahead<byte[]> pieces;
    private byte[] piece = {};
    private int at;

    private ReadAhead(InputStream source) {
        this.source = source;
        this.pieces = new Ahead<>(new Pieces(source), PIECES);
    }

    /** @param size of what {@code source} gives; -1 when not known */
    static InputStream of(InputStream source, long size) {
        return of(source, size, LEAST);
    }

    /** @param least of a source whose reading takes as much of a processor as what is done with it */
    static InputStream of(InputStream source, long size, long least) {
        return size >= 0 && size < least ? source : new ReadAhead(source);
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        } else if (!hasMore()) {
            return -1;
        }
        int n = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, n);
        at += n;
        return n;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        long total = 0;
        while (hasMore()) {
            out.write(piece, at, piece.length - at);
            total += piece.length - at;
            at = piece.length;
        }
        return total;
    }

    private boolean hasMore() throws IOException {
        if (at < piece.length) {
            return true;
        }
        try {
            if (!pieces.hasNext()) {
                return false;
            }
            piece = pieces.next();
            at = 0;
            return true;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Waits until the source is no longer read, then closes it. */
    @Override
    public void close() throws IOException {
        pieces.close();
        source.close();
    }

    private static final class Pieces implements Iterator<byte[]> {
        private final InputStream source;
        private byte[] next = {};
        private boolean ended;

        Pieces(InputStream source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            if (next.length == 0 && !ended) {
                try {
                    next = Bytes.read(source, PIECE);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                ended = next.length == 0;
            }
            return !ended;
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            byte[] given = next;
            next = new byte[0];
            return given;
        }
    }
}

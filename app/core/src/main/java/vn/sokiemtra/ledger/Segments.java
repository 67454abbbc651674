package vn.sokiemtra.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Packs lines into compressed segments and back. */
final class Segments {

    /** Longer ones pack better (250: 0.304 of the lines' size, 400: 0.299); shorter ones are quicker to look into. */
    static final int LINES = 400;
    /** Before compression; keeps any compressed segment below the megabyte of a binary column. */
    static final int MOST_BYTES = 1_000_100;
    static final int MOST_PACKED = MOST_BYTES + 4096;
    private static final int LEVEL = 6;

    private Segments() {
    }

    /** How many of {@code lines} from {@code from} on go into one segment; at least one. */
    static int fitting(List<byte[]> lines, int from) {
        int n = 0;
        int bytes = 0;
        while (n < LINES && from + n < lines.size()) {
            bytes += lines.get(from + n).length + 1;
            if (n > 0 && bytes > MOST_BYTES) {
                break;
            }
            n++;
        }
        return n;
    }

    static byte[] join(List<byte[]> lines) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream(lines.size() * 300);
        for (byte[] line : lines) {
            raw.writeBytes(line);
            raw.write('\n');
        }
        return raw.toByteArray();
    }

    static byte[] deflate(byte[] raw) {
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setInput(raw);
            deflater.finish();
            byte[] out = new byte[raw.length / 2 + 64];
            int n = 0;
            while (!deflater.finished()) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                n += deflater.deflate(out, n, out.length - n);
            }
            return Arrays.copyOf(out, n);
        }
    }

    /**
     * Inflates to exactly the declared size.
     *
     * @throws FlawedRun when there is more, less or something behind it
     */
    static byte[] inflate(byte[] packed, int rawLength) {
        if (rawLength < 2 || rawLength > MOST_BYTES) {
            throw new FlawedRun(FlawedRun.Flaw.TOO_MUCH, "segment of " + rawLength);
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            byte[] raw = new byte[rawLength];
            int n = 0;
            while (n < rawLength) {
                int got = inflater.inflate(raw, n, rawLength - n);
                if (got == 0) {
                    throw new FlawedRun(FlawedRun.Flaw.FORM, "segment is short");
                }
                n += got;
            }
            if (!inflater.finished() && inflater.inflate(new byte[1]) != 0 || !inflater.finished() || inflater
                    .getRemaining() != 0) {
                throw new FlawedRun(FlawedRun.Flaw.FORM, "segment is long");
            }
            return raw;
        } catch (DataFormatException broken) {
            throw new FlawedRun(FlawedRun.Flaw.FORM, "segment is no deflate stream");
        }
    }

    /** The ends (exclusive, without the line feed) of exactly {@code count} lines. */
    static int[] lineEnds(byte[] raw, int count) {
        int[] ends = new int[Math.min(count, raw.length)];
        int n = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                if (n == ends.length) {
                    throw new FlawedRun(FlawedRun.Flaw.FORM, "more lines than declared");
                }
                ends[n++] = i;
            }
        }
        if (n != count || ends[n - 1] != raw.length - 1) {
            throw new FlawedRun(FlawedRun.Flaw.FORM, "other lines than declared");
        }
        return ends;
    }

    static List<byte[]> lines(byte[] raw, int count) {
        List<byte[]> lines = new ArrayList<>(count);
        int start = 0;
        for (int end : lineEnds(raw, count)) {
            lines.add(Arrays.copyOfRange(raw, start, end));
            start = end + 1;
        }
        return lines;
    }
}

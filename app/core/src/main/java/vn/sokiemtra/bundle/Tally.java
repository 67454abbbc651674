package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Counts, checks and hashes what is written through it. */
final class Tally extends OutputStream {

    private final OutputStream out;
    private final CRC32 crc = new CRC32();
    private final MessageDigest sha256 = Keys.sha256();
    private long size;

    Tally(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        add(bytes, from, length);
        out.write(bytes, from, length);
    }

    void add(byte[] bytes, int from, int length) {
        crc.update(bytes, from, length);
        sha256.update(bytes, from, length);
        size += length;
    }

    long size() {
        return size;
    }

    long crc() {
        return crc.getValue();
    }

    /** Ends the tally. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}

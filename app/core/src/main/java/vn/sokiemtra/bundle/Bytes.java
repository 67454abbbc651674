package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reading large pieces. {@link InputStream#readNBytes(int)} gathers small ones, and copies all of them at the end. */
final class Bytes {

    private Bytes() {
    }

    /** @return as many bytes as asked for; fewer only at the end */
    static byte[] read(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        int read = in.readNBytes(bytes, 0, length);
        return read == length ? bytes : Arrays.copyOf(bytes, read);
    }
}

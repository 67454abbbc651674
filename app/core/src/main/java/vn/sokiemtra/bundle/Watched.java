package vn.sokiemtra.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

import vn.sokiemtra.evidence.Progress;

/** Tells how far a file is read, and ends the reading when the person stops it. */
final class Watched extends FilterInputStream {

    private static final long STEP = 1 << 20;

    private final Progress progress;
    private final long total;
    private long done;
    private long told;

    Watched(InputStream in, Progress progress, long total) {
        super(in);
        this.progress = progress;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = in.read(into, from, length);
        count(n);
        return n;
    }

    private void count(int n) {
        done += Math.max(0, n);
        if (done - told >= STEP || told == 0) {
            told = done;
            if (!progress.at(done, total)) {
                throw new CancellationException();
            }
        }
    }
}

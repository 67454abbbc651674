package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Known;
import vn.sokiemtra.ledger.Run;

/** A verified bundle on its way in; reads its file forward, and again only where it must. */
final class Incoming implements AutoCloseable {

    private final BundleSource source;
    private final Scanned scanned;
    private @Nullable InputStream in;
    private long at;

    Incoming(BundleSource source, Scanned scanned) {
        this.source = source;
        this.scanned = scanned;
    }

    Path file() {
        return source.file();
    }

    Scanned scanned() {
        return scanned;
    }

    BundleHeader header() {
        return scanned.header();
    }

    boolean isSealed() {
        return source.sealed();
    }

    /** Whether any of its changes is not known yet. */
    boolean hasNews(Map<UUID, Known> known) {
        return header().parts().stream().anyMatch(part -> part.to() > seq(known, part.replica()));
    }

    long news(Map<UUID, Known> known) {
        return header().parts().stream().mapToLong(part -> Math.max(0, part.to() - Math.max(part.from(), seq(known, part
                .replica())))).sum();
    }

    static long seq(Map<UUID, Known> known, UUID replica) {
        Known of = known.get(replica);
        return of == null ? 0 : of.seq();
    }

    /** What is known already comes as an empty run: its chain is still compared. */
    List<Run> runs(Map<UUID, Known> known, Progress progress) {
        List<Run> runs = new ArrayList<>();
        for (BundleHeader.Part part : header().parts()) {
            ZipLayout.Entry entry = scanned.changes().get(part.replica());
            if (entry == null || part.to() <= seq(known, part.replica())) {
                if (part.to() <= seq(known, part.replica())) {
                    runs.add(new Run(part.replica(), part.to() + 1, part.end(), List.of()));
                }
            } else {
                runs.add(new Run(part.replica(), part.from() + 1, part.before(), () -> ChangesFile.read(new Watched(
                        opened(entry), progress, entry.size()), entry.size()).iterator()));
            }
        }
        return runs;
    }

    private InputStream opened(ZipLayout.Entry entry) {
        try {
            return open(entry);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The content of an entry; to be read before the next is opened. Closing it does nothing. */
    InputStream open(ZipLayout.Entry entry) throws IOException {
        InputStream stream = in;
        if (stream == null || at > entry.contentOffset()) {
            close();
            stream = source.open();
            in = stream;
            at = 0;
        }
        stream.skipNBytes(entry.contentOffset() - at);
        at = entry.contentOffset();
        return new Part(stream, entry.size());
    }

    @Override
    public void close() throws IOException {
        InputStream stream = in;
        in = null;
        if (stream != null) {
            stream.close();
        }
    }

    private final class Part extends InputStream {
        private final InputStream stream;
        private long left;

        Part(InputStream stream, long left) {
            this.stream = stream;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = stream.read(into, from, (int) Math.min(length, left));
            if (n > 0) {
                left -= n;
                at += n;
            }
            return n;
        }
    }
}

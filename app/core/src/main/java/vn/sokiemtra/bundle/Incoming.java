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
import vn.sokiemtra.ledger.Run;

/**
 * A verified bundle on its way in. Its changes and its evidence are read each by itself, on whichever thread, forward and
 * again only where it must.
 */
final class Incoming implements AutoCloseable {

    private final BundleSource source;
    private final Scanned scanned;
    private final Cursor changes = new Cursor();
    private final Cursor evidence = new Cursor();

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
    boolean hasNews(Map<UUID, Long> known) {
        return header().parts().stream().anyMatch(part -> part.to() > seq(known, part.replica()));
    }

    long news(Map<UUID, Long> known) {
        return header().parts().stream().mapToLong(part -> Math.max(0, part.to() - Math.max(part.from(), seq(known, part
                .replica())))).sum();
    }

    static long seq(Map<UUID, Long> known, UUID replica) {
        return known.getOrDefault(replica, 0L);
    }

    /** How far the chains reach once it is taken in. */
    void reach(Map<UUID, Long> known) {
        header().parts().forEach(part -> known.merge(part.replica(), part.to(), Math::max));
    }

    /** What is known already comes as an empty run: its chain is still compared. */
    List<Run> runs(Map<UUID, Long> known, Progress progress) {
        List<Run> runs = new ArrayList<>();
        for (BundleHeader.Part part : header().parts()) {
            ZipLayout.Entry entry = scanned.changes().get(part.replica());
            if (part.to() <= seq(known, part.replica())) {
                runs.add(new Run(part.replica(), part.to() + 1, part.end(), List.of()));
            } else if (entry != null) {
                runs.add(new Run(part.replica(), part.from() + 1, part.before(), () -> ChangesFile.read(new Watched(
                        opened(entry), progress, entry.size()), entry.size()).iterator()));
            }
        }
        return runs;
    }

    private InputStream opened(ZipLayout.Entry entry) {
        try {
            return changes.at(entry);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The content of a piece of evidence; to be read before the next is opened. Closing it does nothing. */
    InputStream open(ZipLayout.Entry entry) throws IOException {
        return evidence.at(entry);
    }

    /** Of its changes no more is wanted for now. */
    void closeChanges() throws IOException {
        changes.close();
    }

    @Override
    public void close() throws IOException {
        try (evidence) {
            changes.close();
        }
    }

    /** A place in the file. */
    private final class Cursor implements AutoCloseable {
        private @Nullable InputStream in;
        private long at;

        InputStream at(ZipLayout.Entry entry) throws IOException {
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
}

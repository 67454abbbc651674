package vn.sokiemtra.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;

/** A film from a phone: 3 GB in, 3 GB out, with the memory of some chunks. */
@Tag("full")
class HugeEvidenceTest {

    private static final long SIZE = 3L << 30;
    private static final long MOST_MEMORY = 512L << 20;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @TempDir
    Path folder;

    @Test
    void threeGigabytesAreKeptAndGivenBackWithinBoundedMemory() throws IOException {
        Path film = folder.resolve("phim.mp4");
        try (RandomAccessFile sparse = new RandomAccessFile(film.toFile(), "rw")) {
            sparse.setLength(SIZE);
            sparse.write(new byte[]{0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'});
        }
        AtomicLong most = new AtomicLong();
        UUID id = new AddEvidence(data.ledger(), data.clock()).from(film, new UUID(1, 1), new UUID(1, 2),
                TemporaryDataFile.PERSON, (done, total) -> {
                    if (done % (512L << 20) == 0) {
                        most.accumulateAndGet(memoryInUse(), Math::max);
                    }
                    return true;
                }).value();

        Evidence evidence = new LoadEvidence(data.ledger()).one(id);
        assertThat(evidence.size()).isEqualTo(SIZE);
        assertThat(evidence.mediaType()).isEqualTo("video/mp4");
        assertThat(most.get()).isLessThan(MOST_MEMORY);
        assertThat(Files.size(data.file().path())).isLessThan(SIZE / 10 * 11);
        AtomicLong given = new AtomicLong();
        new OpenEvidence(data.ledger()).to(new OutputStream() {
            @Override
            public void write(int b) {
                given.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                given.addAndGet(length);
            }
        }, evidence.sha256());
        assertThat(given.get()).isEqualTo(SIZE);
    }

    private static long memoryInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

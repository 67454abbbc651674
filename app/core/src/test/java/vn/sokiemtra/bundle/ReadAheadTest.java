package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

/** A large file read ahead is the same file. */
class ReadAheadTest {

    private static final long LARGE = 1L << 30;

    @Test
    void everyByteComesInItsPlace() throws IOException {
        byte[] bytes = new byte[3_000_001];
        new Random(1).nextBytes(bytes);
        try (InputStream in = ReadAhead.of(new ByteArrayInputStream(bytes), LARGE)) {
            assertThat((byte) in.read()).isEqualTo(bytes[0]);
            in.skipNBytes(999);
            byte[] rest = in.readAllBytes();
            assertThat(rest).hasSize(bytes.length - 1000);
            assertThat(rest[0]).isEqualTo(bytes[1000]);
            assertThat(rest).endsWith(Arrays.copyOfRange(bytes, bytes.length - 300_000, bytes.length));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        try (InputStream in = ReadAhead.of(InputStream.nullInputStream(), -1)) {
            assertThat(in.read(new byte[4])).isEqualTo(-1);
        }
    }

    @Test
    void aFailureComesWhereTheReaderIs() throws IOException {
        InputStream torn = new InputStream() {
            private int left = 1_000_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("the stick is gone");
                }
                left--;
                return 7;
            }
        };
        try (InputStream in = ReadAhead.of(torn, LARGE)) {
            assertThat(in.readNBytes(500_000)).hasSize(500_000);
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessage("the stick is gone");
        }
    }

    @Test
    void theSourceIsClosedEvenHalfRead() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream source = new ByteArrayInputStream(new byte[20_000_000]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (InputStream in = ReadAhead.of(source, LARGE)) {
            assertThat(in.read()).isZero();
        }
        assertThat(closed).isTrue();
    }

    @Test
    void aSmallFileNeedsNoThread() {
        InputStream small = InputStream.nullInputStream();
        assertThat(ReadAhead.of(small, 100)).isSameAs(small);
    }
}

package vn.sokiemtra.bundle;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;

/**
 * The bytes of a bundle, unsealed where it is sealed.
 *
 * @param sealed whether a passphrase stands around it
 */
record BundleSource(Path file, boolean sealed, char @Nullable [] passphrase, DerivedKeys keys) {

    private static final int BUFFER = 1 << 17;

    /**
     * @param passphrases asked where the bundle is sealed
     * @throws Problem {@code SKT-BUNDLE-MISSING-FILE}, {@code SKT-BUNDLE-UNREADABLE}, {@code SKT-BUNDLE-SEALED}
     */
    static BundleSource of(Path file, Passphrases passphrases) {
        if (!Files.isRegularFile(file)) {
            throw Flaws.of("MISSING-FILE", String.valueOf(file.getFileName()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            boolean sealed = Arrays.equals(in.readNBytes(Seal.MARK.length), Seal.MARK);
            char[] passphrase = sealed ? passphrases.of(file) : null;
            if (sealed && passphrase == null) {
                throw Flaws.of("SEALED", String.valueOf(file.getFileName()));
            }
            return new BundleSource(file, sealed, passphrase, passphrases.keys());
        } catch (IOException failed) {
            throw unreadable(failed, file);
        }
    }

    static Problem unreadable(@Nullable Throwable failed, Path file) {
        return Flaws.of(failed == null ? new IOException() : failed, "UNREADABLE", String.valueOf(file.getFileName()));
    }

    /** Length of the file on disk. */
    long fileSize() {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw unreadable(failed, file);
        }
    }

    /** Length of the content; -1 when only reading shows it. */
    long contentSize() {
        return sealed ? -1 : fileSize();
    }

    /** From the first byte of the content on. */
    InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        if (!sealed || passphrase == null) {
            return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        }
        try {
            return new Unsealed(
                    new BufferedInputStream(Channels.newInputStream(new Seal().open(channel, passphrase, keys)),
                            BUFFER));
        } catch (RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** A damaged seal shows while it is read. */
    private static final class Unsealed extends FilterInputStream {
        Unsealed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            try {
                return in.read(into, from, length);
            } catch (IOException | RuntimeException damaged) {
                throw Flaws.of(damaged, "SEAL");
            }
        }
    }
}

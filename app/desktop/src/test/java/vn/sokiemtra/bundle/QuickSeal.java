package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Seals a bundle as the export does, but with little work: each try of a passphrase would cost seconds in a test. */
public final class QuickSeal {

    private static final int LITTLE = 4;

    private QuickSeal() {
    }

    /** The bundle, sealed in its place. */
    public static Path of(Path bundle, char[] passphrase) {
        try {
            byte[] plain = Files.readAllBytes(bundle);
            try (WritableByteChannel sealed = new Seal(LITTLE).seal(Files.newByteChannel(bundle,
                    StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING),
                    passphrase)) {
                Channels.newOutputStream(sealed).write(plain);
            }
            return bundle;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

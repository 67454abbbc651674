package vn.sokiemtra.bundle;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.List;

import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Seals a bundle with a passphrase in the age format (age-encryption.org/v1), so that the {@code age} program can open it
 * as well.
 */
public final class Seal {

    /** How every age file begins. */
    static final byte[] MARK = "age-encryption.org/v1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static final Texts TEXTS = Texts.beside(Seal.class);

    private final int workFactor;

    /** With the work factor that the age program uses: 2^18, about a second. */
    public Seal() {
        this(18);
    }

    /** @param workFactor log2 of scrypt's N, 1 to 22; small ones are for tests */
    Seal(int workFactor) {
        this.workFactor = workFactor;
    }

    /** What is written to the result arrives sealed in {@code target}; closing it completes the seal and closes both. */
    public WritableByteChannel seal(WritableByteChannel target, char[] passphrase) throws IOException {
        try {
            return new StandardEncryptingChannelFactory().newEncryptingChannel(target, List.of(new PassphraseStanza(
                    passphrase, workFactor, new DerivedKeys())));
        } catch (GeneralSecurityException e) {
            throw new IOException("no ChaCha20-Poly1305 in this Java", e);
        }
    }

    /**
     * The content of a sealed bundle.
     *
     * @param keys what was derived from passphrases before; what is derived now goes there
     * @throws Problem {@code SKT-BUNDLE-PASSPHRASE} when the passphrase does not open it, {@code SKT-BUNDLE-SEAL} when the
     *         seal is damaged, of another kind, or asks for more work than a passphrase needs
     */
    public ReadableByteChannel open(ReadableByteChannel source, char[] passphrase, DerivedKeys keys) {
        try {
            return new StandardDecryptingChannelFactory().newDecryptingChannel(source, List.of(new PassphraseStanza(
                    passphrase, workFactor, keys)));
        } catch (UnsupportedRecipientStanzaException e) {
            throw new Problem(e, TEXTS, "SKT-BUNDLE-SEAL");
        } catch (PassphraseStanza.WrongPassphrase e) {
            throw new Problem(e, TEXTS, "SKT-BUNDLE-PASSPHRASE");
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new Problem(e, TEXTS, "SKT-BUNDLE-SEAL");
        }
    }

}

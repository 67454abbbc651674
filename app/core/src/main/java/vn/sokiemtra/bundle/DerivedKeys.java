package vn.sokiemtra.bundle;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bouncycastle.crypto.generators.SCrypt;

/**
 * What was derived from the passphrases of sealed bundles, kept in memory as long as the passphrases themselves: a bundle
 * is read when it is looked at, when it is verified and when it is taken in, and scrypt takes a second and a quarter of a
 * gigabyte each time. Safe for several threads.
 */
public final class DerivedKeys {

    private static final int BLOCK = 8;
    private static final int KEY_BYTES = 32;

    private final Derivation derivation;
    private final Map<Asked, byte[]> known = new ConcurrentHashMap<>();

    public DerivedKeys() {
        this((passphrase, salt, work) -> SCrypt.generate(passphrase, salt, 1 << work, BLOCK, 1, KEY_BYTES));
    }

    DerivedKeys(Derivation derivation) {
        this.derivation = derivation;
    }

    /** @param work log2 of scrypt's N */
    byte[] of(byte[] passphrase, byte[] salt, int work) {
        return known.computeIfAbsent(new Asked(ByteBuffer.wrap(passphrase), ByteBuffer.wrap(salt), work),
                asked -> derivation.derive(passphrase, salt, work)).clone();
    }

    /** Drops them all; whoever reads a bundle just now goes on with its own. */
    public void forget() {
        known.clear();
    }

    /** scrypt; one that counts is for tests. */
    interface Derivation {
        byte[] derive(byte[] passphrase, byte[] salt, int work);
    }

    private record Asked(ByteBuffer passphrase, ByteBuffer salt, int work) {
    }
}

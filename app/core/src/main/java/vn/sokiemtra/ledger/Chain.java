package vn.sokiemtra.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The hash chain of one replica: each link is SHA-256 over the link before and the line of the change. */
final class Chain {

    static final int LENGTH = 32;

    private final MessageDigest sha256 = sha256();
    private byte[] last;

    Chain(byte[] last) {
        this.last = last;
    }

    /** The link before the first change; binds the chain to its plan and replica. */
    static byte[] start(UUID plan, UUID replica) {
        return sha256().digest(("sokiemtra chain 1\n" + plan + '\n' + replica + '\n').getBytes(
                StandardCharsets.US_ASCII));
    }

    byte[] append(byte[] bytes, int from, int length) {
        sha256.update(last);
        sha256.update(bytes, from, length);
        last = sha256.digest();
        return last;
    }

    byte[] append(byte[] line) {
        return append(line, 0, line.length);
    }

    byte[] last() {
        return last;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

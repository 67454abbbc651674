package vn.sokiemtra.bundle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** What machines sign, and how it is verified. */
final class Keys {

    /** Without I, L, O and U, which are misread or misheard. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private Keys() {
    }

    /** What the sender signs over the whole bundle. */
    static byte[] bundleStatement(byte[] tagManifest) {
        byte[] head = "sokiemtra bundle 1\n".getBytes(StandardCharsets.US_ASCII);
        byte[] statement = new byte[head.length + tagManifest.length];
        System.arraycopy(head, 0, statement, 0, head.length);
        System.arraycopy(tagManifest, 0, statement, head.length, tagManifest.length);
        return statement;
    }

    /** Whether the signature is that of the key; a key that is none verifies nothing. */
    static boolean verifies(byte[] key, byte[] statement, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            ed25519.update(statement);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException | RuntimeException noKeyOrNoSignature) {
            return false;
        }
    }

    /** What two people read to each other: {@code 5T2K · 9QHM · 41VC · 7RXD}. */
    static String code(byte[] key) {
        byte[] hash = sha256().digest(key);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append(" · ");
            }
            int bit = i * 5;
            int two = (hash[bit / 8] & 0xFF) << 8 | hash[bit / 8 + 1] & 0xFF;
            code.append(DIGITS.charAt(two >>> 11 - bit % 8 & 31));
        }
        return code.toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

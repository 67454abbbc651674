package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.jspecify.annotations.Nullable;

/** What the journal of a sealed file writes instead of each record: AES-GCM with a nonce of its own. */
final class JournalCipher {

    private static final byte SEALED = 'S';
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    JournalCipher(SecretKey key) {
        this.key = key;
    }

    static @Nullable JournalCipher of(@Nullable SealKeys keys) {
        return keys == null ? null : new JournalCipher(keys.journal());
    }

    byte[] sealed(byte[] body) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(body);
            return ByteBuffer.allocate(1 + NONCE_BYTES + secret.length).put(SEALED).put(nonce).put(secret).array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @throws IOException when it is whole but not of this file */
    byte[] unsealed(byte[] record) throws IOException {
        if (record.length < 1 + NONCE_BYTES || record[0] != SEALED) {
            throw new IOException("journal of another file");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(record, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(record, 1 + NONCE_BYTES, record.length - 1
                    - NONCE_BYTES);
        } catch (GeneralSecurityException foreign) {
            throw new IOException("journal of another file", foreign);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}

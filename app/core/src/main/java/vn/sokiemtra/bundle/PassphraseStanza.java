package vn.sokiemtra.bundle;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;

/** The scrypt recipient of the age format (age-encryption.org/v1, "The scrypt recipient type"). */
final class PassphraseStanza implements RecipientStanzaReader, RecipientStanzaWriter {

    private static final String TYPE = "scrypt";
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 16;
    private static final int WRAPPED_KEY_BYTES = 32;
    /** 4 GiB of scrypt memory would be work factor 22; a file that asks for more is an attack, not a passphrase. */
    private static final int MOST_WORK = 20;

    private final byte[] passphrase;
    private final int workFactor;
    private final DerivedKeys keys;

    PassphraseStanza(char[] passphrase, int workFactor, DerivedKeys keys) {
        this.passphrase = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC).getBytes(
                StandardCharsets.UTF_8);
        this.workFactor = workFactor;
        this.keys = keys;
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] body = cipher(Cipher.ENCRYPT_MODE, salt, workFactor).doFinal(fileKey.getEncoded());
        return List.of(new Stanza(List.of(Base64.getEncoder().withoutPadding().encodeToString(salt), Integer.toString(
                workFactor)), body));
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        Iterator<RecipientStanza> all = stanzas.iterator();
        RecipientStanza only = all.hasNext() ? all.next() : null;
        // A passphrase stanza stands alone, or someone else could have written the file.
        if (only == null || all.hasNext() || !only.getType().equals(TYPE) || only.getArguments().size() != 2 || only
                .getBody().length != WRAPPED_KEY_BYTES) {
            throw new UnsupportedRecipientStanzaException("not sealed with a passphrase");
        }
        byte[] salt = salt(only.getArguments().get(0));
        int work = work(only.getArguments().get(1));
        try {
            return new FileKey(cipher(Cipher.DECRYPT_MODE, salt, work).doFinal(only.getBody()));
        } catch (AEADBadTagException e) {
            throw new WrongPassphrase(e);
        }
    }

    private static byte[] salt(String text) throws GeneralSecurityException {
        byte[] salt;
        try {
            salt = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException("salt", e);
        }
        if (salt.length != SALT_BYTES) {
            throw new InvalidKeyException("salt");
        }
        return salt;
    }

    private static int work(String text) throws GeneralSecurityException {
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > MOST_WORK) {
            throw new InvalidKeyException("work factor " + text);
        }
        return Integer.parseInt(text);
    }

    private Cipher cipher(int mode, byte[] salt, int work) throws GeneralSecurityException {
        byte[] labelled = new byte[LABEL.length + salt.length];
        System.arraycopy(LABEL, 0, labelled, 0, LABEL.length);
        System.arraycopy(salt, 0, labelled, LABEL.length, salt.length);
        byte[] key = keys.of(passphrase, labelled, work);
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        // The key is used once: the format fixes the nonce to zeros.
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(new byte[12]));
        return cipher;
    }

    /** The passphrase is not the one the file was sealed with, or the file's head is damaged: they look alike. */
    static final class WrongPassphrase extends GeneralSecurityException {
        private static final long serialVersionUID = 1L;

        WrongPassphrase(Throwable cause) {
            super(cause);
        }
    }

    private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {

        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body.clone();
        }
    }
}

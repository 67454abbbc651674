package vn.sokiemtra.database;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/** The keys of one sealed file, each for one use. */
final class SealKeys {

    static final int BYTES = 32;

    private final String filePassword;
    private final SecretKey journal;
    private final SecretKey check;

    private SealKeys(String filePassword, SecretKey journal, SecretKey check) {
        this.filePassword = filePassword;
        this.journal = journal;
        this.check = check;
    }

    /** @param master what the memory-hard function made of the passphrase */
    static SealKeys of(byte[] master) {
        return new SealKeys(HexFormat.of().formatHex(derived(master, "file")), new SecretKeySpec(derived(master,
                "journal"), "AES"), new SecretKeySpec(derived(master, "check"), "HmacSHA256"));
    }

    private static byte[] derived(byte[] master, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.expandOnly(new SecretKeySpec(master,
                    "HKDF"), ("so-kiem-tra/1/" + use).getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** H2's file password; it has no spaces, which would end it. */
    String filePassword() {
        return filePassword;
    }

    SecretKey journal() {
        return journal;
    }

    byte[] check(ByteBuffer sealed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(check);
            mac.update(sealed);
            return mac.doFinal();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The data file as it is without its seal; closing it closes {@code file}. */
    FileChannel unsealed(DiskFile file) {
        return new FileEncrypt("data", FilePathEncrypt.getPasswordBytes(filePassword.toCharArray()), new SteadyFile(
                file));
    }
}

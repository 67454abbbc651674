package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;

/**
 * How a data file is sealed with a passphrase. It stands in the first 4 KB of the file, of which H2 uses 18 bytes (its
 * mark and its salt), writes them only when there are none, and copies the block as it is into every file it makes from
 * this one: so the seal travels with every copy.
 *
 * <pre>
 *   0  "H2encrypt\n", H2's salt (8)
 * 512  "SKTSEAL", version (1), function (1), memory in KiB (4), passes (4), lanes (4), salt (32)
 *      check (32): HMAC over all of the above with a key from the passphrase
 *      sum (8): tells a damaged seal from a wrong passphrase
 * </pre>
 */
final class Seal {

    static final int BLOCK = 4096;
    private static final byte[] H2_MARK = "H2encrypt\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int H2_BYTES = 18;
    private static final byte[] MARK = "SKTSEAL".getBytes(StandardCharsets.US_ASCII);
    private static final int AT = 512;
    private static final byte VERSION = 1;
    private static final byte ARGON2ID = 1;
    private static final int SALT_BYTES = 32;
    private static final int SUM_BYTES = 8;
    private static final int CHECKED = MARK.length + 2 + 3 * Integer.BYTES + SALT_BYTES;

    /**
     * What makes a key of a passphrase: Argon2id with these costs.
     *
     * @param salt in hexadecimal digits
     */
    record Recipe(int memory, int passes, int lanes, String salt) {

        /** What a new file costs: 64 MiB and a few tenths of a second, the second choice of RFC 9106 on one lane. */
        private static final int MEMORY = 64 << 10;
        private static final int PASSES = 3;
        /** A file that asks for more is an attack, not a data file. */
        private static final int MOST_MEMORY = 256 << 10;
        private static final int MOST_PASSES = 16;
        private static final int MOST_LANES = 4;

        static Recipe fresh() {
            byte[] salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            return new Recipe(MEMORY, PASSES, 1, HexFormat.of().formatHex(salt));
        }

        boolean isBearable() {
            return lanes >= 1 && lanes <= MOST_LANES && memory >= 8 * lanes && memory <= MOST_MEMORY && passes >= 1
                    && passes <= MOST_PASSES;
        }

        byte[] master(byte[] passphrase) {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(
                    Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory).withIterations(passes).withParallelism(
                            lanes)
                    .withSalt(HexFormat.of().parseHex(salt)).build());
            byte[] master = new byte[SealKeys.BYTES];
            argon2.generateBytes(passphrase, master);
            return master;
        }
    }

    private final byte[] block;
    private final Recipe recipe;

    private Seal(byte[] block, Recipe recipe) {
        this.block = block;
        this.recipe = recipe;
    }

    Recipe recipe() {
        return recipe;
    }

    /** The first block of a new sealed file. */
    static byte[] fresh(Passphrase passphrase) {
        Recipe recipe = Recipe.fresh();
        byte[] h2Salt = new byte[H2_BYTES - H2_MARK.length];
        new SecureRandom().nextBytes(h2Salt);
        ByteBuffer block = ByteBuffer.allocate(BLOCK).put(H2_MARK).put(h2Salt).position(AT).put(MARK).put(VERSION).put(
                ARGON2ID).putInt(recipe.memory()).putInt(recipe.passes()).putInt(recipe.lanes()).put(HexFormat.of()
                        .parseHex(recipe.salt()));
        block.put(passphrase.keys(recipe).check(checked(block.array())));
        return block.put(sum(block.array())).array();
    }

    /** Whether the passphrase behind the keys sealed the file. */
    boolean isOf(SealKeys keys) {
        return MessageDigest.isEqual(keys.check(checked(block)), Arrays.copyOfRange(block, AT + CHECKED, AT + CHECKED
                + SealKeys.BYTES));
    }

    private static ByteBuffer checked(byte[] block) {
        return ByteBuffer.allocate(H2_BYTES + CHECKED).put(block, 0, H2_BYTES).put(block, AT, CHECKED).flip();
    }

    static byte[] sum(byte[] block) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(checked(block));
            sha256.update(block, AT + CHECKED, SealKeys.BYTES);
            return Arrays.copyOf(sha256.digest(), SUM_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * The keys of a data file.
     *
     * @return null where the file is not sealed
     * @throws Problem {@code SKT-DB-PASSPHRASE-NEEDED}, {@code SKT-DB-PASSPHRASE-WRONG}; {@code SKT-DB-NEWER},
     * {@code SKT-DB-UNREADABLE} for a seal that is not understood
     */
    static @Nullable SealKeys unlock(Path file, Surroundings surroundings) throws IOException {
        Seal seal = read(file, surroundings.disk());
        if (seal == null) {
            return null;
        }
        Passphrase passphrase = surroundings.passphrase();
        if (passphrase == null) {
            throw new Problem(Failures.TEXTS, "SKT-DB-PASSPHRASE-NEEDED", file);
        }
        SealKeys keys = passphrase.open(seal);
        if (keys == null) {
            throw new Problem(Failures.TEXTS, "SKT-DB-PASSPHRASE-WRONG", file);
        }
        return keys;
    }

    /** Null where the file is not sealed. */
    static @Nullable Seal read(Path file, Disk disk) throws IOException {
        byte[] block = new byte[BLOCK];
        int length = 0;
        try (DiskFile source = disk.openToRead(file)) {
            for (int n = 0; n >= 0 && length < BLOCK; length += Math.max(0, n)) {
                n = source.read(ByteBuffer.wrap(block, length, BLOCK - length), length);
            }
        }
        if (!Arrays.equals(block, 0, H2_MARK.length, H2_MARK, 0, H2_MARK.length)) {
            return null;
        }
        return of(block, file);
    }

    private static Seal of(byte[] block, Path file) {
        ByteBuffer fields = ByteBuffer.wrap(block).position(AT);
        byte[] mark = new byte[MARK.length];
        fields.get(mark);
        byte version = fields.get();
        if (Arrays.equals(mark, MARK) && version > VERSION) {
            throw new Problem(Failures.TEXTS, "SKT-DB-NEWER", file);
        }
        byte function = fields.get();
        int memory = fields.getInt();
        int passes = fields.getInt();
        int lanes = fields.getInt();
        byte[] salt = new byte[SALT_BYTES];
        fields.get(salt);
        Recipe recipe = new Recipe(memory, passes, lanes, HexFormat.of().formatHex(salt));
        byte[] sum = Arrays.copyOfRange(block, AT + CHECKED + SealKeys.BYTES, AT + CHECKED + SealKeys.BYTES
                + SUM_BYTES);
        if (!Arrays.equals(mark, MARK) || version != VERSION || function != ARGON2ID || !recipe.isBearable() || !Arrays
                .equals(sum, sum(block))) {
            throw new Problem(Failures.TEXTS, "SKT-DB-UNREADABLE", file);
        }
        return new Seal(block, recipe);
    }
}

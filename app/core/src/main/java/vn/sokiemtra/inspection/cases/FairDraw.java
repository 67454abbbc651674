package vn.sokiemtra.inspection.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws so that anybody can draw again: the codes with the smallest SHA-256 of {@code seed:code} in UTF-8 are taken.
 * Neither the order of the list nor the person who draws changes what comes out; {@code sha256sum} suffices to check it.
 */
public final class FairDraw {

    private FairDraw() {
    }

    /** A seed nobody knows before: 128 bits, hexadecimal. */
    static String seed(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** @param amount at most as many as there are codes */
    public static List<String> draw(String seed, List<String> codes, int amount) {
        record Ranked(String rank, String code) {
        }
        return codes.stream().map(code -> new Ranked(rank(seed, code), code))
                .sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::code)).limit(amount).map(Ranked::code)
                .toList();
    }

    static String rank(String seed, String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((seed + ":" + code).getBytes(
                    StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

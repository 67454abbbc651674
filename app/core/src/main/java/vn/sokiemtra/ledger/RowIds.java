package vn.sokiemtra.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Ids of rows. Both kinds begin with a time, so that an index over them stays compact: new rows with theirs (UUIDv7),
 * natural rows with the plan's, followed by 12 bits of the first part of their key (rows of one inspection lie
 * together) and 62 bits of the whole (UUIDv8).
 */
public final class RowIds {

    private static final int COUNTERS = 1 << 12;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    public RowIds(InstantSource clock) {
        this.clock = clock;
    }

    /** A UUIDv7, greater than every one this object gave before. */
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextInt(COUNTERS / 2);
        } else if (++counter == COUNTERS) {
            lastMillis++;
            counter = 0;
        }
        return new UUID(lastMillis << 16 | 0x7000 | counter, variant(random.nextLong()));
    }

    static UUID natural(UUID plan, long planCreatedAt, String table, Object... key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("a natural row needs a key");
        }
        ByteBuffer near = ByteBuffer.wrap(digest(plan, text(key[0])));
        Object[] parts = new Object[key.length + 1];
        parts[0] = table;
        for (int i = 0; i < key.length; i++) {
            parts[i + 1] = text(key[i]);
        }
        ByteBuffer whole = ByteBuffer.wrap(digest(plan, parts));
        return new UUID(planCreatedAt << 16 | 0x8000 | near.getShort() & 0xFFF, variant(whole.getLong()));
    }

    private static byte[] digest(UUID plan, Object... parts) {
        MessageDigest sha256 = Chain.sha256();
        sha256.update(plan.toString().getBytes(StandardCharsets.US_ASCII));
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            sha256.update(bytes);
        }
        return sha256.digest();
    }

    private static String text(Object part) {
        return switch (part) {
            case String s -> Normalizer.normalize(s, Normalizer.Form.NFC);
            case Enum<?> e -> e.name();
            case UUID id -> id.toString();
            case Integer i -> i.toString();
            case Long l -> l.toString();
            case LocalDate d -> d.toString();
            default -> throw new IllegalArgumentException("no key of " + part.getClass());
        };
    }

    private static long variant(long bits) {
        return bits & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    }
}

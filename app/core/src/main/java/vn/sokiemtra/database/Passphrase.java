package vn.sokiemtra.database;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;

/**
 * What a person typed to seal a data file or to open a sealed one. The keys that follow from it are kept with it: they
 * cost half a second, and every copy of a file has the same.
 */
public final class Passphrase {

    private final byte[] typed;
    private final Map<Seal.Recipe, SealKeys> known = new ConcurrentHashMap<>();

    private Passphrase(byte[] typed) {
        this.typed = typed;
    }

    /**
     * A passphrase as typed; however its letters are composed, the same letters are the same passphrase.
     *
     * @param typed may be wiped afterwards
     * @throws Problem {@code SKT-DB-PASSPHRASE-EMPTY}
     */
    public static Passphrase of(char[] typed) {
        String composed = Normalizer.normalize(CharBuffer.wrap(typed), Normalizer.Form.NFC);
        if (composed.isBlank()) {
            throw new Problem(Failures.TEXTS, "SKT-DB-PASSPHRASE-EMPTY");
        }
        return new Passphrase(composed.getBytes(StandardCharsets.UTF_8));
    }

    /** The keys of a file, or null where another passphrase sealed it. */
    @Nullable
    SealKeys open(Seal seal) {
        SealKeys keys = keys(seal.recipe());
        return seal.isOf(keys) ? keys : null;
    }

    SealKeys keys(Seal.Recipe recipe) {
        return known.computeIfAbsent(recipe, fresh -> SealKeys.of(fresh.master(typed)));
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "Passphrase";
    }
}

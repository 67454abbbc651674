package vn.sokiemtra.bundle;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Passphrases of sealed bundles. */
@FunctionalInterface
public interface Passphrases {

    /** Knows none: sealed bundles are refused with {@code SKT-BUNDLE-SEALED}. */
    Passphrases NONE = file -> null;

    /** Asked for sealed bundles only; null where none is known. */
    char @Nullable [] of(Path bundle);

    /** The same one for all. */
    static Passphrases same(char @Nullable [] passphrase) {
        return file -> passphrase;
    }
}

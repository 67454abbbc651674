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

    /** What was derived from them already. Whoever hands out passphrases keeps it as long as these; by default for one reading. */
    default DerivedKeys keys() {
        return new DerivedKeys();
    }

    /** The same one for all. */
    static Passphrases same(char @Nullable [] passphrase) {
        return keeping(file -> passphrase == null ? null : passphrase.clone(), new DerivedKeys());
    }

    /** @param keys kept by whoever asks for the passphrases, who forgets both */
    static Passphrases keeping(Passphrases passphrases, DerivedKeys keys) {
        return new Passphrases() {
            @Override
            public char @Nullable [] of(Path bundle) {
                return passphrases.of(bundle);
            }

            @Override
            public DerivedKeys keys() {
                return keys;
            }
        };
    }
}

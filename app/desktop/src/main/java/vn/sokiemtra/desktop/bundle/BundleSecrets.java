package vn.sokiemtra.desktop.bundle;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.DerivedKeys;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.text.Texts;

/** The passphrases of sealed bundles, asked for once each and overwritten when they are no longer needed. JavaFX thread only. */
final class BundleSecrets {

    private static final Texts TEXTS = Texts.beside(BundleSecrets.class);

    private final Dialogs dialogs;
    private final Map<Path, char[]> passphrases = new HashMap<>();
    private final Set<Path> asked = new HashSet<>();
    private final DerivedKeys keys = new DerivedKeys();

    BundleSecrets(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** A sealed bundle asks once by itself; after that its row has the button. @return whether there is one to try now */
    boolean askOnce(ImportRow row) {
        return asked.add(row.file()) && ask(row);
    }

    /** @return whether there is one to try now */
    boolean ask(ImportRow row) {
        String sentence = TEXTS.get(passphrases.containsKey(row.file()) ? "passphrase.wrong" : "passphrase", row
                .name());
        return dialogs.passphrase(sentence).filter(secret -> secret.length > 0).map(secret -> {
            wipe(passphrases.put(row.file(), secret));
            return true;
        }).orElse(false);
    }

    /** Those known now, for work that goes on while others are typed or forgotten. */
    Passphrases known() {
        Map<Path, char[]> copy = new HashMap<>();
        passphrases.forEach((file, secret) -> copy.put(file, secret.clone()));
        return Passphrases.keeping(file -> {
            char[] secret = copy.get(file);
            return secret == null ? null : secret.clone();
        }, keys);
    }

    void forget(Path bundle) {
        asked.remove(bundle);
        wipe(passphrases.remove(bundle));
    }

    void forgetAll() {
        asked.clear();
        passphrases.values().forEach(BundleSecrets::wipe);
        passphrases.clear();
        keys.forget();
    }

    private static void wipe(char @Nullable [] secret) {
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }
}

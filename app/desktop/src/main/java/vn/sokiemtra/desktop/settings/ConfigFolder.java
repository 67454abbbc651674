package vn.sokiemtra.desktop.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import vn.sokiemtra.plan.RegimeFolder;
import vn.sokiemtra.text.Texts;

/** Where each system keeps a program's settings, and where its people keep their documents. */
public record ConfigFolder(Path settings, Path documents, String machine) {

    private static final Texts TEXTS = Texts.beside(ConfigFolder.class);

    /**
     * @param override of {@code -Dsokiemtra.config=…}; empty for the usual place
     * @param hostFile {@code /etc/hostname}'s text where there is one; asking the network for a name is not done
     */
    public static ConfigFolder of(String os, Path home, Map<String, String> environment, String override,
            String hostFile) {
        boolean windows = os.toLowerCase(Locale.ROOT).contains("win")
                && !os.toLowerCase(Locale.ROOT).contains("darwin");
        Path settings;
        if (!override.isEmpty()) {
            settings = Path.of(override);
        } else if (windows) {
            String roaming = environment.get("APPDATA");
            settings = (roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve(
                    "SoKiemTra");
        } else {
            String xdg = environment.get("XDG_CONFIG_HOME");
            settings = (xdg == null || xdg.isBlank() ? home.resolve(".config") : Path.of(xdg)).resolve("sokiemtra");
        }
        String machine = windows ? environment.getOrDefault("COMPUTERNAME", "") : hostFile.strip();
        return new ConfigFolder(settings, dataFolder(home.resolve("Documents")), machine.isBlank()
                ? TEXTS.get("unnamed-machine")
                : machine);
    }

    /** A system without UTF-8 (LANG=C) cannot name a folder in Vietnamese. */
    private static Path dataFolder(Path documents) {
        try {
            return documents.resolve(TEXTS.get("data-folder"));
        } catch (InvalidPathException noSuchLetters) {
            return documents.resolve(TEXTS.get("data-folder.plain"));
        }
    }

    /** The person's own regimes. */
    public RegimeFolder regimes() {
        return new RegimeFolder(settings.resolve("quy-dinh"));
    }
}

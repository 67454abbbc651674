package vn.sokiemtra.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javafx.application.Application;

import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.task.ProgramVersion;
import vn.sokiemtra.text.Texts;

/** Opens the window. Not itself an Application: that would demand JavaFX on the module path. */
public final class DesktopMain {

    private DesktopMain() {
    }

    /**
     * Returns when the window is closed.
     *
     * @param args at most one: the data file to open
     * @throws UnsupportedOperationException where there is no display
     */
    public static void main(String[] args) {
        open(args);
    }

    /** The same, for a start that knows this class by name only. */
    public static void open(String[] args) {
        Locale.setDefault(Texts.VIETNAMESE);
        // Pictures and pages are drawn with AWT; without a screen of its own it leaves the one of JavaFX alone.
        System.setProperty("java.awt.headless", "true");
        DiagnosticLog.open(config().settings().resolve("log"), ProgramVersion.ofThis());
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Application.launch(DesktopApp.class, args);
    }

    static ConfigFolder config() {
        return ConfigFolder.of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System
                .getenv(), System.getProperty("sokiemtra.config", ""), hostName());
    }

    private static String hostName() {
        try {
            return Files.readString(Path.of("/etc/hostname"));
        } catch (IOException none) {
            return "";
        }
    }

}

package vn.sokiemtra.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import javafx.application.Application;

import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.text.Texts;

/** Opens the window. Not itself an Application: that would demand JavaFX on the module path. */
public final class DesktopMain {

    private static final int LOG_BYTES = 1 << 20;

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
        quietConsole(config());
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

    /** What the program has to say to support goes to a small log file; the console stays empty. */
    private static void quietConsole(ConfigFolder config) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        try {
            Path folder = Files.createDirectories(config.settings().resolve("log"));
            Handler file = new FileHandler(folder.resolve("sokiemtra.log").toString(), LOG_BYTES, 2, true);
            file.setFormatter(new SimpleFormatter());
            file.setEncoding("UTF-8");
            root.addHandler(file);
            root.setLevel(Level.WARNING);
        } catch (IOException noLog) {
            root.setLevel(Level.OFF);
        }
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }
}

package vn.sokiemtra.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import javafx.application.Application;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.task.ProgramVersion;
import vn.sokiemtra.text.Texts;

/** Opens the window. Not itself an Application: that would demand JavaFX on the module path. */
public final class DesktopMain {

    /** JavaFX makes the application itself, from its class: nothing can be handed to it but through here. */
    private static final AtomicReference<@Nullable EarlyOpening> EARLY = new AtomicReference<>();

    private DesktopMain() {
    }

    /**
     * The first time zone with a name, such as the machine's, makes Java open every library, in case one brings time zones
     * of its own. Nobody shall have to wait for that.
     */
    private static void findTimeZone() {
        Objects.requireNonNull(ZoneId.of("Asia/Ho_Chi_Minh"));
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
        Thread.ofPlatform().daemon().name("time zone").start(DesktopMain::findTimeZone);
        Graphics.choose(System.getProperty("os.name", ""), Path.of("/dev"));
        // Pictures and pages are drawn with AWT; without a screen of its own it leaves the one of JavaFX alone.
        System.setProperty("java.awt.headless", "true");
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // What waits for a disk goes on beside JavaFX, whose own start takes as long.
        try (EarlyOpening early = EarlyOpening.begin(StartRequest.of(List.of(args)), DesktopMain::config,
                InstantSource.system(), () -> DiagnosticLog.open(config().settings().resolve("log"), ProgramVersion
                        .ofThis()))) {
            EARLY.set(early);
            Application.launch(DesktopApp.class, args);
        }
    }

    /** What was begun before JavaFX; null in a start that came another way. */
    static @Nullable EarlyOpening early() {
        return EARLY.getAndSet(null);
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

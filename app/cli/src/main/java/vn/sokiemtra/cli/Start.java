package vn.sokiemtra.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Texts;

/** Decides between the window and a command, and what happens where there is no screen. */
final class Start {

    /** The window has been closed by its user; the program ends by itself. */
    static final int STAYS_OPEN = -1;

    private static final String DATA = ".mv.db";
    private static final Pattern COMMAND = Pattern.compile("-.*|[a-z]+");

    private final Path here;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final Consumer<String[]> window;
    private final ToIntFunction<String[]> commands;

    /**
     * @param here the folder the program was started in
     * @param window shows it and returns when it is closed
     * @param commands runs a command and gives its exit code
     */
    Start(Path here, PrintWriter err, Map<String, String> environment, Consumer<String[]> window,
            ToIntFunction<String[]> commands) {
        this.here = here;
        this.err = err;
        this.environment = environment;
        this.window = window;
        this.commands = commands;
    }

    int run(String[] args) {
        if (!wantsWindow(args)) {
            return commands.applyAsInt(args);
        }
        if (screen()) {
            try {
                window.accept(args);
                return STAYS_OPEN;
            } catch (RuntimeException | LinkageError toolkitFailed) {
                return withoutScreen("start.no-toolkit");
            }
        }
        return withoutScreen("start.no-screen");
    }

    /** No argument, or files that the desktop handed over; a data file also as people call it, without its ending. */
    boolean wantsWindow(String[] args) {
        return Arrays.stream(args).allMatch(each -> isFile(each.toLowerCase(Locale.ROOT))) || args.length == 1
                && isCalled(args[0]);
    }

    private static boolean isFile(String name) {
        return name.endsWith(DATA) || name.endsWith(".skt");
    }

    /** What could be the name of a command is one, whatever lies in the folder. */
    private boolean isCalled(String name) {
        try {
            return !COMMAND.matcher(name).matches() && Files.isRegularFile(here.resolve(name + DATA));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private boolean screen() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean needsServer = !system.contains("windows") && !system.contains("mac");
        return !needsServer || given("DISPLAY") || given("WAYLAND_DISPLAY");
    }

    private boolean given(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /** The same main job without a window, into a folder of its own. */
    private int withoutScreen(String sentence) {
        System.setProperty("java.awt.headless", "true");
        Path folder = freeFolder();
        // Not kept in a field: a start that finds its screen does without all the sentences of the command line.
        err.println(Texts.beside(Start.class).get(sentence, folder));
        err.flush();
        return commands.applyAsInt(new String[]{"demo", folder.toString()});
    }

    private Path freeFolder() {
        Path below = Files.isWritable(here)
                ? here
                : Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = below.resolve("so-kiem-tra-vi-du");
        for (int n = 2; Files.exists(folder); n++) {
            folder = below.resolve("so-kiem-tra-vi-du-" + n);
        }
        return folder;
    }
}

package vn.sokiemtra.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The AOT cache (JEP 483, 514, 515): the real program runs once in the image, without a person, and what it loaded and
 * linked is kept for every later start.
 */
final class StartCache {

    /**
     * What was hot in the rehearsal is not kept: from its profiles Java would begin at once to optimize hundreds of
     * methods, which on two cores took longer than the whole way to the first window.
     */
    private static final String WITHOUT_PROFILES = "-XX:-AOTRecordTraining";

    private StartCache() {
    }

    static void train(Build build) throws IOException, InterruptedException {
        Path cache = LauncherConfig.cache(build.app());
        LauncherConfig config = LauncherConfig.read(ApplicationImage.config(build));
        Path java = build.imageRuntime().resolve("bin").resolve(Build.windows() ? "java.exe" : "java");
        train(config.command(java, build.app(), File.pathSeparator, List.of()), cache, build.target().resolve(
                "rehearsal"));
        for (Path each : ApplicationImage.configs(build)) {
            LauncherConfig.useCache(each);
        }
        FileTime time = FileTime.from(build.time());
        Files.setLastModifiedTime(cache, time);
        Folders.setTimes(build.image(), time);
    }

    /**
     * @param start the program's command line without arguments, main class last
     * @param home an empty home folder is made there: nothing of the builder's is read, nothing is left
     */
    static void train(List<String> start, Path cache, Path home) throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        Folders.fresh(home);
        // A start with a data file is what happens every day: the rehearsal begins with one.
        Path data = ExampleData.make(start.stream().filter(option -> !option.startsWith("-XX:AOTCache=")).toList(),
                home);
        List<String> command = new ArrayList<>(start);
        command.addAll(1, List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:disable", "-XX:+UnlockDiagnosticVMOptions",
                WITHOUT_PROFILES));
        command.addAll(1, ExampleData.places(home));
        command.add(data.toString());
        command.removeIf(option -> option.startsWith("-XX:AOTCache="));
        try (Display display = Display.open()) {
            Map<String, String> environment = Display.with(display, home, "every-screen");
            Tool.process(home, environment, command);
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no start-up cache came of the training");
        }
        refuseTrouble(home.resolve("config"));
        Folders.delete(home);
    }

    /** The rehearsal shows every screen of the image itself: an error in its log is an error of the image. */
    private static void refuseTrouble(Path config) throws IOException {
        Path log = config.resolve("log");
        if (!Files.exists(log)) {
            return;
        }
        for (Path file : Folders.files(log)) {
            List<String> trouble = Files.readAllLines(file).stream().filter(line -> line.contains("SKT-APP-")
                    || line.contains("Exception") || line.contains("Error")).toList();
            if (!trouble.isEmpty()) {
                throw new IllegalStateException("the rehearsal met trouble: " + String.join("\n", trouble));
            }
        }
    }

    /** A screen to show windows on: the one there is, or one in memory where Xvfb is installed. */
    record Display(String name, Process server) implements AutoCloseable {

        private static final int ROUNDS = 100;

        private static final long PAUSE = 100;

        @org.jspecify.annotations.Nullable
        static Display open() throws IOException, InterruptedException {
            if (Build.windows() || !System.getenv().getOrDefault("DISPLAY", "").isBlank()) {
                return null;
            }
            File number = File.createTempFile("display", ".txt");
            Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten",
                    "tcp").redirectOutput(number).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    String said = Files.readString(number.toPath()).strip();
                    if (!said.isEmpty()) {
                        return new Display(":" + said, server);
                    }
                    Thread.sleep(PAUSE);
                }
            } finally {
                Files.delete(number.toPath());
            }
            server.destroy();
            throw new IllegalStateException("Xvfb did not start");
        }

        /** The environment of a rehearsal. */
        static Map<String, String> with(@org.jspecify.annotations.Nullable Display display, Path home, String kind) {
            Map<String, String> environment = new java.util.TreeMap<>(Map.of("SOKIEMTRA_REHEARSAL", kind, "HOME", home
                    .toString(), "XDG_CONFIG_HOME", home.resolve(".config").toString()));
            if (display != null) {
                environment.put("DISPLAY", display.name());
            }
            return environment;
        }

        @Override
        public void close() {
            server.destroy();
        }
    }
}

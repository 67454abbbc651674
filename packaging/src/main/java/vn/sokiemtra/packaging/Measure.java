package vn.sokiemtra.packaging;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of sizes and start-up: from the start of the process to the first usable window with the example data open,
 * and of a command. The ways to start take turns, so that whatever else the machine does falls on all of them.
 */
public final class Measure {

    private static final double MILLION = 1e6;

    private static final int MEGA = 1 << 20;

    private final Path image;

    private final Path runnable;

    private final Path java;

    private final Path home;

    private final int runs;

    private Measure(Path image, Path runnable, Path java, Path home, int runs) {
        this.image = image;
        this.runnable = runnable;
        this.java = java;
        this.home = home;
        this.runs = runs;
    }

    /** @param args image, runnable folder, a JDK's java, runs */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("sokiemtra-do");
        try {
            new Measure(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), home, Integer.parseInt(args[3])).run();
        } finally {
            Folders.delete(home);
        }
    }

    private void run() throws IOException, InterruptedException {
        LauncherConfig config = LauncherConfig.read(image.resolve("lib/app/sokiemtra.cfg"));
        List<String> options = config.javaOptions().stream().filter(option -> !option.startsWith("-XX:AOTCache=")
                && !option.startsWith("--add-exports") && !option.startsWith("-XX:Tier")
                && !option.startsWith("-Djdk.reflect.")).map(option -> option.replace(
                        ",javafx.graphics", ""))
                .toList();
        List<String> plain = new ArrayList<>(List.of(java.toString()));
        plain.addAll(options);
        plain.addAll(List.of("-cp", String.join(File.pathSeparator, Folders.files(runnable.resolve("lib")).stream().map(
                Path::toString).toList()), config.mainClass()));
        Path cache = home.resolve("plain.aot");
        StartCache.train(plain, cache, home.resolve("training"));
        List<String> cached = new ArrayList<>(plain);
        cached.add(1, "-XX:AOTCache=" + cache);
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("class path, plain", plain);
        ways.put("class path, with the cache", cached);
        ways.put("from the image", List.of(image.resolve("bin/sokiemtra").toString()));
        sizes(cache);
        String data = ExampleData.make(plain, home).toString();
        table("first usable window, example data open", ways, List.of(data), true);
        table("a command: regime list", ways, List.of("regime", "list"), false);
    }

    private void sizes(Path plainCache) throws IOException {
        System.out.printf(Locale.ROOT, "%-44s %8s%n", "size", "MB");
        Map<String, Path> parts = new LinkedHashMap<>();
        parts.put("runnable folder (without Java)", runnable);
        parts.put("its cache", plainCache);
        parts.put("image", image);
        parts.put("  of it Java and JavaFX", image.resolve("lib/runtime"));
        parts.put("  of it the cache", LauncherConfig.cache(image.resolve("lib/app")));
        try (Stream<Path> built = Files.list(image.resolve("../.."))) {
            built.filter(file -> file.toString().endsWith(".deb")).forEach(file -> parts.put("Debian package", file));
        }
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            System.out.printf(Locale.ROOT, "%-44s %8.1f%n", part.getKey(), (double) Folders.bytes(part.getValue())
                    / MEGA);
        }
    }

    private void table(String what, Map<String, List<String>> ways, List<String> arguments, boolean window)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        try (StartCache.Display display = StartCache.Display.open()) {
            Map<String, String> environment = StartCache.Display.with(display, home, window ? "first-window" : "");
            environment.put("JAVA_TOOL_OPTIONS", String.join(" ", ExampleData.places(home)));
            for (int run = 0; run <= runs; run++) {
                for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                    double time = once(way.getValue(), arguments, environment, window);
                    if (run > 0) { // the first is for the disk's cache
                        times.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(time);
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "%n%-44s %8s %8s %8s   medians of %d%n", what, "ms", "ratio", "best", runs);
        double base = median(times.values().iterator().next());
        times.forEach(
                (way, all) -> System.out.printf(Locale.ROOT, "%-44s %8.0f %8.2f %8.0f%n", way, median(all), median(
                        all) / base, all.stream().mapToDouble(Double::doubleValue).min().orElse(0)));
    }

    /** Milliseconds until the window can be used, or until the command is done. */
    private static double once(List<String> way, List<String> arguments, Map<String, String> environment,
            boolean window) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(way);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        double usable = -1;
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(),
                StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.contains("window usable")) {
                    usable = (System.nanoTime() - begin) / MILLION;
                }
            }
        }
        int exit = process.waitFor();
        if (exit != 0 || window && usable < 0) {
            throw new IllegalStateException("did not start: " + way.getFirst() + " ended with " + exit);
        }
        return window ? usable : (System.nanoTime() - begin) / MILLION;
    }

    private static double median(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

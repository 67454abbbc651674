package vn.sokiemtra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Runs the bundle benchmark, each phase a process of its own, and prints one table: {@code S|M|L FOLDER [PEERS [RUNS]]},
 * or {@code evidence FOLDER MEGABYTES}. PEERS is a folder with {@code sqlite.mjs} and its generated workload; without it
 * the columns of SQLite stay empty. RUNS imports are made, one of each by turns, and the medians shown. Where the class
 * path holds archives only, a column shows the import with a start cache and the compiler's thresholds of the installed
 * program; started in the root of the checkout, where they are written down.
 */
public final class BundleTable {

    private static final Pattern FIELD = Pattern.compile("\"?(\\w+)\"?[=:]\"?([^\\s,\"}]+)");

    private final String size;
    private final Path folder;
    private final Path peers;
    private final int runs;

    private BundleTable(String size, Path folder, Path peers, int runs) {
        this.size = size;
        this.folder = folder;
        this.peers = peers;
        this.runs = runs;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        if (args[0].equals("evidence")) {
            new BundleTable(args[2], folder, Path.of(""), 1).evidence();
        } else {
            new BundleTable(args[0], folder, args.length > 2 ? Path.of(args[2]) : Path.of(""), args.length > 3
                    ? Integer.parseInt(args[3])
                    : 1).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve(Workload.name(0) + ".mv.db"))) {
            System.out.println("made: " + java("make"));
        }
        boolean compared = !peers.toString().isEmpty();
        Columns plain = new Columns();
        Columns zipped = new Columns();
        Columns ours = new Columns();
        Columns cached = new Columns();
        if (compared) {
            plain.add(node("log", "export"));
            zipped.add(node("logz", "export"));
        }
        ours.add(java("export"));
        Path cache = startCache();
        for (int i = 0; i < runs; i++) {
            if (compared) {
                plain.add(node("log", "import"));
                zipped.add(node("logz", "import"));
            }
            ours.add(java("import"));
            if (cache != null) {
                cached.add(java("import", asInstalled("-XX:AOTCache=" + cache)));
            }
        }
        System.out.printf("%-26s %10s %18s %16s %14s%n", "size " + size + ", median of " + runs, "ours",
                "with start cache", "SQLite NDJSON", "SQLite gzip");
        row("export, s", "exportS", "exportS", ours, cached, plain, zipped);
        row("bundles, MB", "bundleMB", "bundleMB", ours, cached, plain, zipped);
        row("import, s", "importS", "importS", ours, cached, plain, zipped);
        row("import, processor s", "importCpuS", "importCpuS", ours, cached, plain, zipped);
        row("import, its thread s", "importThreadS", "", ours, cached, plain, zipped);
        row("import again, s", "againS", "reimportS", ours, cached, plain, zipped);
        row("list conflicts, s", "listS", "", ours, cached, plain, zipped);
        row("conflicts", "conflicts", "bothRetrievable", ours, cached, plain, zipped);
        row("file live, MB", "liveMB", "diskMB", ours, cached, plain, zipped);
        row("file closed, MB", "closedMB", "", ours, cached, plain, zipped);
        row("file compacted, MB", "compactMB", "", ours, cached, plain, zipped);
        row("peak RSS, MB", "rssMB", "peakRssMB", ours, cached, plain, zipped);
        line("import ratio", ratio(ours, plain, "importS"), ratio(cached, plain, "importS"), "1.00", "");
        line("import ratio, processor", ratio(ours, plain, "importCpuS"), ratio(cached, plain, "importCpuS"), "1.00",
                "");
    }

    private void evidence() throws IOException, InterruptedException {
        Columns all = new Columns();
        System.out.printf("%-26s %10s %14s %12s%n", "evidence, " + size + " MB", "s", "processor s", "RSS, MB");
        for (String phase : List.of("make", "plain", "add", "export", "import")) {
            Map<String, String> result = java("evidence-" + phase);
            all.add(result);
            if (!phase.equals("make")) {
                System.out.printf("%-26s %10s %14s %12s%n", phase.equals("plain")
                        ? "plain copy, SHA-256, fsync"
                        : phase, result.get(phase + "S"), result.get(phase + "CpuS"), result.get("rssMB"));
            }
        }
        all.add(EvidenceBench.sizes(folder));
        for (String phase : List.of("export", "import")) {
            System.out.println(phase + ", rate of plain copy: " + quotient(all.median("plainS"), all.median(phase
                    + "S")));
        }
        System.out.println("bundle / payload: " + quotient(all.median("bundleMB"), all.median("payloadMB"))
                + ", data file / payload: " + quotient(all.median("dataMB"), all.median("payloadMB")));
    }

    /** A cache of loaded classes, without profiles as the installed program's, made by an import of the smallest workload; null where none can be. */
    private @Nullable Path startCache() throws IOException, InterruptedException {
        boolean archives = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty(
                "path.separator"))).allMatch(each -> each.endsWith(".jar"));
        if (!archives) {
            return null;
        }
        Path small = Files.createDirectories(folder.resolve("training"));
        Path cache = small.resolve("start.aot");
        BundleTable training = new BundleTable("S", small, Path.of(""), 1);
        if (!Files.exists(small.resolve(Workload.name(0) + ".skt"))) {
            training.java("make");
            training.java("export");
        }
        training.java("import", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput="
                + cache);
        return cache;
    }

    /** What {@code packaging/jpackage/image.args} tells Java of compilers and memory when the installed program starts. */
    private static String[] asInstalled(String cache) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("packaging", "jpackage", "image.args"))) {
            return Stream.concat(Stream.of(cache), lines.map(line -> line.replace("--java-options ", "")).filter(
                    line -> line.startsWith("-XX:") || line.startsWith("-Xms"))).toArray(String[]::new);
        }
    }

    private static String ratio(Columns ours, Columns theirs, String key) {
        return quotient(ours.median(key), theirs.median(key));
    }

    private static String quotient(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? ""
                : String.format(Locale.ROOT, "%.3f", Double.parseDouble(one) / Double.parseDouble(other));
    }

    private static void row(String what, String key, String theirKey, Columns ours, Columns cached, Columns plain,
            Columns zipped) {
        line(what, ours.median(key), cached.median(key), plain.median(theirKey), zipped.median(theirKey));
    }

    private static void line(String what, @Nullable String ours, @Nullable String cached, @Nullable String plain,
            @Nullable String zipped) {
        System.out.printf("%-26s %10s %18s %16s %14s%n", what, shown(ours), shown(cached), shown(plain), shown(
                zipped));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What the runs of one column said. */
    private static final class Columns {
        private final Map<String, List<String>> said = new HashMap<>();

        void add(Map<String, String> fields) {
            fields.forEach((key, value) -> said.computeIfAbsent(key, k -> new ArrayList<>()).add(value));
        }

        /** The middle one; null where there is none. */
        @Nullable
        String median(String key) {
            List<String> values = said.getOrDefault(key, List.of()).stream().filter(v -> v.matches("[0-9.]+")).sorted(
                    (a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b))).toList();
            return values.isEmpty() ? null : values.get(values.size() / 2);
        }
    }

    private Map<String, String> java(String phase, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx256m", "-XX:+UseSerialGC", "-Djava.util.logging.config.file=/dev/null"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BundleBench.class.getName(), phase, size,
                folder.toString()));
        return output(new ProcessBuilder(command));
    }

    private Map<String, String> node(String mode, String phase) throws IOException, InterruptedException {
        return output(new ProcessBuilder("node", "sqlite.mjs", mode, size, phase).directory(peers.toFile()));
    }

    private static Map<String, String> output(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("a phase failed: " + String.join(" ", builder.command()) + "\n" + text);
        }
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }
}

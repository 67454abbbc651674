package vn.sokiemtra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Runs the bundle benchmark, each phase a process of its own, and prints one table: {@code S|M|L FOLDER [PEERS]}. PEERS
 * is a folder with {@code sqlite.mjs} and its generated workload; without it the columns of SQLite stay empty.
 */
public final class BundleTable {

    private static final Pattern FIELD = Pattern.compile("\"?(\\w+)\"?[=:]\"?([^\\s,\"}]+)");

    private final String size;
    private final Path folder;
    private final Path peers;

    private BundleTable(String size, Path folder, Path peers) {
        this.size = size;
        this.folder = folder;
        this.peers = peers;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new BundleTable(args[0], Path.of(args[1]), args.length > 2 ? Path.of(args[2]) : Path.of("")).run();
    }

    private void run() throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve(Workload.name(0) + ".mv.db"))) {
            System.out.println("made: " + java("make"));
        }
        Map<String, String> plain = new HashMap<>();
        Map<String, String> zipped = new HashMap<>();
        boolean compared = !peers.toString().isEmpty();
        if (compared) {
            plain.putAll(node("log", "export"));
            zipped.putAll(node("logz", "export"));
        }
        Map<String, String> ours = new HashMap<>(java("export"));
        if (compared) {
            plain.putAll(node("log", "import"));
            zipped.putAll(node("logz", "import"));
        }
        ours.putAll(java("import"));
        System.out.printf("%-28s %12s %16s %16s%n", "size " + size, "ours", "SQLite NDJSON", "SQLite gzip");
        row("export, s", ours.get("exportS"), plain.get("exportS"), zipped.get("exportS"));
        row("bundles, MB", ours.get("bundleMB"), plain.get("bundleMB"), zipped.get("bundleMB"));
        row("import, s", ours.get("importS"), plain.get("importS"), zipped.get("importS"));
        row("import, processor s", ours.get("importCpuS"), plain.get("importCpuS"), zipped.get("importCpuS"));
        row("import again, s", ours.get("againS"), plain.get("reimportS"), zipped.get("reimportS"));
        row("list conflicts, s", ours.get("listS"), null, null);
        row("conflicts", ours.get("conflicts"), plain.get("bothRetrievable"), zipped.get("bothRetrievable"));
        row("file live, MB", ours.get("liveMB"), plain.get("diskMB"), zipped.get("diskMB"));
        row("file closed, MB", ours.get("closedMB"), null, null);
        row("peak RSS, MB", ours.get("rssMB"), plain.get("peakRssMB"), zipped.get("peakRssMB"));
        row("import ratio", ratio(ours, "importS", plain, "importS"), "1.00", null);
        row("import ratio, processor", ratio(ours, "importCpuS", plain, "importCpuS"), "1.00", null);
    }

    private static String ratio(Map<String, String> ours, String key, Map<String, String> theirs, String other) {
        String theirSeconds = theirs.get(other);
        return theirSeconds == null
                ? ""
                : String.format(java.util.Locale.ROOT, "%.2f", Double.parseDouble(ours.getOrDefault(key, "0")) / Double
                        .parseDouble(theirSeconds));
    }

    private static void row(String what, @Nullable String ours, @Nullable String plain, @Nullable String zipped) {
        System.out.printf("%-28s %12s %16s %16s%n", what, ours, plain == null ? "" : plain,
                zipped == null ? "" : zipped);
    }

    private Map<String, String> java(String phase) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx256m", "-XX:+UseSerialGC", "-Djava.util.logging.config.file=/dev/null", "-cp",
                System
                        .getProperty("java.class.path"),
                BundleBench.class.getName(), phase, size, folder.toString()));
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

package vn.sokiemtra.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * What jpackage wrote for its launcher; the one place every start of the image takes its options and its class path
 * from, in their order.
 *
 * @param jars names of the files on the class path
 */
record LauncherConfig(List<String> jars, String mainClass, List<String> javaOptions) {

    private static final String CACHE = "sokiemtra.aot";

    private static final String JAR = "app.classpath=$APPDIR";

    private static final List<String> FIRST = List.of("sokiemtra-cli-", "sokiemtra-desktop-", "sokiemtra-core-",
            "picocli-", "ikonli-", "jackson-", "h2-", "jooq-");

    private static final String MAIN = "app.mainclass=";

    private static final String OPTION = "java-options=";

    LauncherConfig {
        jars = List.copyOf(jars);
        javaOptions = List.copyOf(javaOptions);
    }

    static LauncherConfig read(Path file) throws IOException {
        List<String> jars = new ArrayList<>();
        List<String> options = new ArrayList<>();
        String main = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(JAR)) {
                jars.add(line.substring(JAR.length() + 1));
            } else if (line.startsWith(OPTION)) {
                options.add(line.substring(OPTION.length()));
            } else if (line.startsWith(MAIN)) {
                main = line.substring(MAIN.length());
            }
        }
        if (jars.isEmpty() || main.isEmpty()) {
            throw new IllegalStateException("no class path in " + file);
        }
        return new LauncherConfig(jars, main, options);
    }

    /** The start-up cache of an image, beside its class path. */
    static Path cache(Path app) {
        return app.resolve(CACHE);
    }

    /** Lets jpackage's own launchers start with the cache. */
    static void useCache(Path file) throws IOException {
        String option = OPTION + "-XX:AOTCache=$APPDIR/" + CACHE;
        if (!Files.readAllLines(file).contains(option)) {
            Files.writeString(file, Files.readString(file).stripTrailing() + System.lineSeparator() + option + System
                    .lineSeparator());
        }
    }

    /**
     * Puts first on the class path what the first window is made of. A library is opened when something is looked for
     * behind it: none of the others needs to be for a sentence, an icon or a style.
     */
    static void order(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<String> jars = lines.stream().filter(line -> line.startsWith(JAR)).sorted(Comparator.comparingInt(
                LauncherConfig::rank)).toList();
        Iterator<String> next = jars.iterator();
        lines.replaceAll(line -> line.startsWith(JAR) ? next.next() : line);
        Files.write(file, lines);
    }

    private static int rank(String line) {
        String jar = line.substring(JAR.length() + 1);
        return (int) FIRST.stream().takeWhile(name -> !jar.startsWith(name)).count();
    }

    /** The whole line that starts the program from {@code app} with {@code java}, up to its arguments. */
    List<String> command(Path java, Path app, String separator, List<String> more) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(javaOptions);
        command.addAll(more);
        command.addAll(List.of("-cp", String.join(separator, jars.stream().map(jar -> app.resolve(jar).toString())
                .toList()), mainClass));
        return command;
    }

    /**
     * The start on Linux. jpackage's own asks rpm and dpkg on every start which package it belongs to, which costs more
     * than starting Java.
     */
    String shellScript() {
        StringBuilder path = new StringBuilder();
        jars.forEach(jar -> path.append(path.isEmpty() ? "" : ":").append("$app/").append(jar));
        return """
               #!/bin/sh
               # Starts So Kiem Tra from where it is installed.
               self=$(readlink -f -- "$0")
               root=${self%%/bin/*}
               app=$root/lib/app
               # Names with diacritics reach Java whole only in a UTF-8 locale.
               case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
                 *[Uu][Tt][Ff]*) ;;
                 *) LC_ALL=C.UTF-8; export LC_ALL ;;
               esac
               # Without a session bus the file chooser cannot keep its settings, and would complain of it; nor can GTK
               # reach a screen reader, and would try to start a bus for it.
               if [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ] && [ ! -S "${XDG_RUNTIME_DIR:-/nowhere}/bus" ]; then
                 GSETTINGS_BACKEND=memory; NO_AT_BRIDGE=1; export GSETTINGS_BACKEND NO_AT_BRIDGE
               fi
               exec "$root/lib/runtime/bin/java" -XX:AOTCache="$app/%s" %s \\
                 -cp "%s" %s "$@"
               """.formatted(CACHE, String.join(" ", javaOptions.stream().filter(option -> !option.startsWith(
                "-XX:AOTCache=")).toList()), path, mainClass);
    }
}

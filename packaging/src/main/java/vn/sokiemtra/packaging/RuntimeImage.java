package vn.sokiemtra.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java that goes along: only the modules the program needs, JavaFX among them. */
final class RuntimeImage {

    private RuntimeImage() {
    }

    static void link(Build build) throws IOException, InterruptedException {
        Folders.delete(build.runtime());
        Tool.ofTheJdk("jlink", build.packaging(),
                List.of("@" + build.packaging().resolve("jpackage").resolve("jlink.args"),
                        "--module-path", javafx(build.lib()).stream().map(Path::toString).collect(Collectors.joining(
                                File.pathSeparator)),
                        "--output", build.runtime().toString()));
        // Beside the JDK's own, where JavaFX looks first: nothing is unpacked into the person's folders at the start.
        Path natives = build.runtime().resolve(Build.windows() ? "bin" : "lib");
        for (Path jar : javafx(build.lib())) {
            Folders.unpackNatives(jar, natives, Build.windows() ? ".dll" : ".so");
        }
    }

    /** The jars with content; Maven brings an empty one beside each. */
    static List<Path> javafx(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(jar -> isJavaFx(jar) && !isEmpty(jar)).sorted().toList();
        }
    }

    static boolean isJavaFx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    private static boolean isEmpty(Path jar) {
        return !jar.getFileName().toString().matches("javafx-.*-(linux|win|mac)[-a-z0-9]*\\.jar");
    }
}

package vn.sokiemtra.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder that is the installed program: Java, libraries, start, licences. */
final class ApplicationImage {

    private ApplicationImage() {
    }

    static void make(Build build) throws IOException, InterruptedException {
        Path input = Folders.fresh(build.target().resolve("app"));
        Folders.copy(build.lib(), input, jar -> !RuntimeImage.isJavaFx(jar));
        for (Path jar : Folders.files(input)) {
            if (jar.getFileName().toString().startsWith("sokiemtra-desktop-")) {
                StyleSheets.compile(jar, FileTime.from(build.time()));
            }
        }
        Folders.delete(build.image());
        List<String> arguments = new ArrayList<>();
        arguments.add("@" + build.packaging().resolve("jpackage").resolve("image.args"));
        if (Build.windows()) {
            arguments.add("@" + build.packaging().resolve("jpackage").resolve("windows-image.args"));
        } else {
            arguments.addAll(List.of("--icon", build.packaging().resolve("icons").resolve("sokiemtra-256.png")
                    .toString()));
        }
        arguments.addAll(List.of("--app-version", build.number(), "--runtime-image", build.runtime().toString(),
                "--input", input.toString(), "--main-jar", mainJar(input), "--dest", build.image().resolveSibling("")
                        .toString()));
        Tool.ofTheJdk("jpackage", build.packaging(), arguments);
        for (Path each : configs(build)) {
            LauncherConfig.order(each);
        }
        addPapers(build);
        if (!Build.windows()) {
            ownStart(build);
        }
        Folders.setTimes(build.image(), FileTime.from(build.time()));
    }

    static Path config(Build build) {
        return build.app().resolve("sokiemtra.cfg");
    }

    /** Of every launcher: on Windows the command line has one of its own. */
    static List<Path> configs(Build build) throws IOException {
        try (Stream<Path> files = Files.list(build.app())) {
            return files.filter(file -> file.toString().endsWith(".cfg")).sorted().toList();
        }
    }

    private static String mainJar(Path input) throws IOException {
        try (Stream<Path> jars = Files.list(input)) {
            return jars.map(jar -> jar.getFileName().toString()).filter(name -> name.startsWith("sokiemtra-cli-"))
                    .findFirst().orElseThrow();
        }
    }

    private static void addPapers(Build build) throws IOException {
        Path papers = Files.createDirectories(build.image().resolve(Build.windows() ? "licenses" : "share/licenses"));
        Folders.copy(build.licences(), papers, file -> true);
        Files.copy(build.bom(), papers.resolveSibling("sokiemtra.cdx.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void ownStart(Build build) throws IOException {
        Path start = build.image().resolve("bin").resolve("sokiemtra");
        Files.delete(start);
        Files.writeString(start, LauncherConfig.read(config(build)).shellScript());
        Files.setPosixFilePermissions(start, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.deleteIfExists(build.image().resolve("lib").resolve("libapplauncher.so"));
        Files.deleteIfExists(build.app().resolve(".jpackage.xml"));
    }
}

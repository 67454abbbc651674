package vn.sokiemtra.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What is unpacked on Windows without an installer. Built on Windows it holds the whole image, Java included; built
 * elsewhere all but that: libraries, JavaFX for Windows, start of the command line.
 */
final class WindowsFolder {

    private static final List<String> JAVAFX = List.of("javafx-base-", "javafx-controls-", "javafx-graphics-");

    private WindowsFolder() {
    }

    static void make(Build build) throws IOException {
        Path folder = Folders.fresh(build.target().resolve("windows").resolve("SoKiemTra"));
        if (Build.windows()) {
            Folders.copy(build.image(), folder, file -> true);
        } else {
            Folders.copy(build.target().resolve("app"), folder.resolve("app"), jar -> true);
            Folders.copy(build.target().resolve("javafx-win"), folder.resolve("app"), jar -> true);
            Folders.copy(build.licences(), folder.resolve("licenses"), file -> true);
            Files.copy(build.bom(), folder.resolve("sokiemtra.cdx.json"));
        }
        for (String file : List.of("sokiemtra.bat", "HUONG-DAN-CAI-DAT.txt")) {
            Files.copy(build.packaging().resolve("windows").resolve(file), folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> flaws = flaws(folder);
        if (!flaws.isEmpty()) {
            throw new IllegalStateException("the folder for Windows is not right: " + flaws);
        }
        zip(folder, build.target().resolve("sokiemtra-" + build.version() + "-windows" + (Build.windows()
                ? ""
                : "-khong-kem-java") + ".zip"));
    }

    /** What makes a folder unfit for Windows; each in words, none when it is fit. */
    static List<String> flaws(Path folder) throws IOException {
        List<String> flaws = new ArrayList<>();
        List<Path> files = Folders.files(folder);
        boolean whole = Files.exists(folder.resolve("sokiemtra.exe"));
        for (String needed : JAVAFX) {
            if (!whole && files.stream().noneMatch(file -> file.getFileName().toString().matches(needed
                    + ".*-win\\.jar"))) {
                flaws.add("no " + needed + "…-win.jar");
            }
        }
        if (whole && !Files.exists(folder.resolve("runtime/bin/glass.dll"))) {
            flaws.add("no glass.dll in the runtime");
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.matches(".*-(linux|mac)[-a-z0-9]*\\.jar") || name.endsWith(".so")) {
                flaws.add("not for Windows: " + name);
            } else if (name.endsWith(".jar")) {
                foreignEntries(file, flaws);
            } else if (name.endsWith(".bat")) {
                batchFlaws(file, flaws);
            }
        }
        if (!Files.exists(folder.resolve("sokiemtra.bat"))) {
            flaws.add("no sokiemtra.bat");
        }
        return flaws;
    }

    private static void foreignEntries(Path jar, List<String> flaws) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".so") || name.endsWith(".dylib"))
                    .forEach(name -> flaws.add("not for Windows: " + jar.getFileName() + "!" + name));
            if (jar.getFileName().toString().startsWith("javafx-graphics-") && zip.getEntry("glass.dll") == null) {
                flaws.add("no glass.dll in " + jar.getFileName());
            }
        }
    }

    /** cmd.exe wants CRLF and plain letters, and a folder may be called anything. */
    private static void batchFlaws(Path file, List<String> flaws) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!text.replace("\r\n", "").equals(text.replace("\r", "").replace("\n", ""))) {
            flaws.add(file.getFileName() + " has line ends that are not CRLF");
        }
        if (text.chars().anyMatch(letter -> letter > '~')) {
            flaws.add(file.getFileName() + " has letters beyond ASCII");
        }
        for (String line : text.lines().toList()) {
            if (line.replaceAll("\"[^\"]*\"", "").matches(".*%(~dp0|HERE%|JAVA_HOME%|SOKIEMTRA_JAVA%|SKT_JAVA%).*")) {
                flaws.add(file.getFileName() + " names a folder without quotes: " + line.strip());
            }
        }
    }

    private static void zip(Path folder, Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
                Stream<Path> all = Files.walk(
                        folder)) {
            for (Path file : all.filter(each -> !Files.isDirectory(each)).sorted().toList()) {
                ZipEntry entry = new ZipEntry(folder.resolveSibling("").relativize(file).toString().replace('\\',
                        '/'));
                entry.setLastModifiedTime(Files.getLastModifiedTime(file));
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}

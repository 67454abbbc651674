package vn.sokiemtra.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LauncherConfigTest {

    private static final String AS_JPACKAGE_WRITES_IT = """
                                                        [Application]
                                                        app.classpath=$APPDIR/sokiemtra-cli-1.jar
                                                        app.mainclass=vn.sokiemtra.cli.Main
                                                        app.classpath=$APPDIR/h2.jar

                                                        [JavaOptions]
                                                        java-options=-XX:+UseSerialGC
                                                        java-options=-Dfile.encoding=UTF-8
                                                        """;

    @TempDir
    Path folder;

    @Test
    void everyStartTakesItsOptionsAndItsOrderFromOnePlace() throws IOException {
        LauncherConfig config = LauncherConfig.read(file());
        assertThat(config).isEqualTo(new LauncherConfig(List.of("sokiemtra-cli-1.jar", "h2.jar"),
                "vn.sokiemtra.cli.Main", List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8")));
        Path app = Path.of("/a b/app");
        assertThat(config.command(Path.of("java"), app, ":", List.of("-Dx"))).containsExactly("java",
                "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dx", "-cp",
                app.resolve("sokiemtra-cli-1.jar") + ":" + app.resolve("h2.jar"), "vn.sokiemtra.cli.Main");
    }

    @Test
    void theCacheIsNamedOnce() throws IOException {
        Path file = file();
        LauncherConfig.useCache(file);
        LauncherConfig.useCache(file);
        assertThat(LauncherConfig.read(file).javaOptions()).containsOnlyOnce("-XX:AOTCache=$APPDIR/sokiemtra.aot");
    }

    @Test
    void whatTheFirstWindowIsMadeOfComesFirst() throws IOException {
        Path file = Files.writeString(folder.resolve("sokiemtra.cfg"), """
                                                                       [Application]
                                                                       app.classpath=$APPDIR/sokiemtra-cli-1.jar
                                                                       app.classpath=$APPDIR/bcprov-1.jar
                                                                       app.mainclass=vn.sokiemtra.cli.Main
                                                                       app.classpath=$APPDIR/h2-2.jar
                                                                       app.classpath=$APPDIR/poi-5.jar
                                                                       app.classpath=$APPDIR/sokiemtra-desktop-1.jar
                                                                       """);
        LauncherConfig.order(file);
        LauncherConfig config = LauncherConfig.read(file);
        assertThat(config.jars()).containsExactly("sokiemtra-cli-1.jar", "sokiemtra-desktop-1.jar", "h2-2.jar",
                "bcprov-1.jar", "poi-5.jar");
        assertThat(config.mainClass()).isEqualTo("vn.sokiemtra.cli.Main");
    }

    @Test
    void aFileThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.cfg"), "[Application]\n");
        assertThatThrownBy(() -> LauncherConfig.read(file)).hasMessageContaining("no class path");
    }

    /** The script runs for real, with a Java that only says what it was given. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theStartWorksFromAFolderWithSpacesAndDiacriticsAndThroughALink() throws Exception {
        Path image = folder.resolve("Sổ Kiểm Tra (bản thử)");
        Path java = executable(image.resolve("lib/runtime/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$LC_ALL\" \"$@\"\n");
        Path start = executable(image.resolve("bin/sokiemtra"), LauncherConfig.read(file()).shellScript());
        Path link = Files.createSymbolicLink(folder.resolve("sokiemtra"), start);
        ProcessBuilder builder = new ProcessBuilder(link.toString(), "demo", "thư mục một");
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        Process process = builder.start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        Path app = image.toRealPath().resolve("lib/app");
        assertThat(java).exists();
        assertThat(said).startsWith("C.UTF-8", "-XX:AOTCache=" + app.resolve("sokiemtra.aot"), "-XX:+UseSerialGC")
                .endsWith("-cp", app.resolve("sokiemtra-cli-1.jar") + ":" + app.resolve("h2.jar"),
                        "vn.sokiemtra.cli.Main", "demo", "thư mục một");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutASessionBusNothingIsAskedThatNeedsOne() throws Exception {
        Path image = folder.resolve("image");
        executable(image.resolve("lib/runtime/bin/java"), "#!/bin/sh\necho \"$GSETTINGS_BACKEND$NO_AT_BRIDGE\"\n");
        Path start = executable(image.resolve("bin/sokiemtra"), LauncherConfig.read(file()).shellScript());
        for (String bus : List.of("", "unix:path=/run/bus")) {
            ProcessBuilder builder = new ProcessBuilder(start.toString());
            builder.environment().keySet().removeAll(List.of("GSETTINGS_BACKEND", "NO_AT_BRIDGE"));
            builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
            builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus);
            Process process = builder.start();
            assertThat(process.getInputStream().readAllBytes()).asString().isEqualToIgnoringNewLines(bus.isEmpty()
                    ? "memory1"
                    : "");
        }
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("sokiemtra.cfg"), AS_JPACKAGE_WRITES_IT);
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}

package vn.sokiemtra.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The small files that a system reads: they must agree with one another and with the tools that take them. */
class SystemFilesTest {

    private static final Pattern OPTION = Pattern.compile("^(--[a-z-]+)", Pattern.MULTILINE);

    @Test
    void theFileTypeIsTheSameEverywhere() throws IOException {
        String type = "application/vnd.sokiemtra.bundle";
        assertThat(Path.of("linux/sokiemtra.desktop")).content().contains("MimeType=" + type + ";").containsPattern(
                "(?m)^Exec=/usr/bin/sokiemtra %F$");
        assertThat(Path.of("linux/sokiemtra.xml")).content().contains("type=\"" + type + "\"").contains("*.skt");
        Properties windows = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("jpackage/bundle.properties"))) {
            windows.load(reader);
        }
        assertThat(windows).containsEntry("mime-type", type).containsEntry("extension", "skt");
        assertThat(Path.of(windows.getProperty("icon"))).exists();
    }

    /** By this code Windows knows that a newer installer replaces an older one; another would leave two programs. */
    @Test
    void theUpgradeCodeNeverChanges() throws IOException {
        assertThat(Path.of("jpackage/windows-msi.args")).content().contains(
                "--win-upgrade-uuid 6f6e0f0e-5a0c-4f57-9a55-6b3d0c7d2b41").contains("--win-per-user-install");
    }

    /** WiX writes these into tables of a Western code page. */
    @Test
    void whatGoesIntoTheInstallersTablesIsAscii() throws IOException {
        for (String file : List.of("image.args", "windows-image.args", "windows-msi.args", "windows-cli.properties",
                "bundle.properties")) {
            assertThat(Files.readString(Path.of("jpackage", file))).as(file).matches("[\\x00-\\x7f]*");
        }
    }

    @Test
    void everyOptionIsOneThatTheToolsKnow() throws Exception {
        String known = help("jpackage");
        for (String file : List.of("image.args", "windows-image.args", "windows-msi.args")) {
            assertThat(options(file)).as(file).isNotEmpty().allMatch(option -> option.startsWith("--win-")
                    || known.contains(option), "known to jpackage");
        }
        String linker = help("jlink") + help("jlink", "--list-plugins");
        assertThat(options("jlink.args")).isNotEmpty().allMatch(linker::contains, "known to jlink");
    }

    @Test
    void filesNamedInArgumentFilesAreThere() throws IOException {
        Pattern path = Pattern.compile("(?:--icon |sokiemtra-cli=|--file-associations |--license-file )(\\S+)");
        Matcher found = path
                .matcher(Files.readString(Path.of("jpackage/windows-image.args")) + Files.readString(Path.of(
                        "jpackage/windows-msi.args")));
        assertThat(found.results().map(match -> match.group(1)).toList()).hasSize(4).allMatch(each -> Files.exists(Path
                .of(each)));
    }

    /** No script runs at installing or removing, so none can touch what people keep. */
    @Test
    void theDebianPackageIsFilesOnly() throws IOException {
        try (var files = Files.list(Path.of("linux"))) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("postinst", "prerm", "postrm",
                    "preinst");
        }
        assertThat(Path.of("linux/control")).content().contains("libgtk-3-0t64 | libgtk-3-0", "@version@", "@size@");
    }

    private static List<String> options(String file) throws IOException {
        return OPTION.matcher(Files.readString(Path.of("jpackage", file))).results().map(match -> match.group(1))
                .toList();
    }

    private static String help(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", tool)
                .toString()));
        command.addAll(arguments.length == 0 ? List.of("--help") : List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}

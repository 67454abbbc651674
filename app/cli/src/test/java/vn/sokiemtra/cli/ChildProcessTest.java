package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a script starts it: another process, without JavaFX anywhere on its class path. */
class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void aCommandNeedsNoJavaFxAndPrintsUtf8AndNothingElse() throws Exception {
        Run listed = child("regime", "list", "--json");
        assertThat(listed.err()).isEmpty();
        assertThat(listed.exit()).isZero();
        assertThat(listed.json().findValuesAsText("id")).contains("thach-thanh-2020");
        assertThat(listed.out()).contains("Thạch Thành");
    }

    @Test
    void aRefusalIsOneSentenceOnTheErrorStream() throws Exception {
        Run refused = child("unit", "list", "khong-co", "--json");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("SKT-DB-MISSING: ").hasLineCount(1);
    }

    @Test
    void theClassPathOfTheseTestsHasJavaFxToLeaveOut() {
        assertThat(System.getProperty("java.class.path")).contains("javafx");
        assertThat(withoutJavaFx()).doesNotContain("javafx");
    }

    private Run child(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Duser.home=" + folder,
                "-cp", withoutJavaFx(), "vn.sokiemtra.cli.Main"));
        command.addAll(List.of(args));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out)
                .redirectError(err);
        builder.environment().put("LC_ALL", "C");
        int exit = builder.start().waitFor();
        return new Run(exit, Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }

    private static String withoutJavaFx() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("javafx")).collect(Collectors.joining(File.pathSeparator));
    }
}

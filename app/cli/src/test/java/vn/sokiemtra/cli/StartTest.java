package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    Path folder;

    private final List<String> commands = new ArrayList<>();
    private final List<String> windows = new ArrayList<>();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutASubcommandTheWindowOpens() {
        assertThat(start(Map.of("DISPLAY", ":0"), this::window)).isEqualTo(Start.STAYS_OPEN);
        assertThat(start(Map.of("WAYLAND_DISPLAY", "wayland-0"), this::window, "/x/Thạch Thành.mv.db"))
                .isEqualTo(Start.STAYS_OPEN);
        start(Map.of("DISPLAY", ":0"), this::window, "/media/USB 1/xa-a.skt", "/media/USB 1/XA-B.SKT");
        assertThat(windows).containsExactly("", "/x/Thạch Thành.mv.db",
                "/media/USB 1/xa-a.skt /media/USB 1/XA-B.SKT");
        assertThat(commands).isEmpty();
    }

    /** People call a data file by the name that the program shows, without its ending. */
    @Test
    void aDataFileWithoutItsEndingIsOneWhereItLies() throws Exception {
        Files.createDirectories(folder.resolve("so"));
        Files.createFile(folder.resolve("so/ke-hoach.mv.db"));
        Files.createFile(folder.resolve("demo.mv.db"));
        start(Map.of("DISPLAY", ":0"), this::window, "so/ke-hoach");
        start(Map.of("DISPLAY", ":0"), this::window, "so/khong-co");
        start(Map.of("DISPLAY", ":0"), this::window, "demo");
        assertThat(windows).containsExactly("so/ke-hoach");
        assertThat(commands).containsExactly("so/khong-co", "demo");
    }

    @Test
    void withASubcommandItDoesNot() {
        start(Map.of("DISPLAY", ":0"), this::window, "regime", "list");
        start(Map.of(), this::window, "--help");
        start(Map.of("DISPLAY", ":0"), this::window, "bundle", "verify", "a.skt");
        assertThat(windows).isEmpty();
        assertThat(commands).containsExactly("regime list", "--help", "bundle verify a.skt");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAScreenItSaysSoInOneSentenceAndDoesTheJobInAFolderItNames() throws Exception {
        Files.createDirectories(folder.resolve("so-kiem-tra-vi-du"));
        assertThat(start(Map.of("DISPLAY", " "), this::window)).isZero();
        assertThat(windows).isEmpty();
        assertThat(commands).containsExactly("demo " + folder.resolve("so-kiem-tra-vi-du-2"));
        assertThat(err.toString()).hasLineCount(1).contains(folder.resolve("so-kiem-tra-vi-du-2").toString());
    }

    @Test
    void aToolkitThatFailsIsNoStackTrace() {
        assertThat(start(Map.of("DISPLAY", ":0"), args -> {
            throw new UnsatisfiedLinkError("libgtk-3.so.0");
        })).isZero();
        assertThat(commands).hasSize(1);
        assertThat(err.toString()).hasLineCount(1).contains("GTK").doesNotContain("libgtk");
    }

    private void window(String[] args) {
        windows.add(String.join(" ", args));
    }

    private int start(Map<String, String> environment, Consumer<String[]> window, String... args) {
        return new Start(folder, new PrintWriter(err), environment, window, line -> {
            commands.add(String.join(" ", line));
            return 0;
        }).run(args);
    }
}

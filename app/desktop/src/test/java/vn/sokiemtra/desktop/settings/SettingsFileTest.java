package vn.sokiemtra.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.design.TextSize;

class SettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsLoaded() {
        UserSettings settings = known("Lê Thị Hạnh").withPaneWidth("plan.detail", 312.5).withTextSize(TextSize.LARGE)
                .withWindow(new UserSettings.WindowPlace(10, 20, 1366, 728, true)).withRecent(new UserSettings.Recent(
                        "/a.mv.db", "Kế hoạch", "2020-10-16T01:00:00Z", "PLAN|||", ""));
        file().save(settings);
        assertThat(file().load()).isEqualTo(settings);
    }

    @Test
    void aBrokenFileIsPutAsideAndTheOneBeforeTaken() throws Exception {
        file().save(known("Lê Thị Hạnh"));
        file().save(known("Trần Văn Dũng"));
        Files.write(folder.resolve("settings.json"), new byte[400]);
        assertThat(file().load()).isEqualTo(known("Lê Thị Hạnh"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).anyMatch(name -> name.startsWith(
                    "settings.json.broken-"));
        }
    }

    @Test
    void withoutAnyReadableFileThereAreDefaults() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"person\":");
        Files.writeString(folder.resolve("settings.previous.json"), "");
        assertThat(file().load()).isEqualTo(UserSettings.initial());
    }

    @Test
    void settingsOfANewerVersionAreReadAsFarAsKnown() throws Exception {
        file().save(known("Lê Thị Hạnh"));
        Path path = folder.resolve("settings.json");
        Files.writeString(path, Files.readString(path).replaceFirst("\\{", "{\"unknown\":{\"a\":1},"));
        assertThat(file().load()).isEqualTo(known("Lê Thị Hạnh"));
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNobody() throws Exception {
        Path blocked = folder.resolve("a-file");
        Files.writeString(blocked, "");
        new SettingsFile(blocked, clock()).save(known("Lê Thị Hạnh"));
        assertThat(new SettingsFile(blocked, clock()).load()).isEqualTo(UserSettings.initial());
    }

    @Test
    void theNewestFileComesFirstAndOnlyOnce() {
        UserSettings settings = UserSettings.initial();
        for (int i = 0; i < 20; i++) {
            settings = settings.withRecent(new UserSettings.Recent("/" + i % 15, "", "", "", ""));
        }
        assertThat(settings.recent()).hasSize(UserSettings.KEPT).first().extracting(UserSettings.Recent::path)
                .isEqualTo(
                        "/4");
    }

    @Test
    void eachSystemHasItsPlaceAndNoNetworkIsAsked() {
        Path home = Path.of("/home/hanh");
        assertThat(ConfigFolder.of("Linux", home, Map.of(), "", "may-linux\n")).isEqualTo(new ConfigFolder(home.resolve(
                ".config/sokiemtra"), home.resolve("Documents/Sổ Kiểm Tra"), "may-linux"));
        assertThat(ConfigFolder.of("Windows 11", home, Map.of("APPDATA", "/roaming", "COMPUTERNAME", "SNV-CCHC-02"), "",
                "").settings()).isEqualTo(Path.of("/roaming/SoKiemTra"));
        assertThat(ConfigFolder.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/xdg"), "", "").settings()).isEqualTo(Path
                .of("/xdg/sokiemtra"));
        assertThat(ConfigFolder.of("Linux", home, Map.of(), "/mine", "").settings()).isEqualTo(Path.of("/mine"));
    }

    private static UserSettings known(String name) {
        return UserSettings.initial().withPerson(new UserSettings.Person(name, "", ""));
    }

    private SettingsFile file() {
        return new SettingsFile(folder, clock());
    }

    private static InstantSource clock() {
        return InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z"));
    }
}

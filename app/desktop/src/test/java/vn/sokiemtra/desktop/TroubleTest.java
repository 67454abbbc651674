package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;

/** A file that cannot be opened is said in a sentence with a code, and leaves the person where another can be chosen. */
class TroubleTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z"));

    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks();

    private final FakeDialogs dialogs = new FakeDialogs();

    private AppWindow window;

    @BeforeEach
    void aPersonIsKnown() {
        new SettingsFile(folder.resolve("cau-hinh"), CLOCK).save(UserSettings.initial().withPerson(
                new UserSettings.Person("Lê Thị Hạnh", "Chuyên viên", "")).withTextSize(TextSize.MEDIUM));
    }

    @AfterEach
    void closeTheFile() {
        fx(() -> {
            window.leave();
            return window;
        });
        tasks.close();
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        open(folder.resolve("khong-co.mv.db"));
        saidAndStillUsable("SKT-FILE-GONE");
    }

    @Test
    void aForeignFileIsSaidAndKept() throws Exception {
        Path foreign = folder.resolve("anh-chup.mv.db");
        Files.writeString(foreign, "không phải tệp dữ liệu".repeat(400));
        byte[] before = Files.readAllBytes(foreign);
        open(foreign);
        saidAndStillUsable("SKT-DB-UNREADABLE");
        assertThat(Files.readAllBytes(foreign)).isEqualTo(before);
        picture("trouble");
        assertLaidOut();
        clickOn("Chép mã");
        assertThat(dialogs.copied).singleElement().asString().startsWith("SKT-DB-UNREADABLE: ");
    }

    @Test
    void aFileHeldByAnotherWindowIsSaid() {
        Path file = folder.resolve("dang-mo.mv.db");
        Opened held = new DataFiles(CLOCK, "MAY-KIA").create(file, "thach-thanh-2020", "Trần Văn Dũng");
        try {
            open(file);
            saidAndStillUsable("SKT-DB-LOCKED");
        } finally {
            held.data().close();
        }
    }

    private void saidAndStillUsable(String code) {
        until(() -> !tasks.problems().shown().isEmpty());
        assertThat(fx(() -> tasks.problems().shown().getFirst().code())).startsWith(code);
        assertThat(fx(() -> tasks.problems().shown().getFirst().sentence())).endsWith(".");
        assertThat(lookup(".choice").queryAll()).isNotEmpty();
    }

    private void open(Path file) {
        fx(() -> {
            Stage stage = new Stage();
            ConfigFolder config = new ConfigFolder(folder.resolve("cau-hinh"), folder.resolve("du-lieu"), "LT-HANH");
            window = new Composition(stage, config, CLOCK, tasks, dialogs).window();
            window.start(new StartRequest(Optional.of(file), List.of()));
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
    }
}

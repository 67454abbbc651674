package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Label;
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
        clickOn("Sao chép thông tin lỗi");
        assertThat(dialogs.copied).singleElement().asString().startsWith("SKT-DB-UNREADABLE: ").contains(", Java ")
                .contains("    vn.sokiemtra.database.");
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

    @Test
    void aFileThatLostItsEndIsSaidAndKept() throws Exception {
        Path file = folder.resolve("cut.mv.db");
        new DataFiles(CLOCK, "LT-HANH").create(file, "thach-thanh-2020", "Lê Thị Hạnh").data().close();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4096));
        byte[] before = Files.readAllBytes(file);
        open(file);
        saidAndStillUsable("SKT-DB-UNREADABLE");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFileOfANewerVersionIsSaidAndKept() throws Exception {
        Path file = folder.resolve("moi-hon.mv.db");
        new DataFiles(CLOCK, "LT-HANH").create(file, "thach-thanh-2020", "Lê Thị Hạnh").data().close();
        try (Connection newer = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("moi-hon")
                + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
                Statement statement = newer.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" select 99, '99', \"description\", \"type\","
                    + " \"script\", \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", true from"
                    + " \"flyway_schema_history\" where \"installed_rank\" = 1");
        }
        byte[] before = Files.readAllBytes(file);
        open(file);
        saidAndStillUsable("SKT-DB-NEWER");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void whatWasSaidOfOneFileIsNotSaidOfTheNext() throws Exception {
        Path foreign = folder.resolve("la.mv.db");
        Files.writeString(foreign, "không phải tệp dữ liệu".repeat(400));
        open(foreign);
        saidAndStillUsable("SKT-DB-UNREADABLE");
        Path good = folder.resolve("tot.mv.db");
        new DataFiles(CLOCK, "LT-HANH").create(good, "thach-thanh-2020", "Lê Thị Hạnh").data().close();
        fx(() -> {
            window.open(good);
            return window;
        });
        until(() -> !lookup("#units").queryAll().isEmpty());
        assertThat(fx(() -> tasks.problems().shown().size())).isZero();
    }

    @Test
    void aFileGivenAtTheVeryFirstStartOpensOncePeopleSaidWhoTheyAre() throws Exception {
        Files.delete(folder.resolve("cau-hinh").resolve("settings.json"));
        Path file = folder.resolve("duoc-giao.mv.db");
        new DataFiles(CLOCK, "LT-HANH").create(file, "thach-thanh-2020", "Lê Thị Hạnh").data().close();
        open(file);
        clickOn("#name").write("Nguyen Van An");
        until(() -> lookup(".step-mark.finished").queryAll().size() == 2);
        assertLaidOutAtEverySize("welcome-given");
        resize(1366, 698);
        picture("welcome-given");
        clickOn("duoc-giao");
        until(() -> !lookup("#units").queryAll().isEmpty());
        assertThat(fx(() -> tasks.problems().shown())).isEmpty();
    }

    @Test
    void aFileGivenThatIsThereNoMoreIsSaidToBeGone() throws Exception {
        Files.delete(folder.resolve("cau-hinh").resolve("settings.json"));
        open(folder.resolve("da-chuyen.mv.db"));
        until(() -> lookup(".choice .note").queryAllAs(Label.class).stream().anyMatch(words -> words.getText()
                .startsWith("Không thấy tệp này")));
    }

    private void saidAndStillUsable(String code) {
        until(() -> !tasks.problems().shown().isEmpty());
        assertThat(fx(() -> tasks.problems().shown().getFirst().code())).startsWith(code);
        assertThat(fx(() -> tasks.problems().shown().getFirst().sentence())).endsWith(".");
        until(() -> !lookup(".choice").queryAll().isEmpty());
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

package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.RegimeBox;
import vn.sokiemtra.desktop.testing.Window;

/** A data file with a passphrase is made and opened in the window. */
class SealedJourneyTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z"));
    private static final String RIGHT = "Mật khẩu của Đoàn";

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
    void aPersonSealsANewFile() {
        start(new StartRequest(Optional.empty(), List.of()));
        until(() -> lookup(".step-mark.finished").queryAll().size() == 2);
        clickOn("Tạo từ một kế hoạch kiểm tra");
        RegimeBox.choose(this, "thach-thanh-2020");
        until(() -> lookup("#file-name").queryAs(TextField.class).getText().startsWith("Thach"));
        fx(() -> {
            lookup("#seal").queryAs(CheckBox.class).fire();
            return true;
        });
        type(RIGHT, "mật khẩu khác");
        create();
        until(() -> lookup("Hai lần nhập mật khẩu chưa giống nhau. Hãy nhập lại.").tryQuery().isPresent());
        Path file = folder.resolve("du-lieu").resolve("Thach-Thanh-2020.mv.db");
        assertThat(file).doesNotExist();
        assertLaidOutAtEverySize("welcome-sealed");
        resize(1366, 698);
        picture("welcome-sealed-differ");
        type(RIGHT, RIGHT);
        create();
        untilUnitsAreShown();
        assertThat(DataFile.isSealed(file)).isTrue();
        assertThat(fx(() -> new SettingsFile(folder.resolve("cau-hinh"), CLOCK).load().recent().getFirst().title()))
                .isEqualTo("Được bảo vệ bằng mật khẩu");
    }

    @Test
    void aSealedFileIsAskedItsPassphraseUntilItIsRight() {
        Path file = sealed();
        dialogs.passphrases.addAll(List.of("sai".toCharArray(), " ".toCharArray(), RIGHT.toCharArray()));
        start(new StartRequest(Optional.of(file), List.of()));
        untilUnitsAreShown();
        assertThat(dialogs.asked).hasSize(3);
        assertThat(dialogs.asked.getFirst()).contains("được bảo vệ bằng mật khẩu", "co-mat-khau");
        assertThat(dialogs.asked.get(1)).contains("chưa đúng");
        assertThat(fx(() -> tasks.problems().shown())).isEmpty();
        picture("sealed-open");
    }

    @Test
    void whoJoinsAPlanSealsTheOwnFile() {
        Path bundle = folder.resolve("giao.skt");
        Opened office = new DataFiles(CLOCK, "PC-NOIVU").create(folder.resolve("noi-vu"), "thach-thanh-2020",
                "Trần Văn Dũng");
        new ExportBundle(office.data().ledger(), CLOCK).run(ExportWish.everything(bundle, "Trần Văn Dũng"),
                vn.sokiemtra.evidence.Progress.NONE);
        office.data().close();
        start(new StartRequest(Optional.empty(), List.of(bundle)));
        until(() -> lookup("#join-open").tryQuery().filter(open -> open.isVisible() && open.getParent().getParent()
                .isVisible()).isPresent());
        fx(() -> {
            lookup("#join-seal").queryAs(CheckBox.class).fire();
            lookup("#join-passphrase").queryAs(PasswordField.class).setText(RIGHT);
            lookup("#join-passphrase-again").queryAs(PasswordField.class).setText(RIGHT);
            lookup("#join-name").queryAs(TextField.class).setText("doan");
            return true;
        });
        assertLaidOutAtEverySize("join-sealed");
        resize(1366, 698);
        fx(() -> {
            lookup("#join-open").queryAs(Button.class).fire();
            return true;
        });
        untilUnitsAreShown();
        assertThat(DataFile.isSealed(folder.resolve("du-lieu").resolve("doan"))).isTrue();
    }

    @Test
    void whoGivesUpStandsAtTheStartAndNothingIsLost() throws Exception {
        Path file = sealed();
        byte[] before = Files.readAllBytes(file);
        start(new StartRequest(Optional.of(file), List.of()));
        until(() -> lookup(".choice").tryQuery().isPresent());
        assertThat(dialogs.asked).hasSize(1);
        assertThat(fx(() -> tasks.problems().shown())).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private Path sealed() {
        Path file = folder.resolve("co-mat-khau.mv.db");
        new DataFiles(CLOCK, "LT-HANH").create(file, "thach-thanh-2020", "Lê Thị Hạnh", Passphrase.of(RIGHT
                .toCharArray())).data().close();
        return file;
    }

    private void type(String first, String second) {
        fx(() -> {
            lookup("#passphrase").queryAs(PasswordField.class).setText(first);
            lookup("#passphrase-again").queryAs(PasswordField.class).setText(second);
            return true;
        });
    }

    private void create() {
        fx(() -> {
            lookup("#create").queryAs(Button.class).fire();
            return true;
        });
    }

    private void untilUnitsAreShown() {
        until(() -> lookup("#units").tryQueryAs(ListView.class).map(list -> list.getItems().size() > 20).orElse(
                false));
    }

    private void start(StartRequest asked) {
        fx(() -> {
            Stage stage = new Stage();
            ConfigFolder config = new ConfigFolder(folder.resolve("cau-hinh"), folder.resolve("du-lieu"), "LT-HANH");
            window = new Composition(stage, config, CLOCK, tasks, dialogs).window();
            window.start(asked);
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
    }
}

package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.RegimeBox;
import vn.sokiemtra.desktop.testing.Window;

/** From the first start to the list of units, with the keyboard. */
class JourneyTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z"));

    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks();

    private final FakeDialogs dialogs = new FakeDialogs();

    private AppWindow window;

    @AfterEach
    void closeTheFile() {
        fx(() -> {
            window.leave();
            return window;
        });
        tasks.close();
    }

    @Test
    void aPersonMakesAFileFromARegimeAndOpensItsUnits() {
        start();
        assertLaidOutAtEverySize("welcome");
        resize(1366, 698);
        press(KeyCode.F1).release(KeyCode.F1);
        assertThat(lookup("#guide-pages").queryAs(ChoiceBox.class).getValue()).isEqualTo("WELCOME");
        assertLaidOutAtEverySize("welcome-guide");
        resize(1366, 698);
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(lookup("#guide-pages").tryQuery()).isEmpty();
        clickOn("#name").write("Le Thi Hanh");
        until(() -> lookup(".step-mark.finished").queryAll().size() == 2);
        picture("welcome-ready");
        clickOn("Tạo từ một kế hoạch kiểm tra");
        RegimeBox.choose(this, "thach-thanh-2020");
        until(() -> lookup("#file-name").queryAs(TextField.class).getText().startsWith("Thach"));
        assertLaidOutAtEverySize("welcome-create");
        resize(1366, 698);
        fx(() -> {
            lookup("#create").queryAs(Button.class).fire();
            return true;
        });
        until(() -> lookup("#units").tryQueryAs(ListView.class).map(list -> list.getItems().size() > 20).orElse(
                false));
        assertThat(Files.exists(folder.resolve("du-lieu").resolve("Thach-Thanh-2020.mv.db"))).isTrue();
        assertLaidOutAtEverySize("plan");
        resize(1366, 698);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> lookup(".title-button").tryQueryAs(Button.class).map(Button::getText).orElse("").equals(
                "Xã Thạch Cẩm"));
        picture("journey-checklist");
        press(KeyCode.ALT, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.ALT);
        settle();
        picture("journey-tables");
        press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        until(() -> lookup("#tasks").tryQueryAs(ListView.class).map(list -> !list.getItems().isEmpty()).orElse(false));
        assertLaidOutAtEverySize("start");
        resize(1366, 698);
        press(KeyCode.F1).release(KeyCode.F1);
        assertThat(lookup("#guide-pages").queryAs(ChoiceBox.class).getValue()).isEqualTo("START");
        assertLaidOutAtEverySize("guide");
        clickOn("Cài đặt");
        resize(1366, 698);
        assertLaidOutAtEverySize("settings");
    }

    private void start() {
        fx(() -> {
            Stage stage = new Stage();
            ConfigFolder config = new ConfigFolder(folder.resolve("cau-hinh"), folder.resolve("du-lieu"), "LT-HANH");
            window = new Composition(stage, config, CLOCK, tasks, dialogs).window();
            window.start(StartRequest.nothing());
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
    }
}

package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeCell;
import javafx.scene.image.ImageView;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.Window;

/**
 * First run, example data, the units, an inspection with its tabs, by keyboard alone. The pictures it leaves in
 * {@code target/screens} (sample-*.png) are those of the README.
 */
class SampleJourneyTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-22T02:41:00Z"));

    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks();

    private final FakeDialogs dialogs = new FakeDialogs();

    /** Every problem that was shown, even if it went away by itself. */
    private final List<Problems.Shown> told = new CopyOnWriteArrayList<>();

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
    void theExampleIsOpenedAndWalkedThroughByKeyboard() {
        start();
        until(() -> lookup("#name").queryAs(TextField.class).isFocused());
        fx(() -> {
            lookup("#name").queryAs(TextField.class).setText("Lê Thị Hạnh");
            return true;
        });
        until(() -> lookup(".step-mark.finished").queryAll().size() == 2);
        fx(() -> {
            lookup(".choice").<Button>queryAll().iterator().next().requestFocus();
            return true;
        });
        // Pressed twice, as many people click twice: the example is made once, and nobody is told that it is in use.
        type(KeyCode.DIGIT3, KeyCode.DIGIT3);
        until(() -> lookup("#units").tryQueryAs(ListView.class).map(list -> list.getItems().size() > 20).orElse(
                false));
        assertThat(lookup(".badge.dashed").queryAs(Label.class).isVisible()).isTrue();
        picture("sample-plan");
        type(KeyCode.ENTER);
        until(() -> lookup(".title-button").tryQueryAs(Button.class).map(Button::getText).orElse("").equals(
                "Xã Thạch Cẩm"));
        until(() -> lookup(".checklist-cell").queryAll().stream().anyMatch(cell -> cell instanceof TreeCell<?> line
                && line.getItem() != null) && lookup(".item-header .page-title").queryAllAs(Label.class).stream()
                        .anyMatch(title -> !title.getText().isEmpty()));
        picture("sample-checklist");
        press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        until(() -> lookup(".clash-panel").queryAll().stream().anyMatch(Node::isVisible) && lookup(".sheet-cell")
                .queryAll().size() > 20);
        picture("sample-tables");
        press(KeyCode.ALT).type(KeyCode.DIGIT4).release(KeyCode.ALT);
        until(() -> lookup(".page").queryAll().stream().anyMatch(page -> page.lookupAll("ImageView").stream().anyMatch(
                node -> node instanceof ImageView view && view.getImage() != null)));
        picture("sample-minutes");
        press(KeyCode.ALT).type(KeyCode.DIGIT6).release(KeyCode.ALT);
        until(() -> lookup("#history").tryQueryAs(ListView.class).map(list -> list.getItems().size() > 100).orElse(
                false));
        assertLaidOutAtEverySize("sample-history");
        resize(1366, 698);
        fx(() -> {
            lookup("#history-words").query().requestFocus();
            return true;
        });
        write("quy trinh noi bo");
        until(() -> lookup("#history").queryAs(ListView.class).getItems().size() < 100);
        assertThat(lookup("#history").queryAs(ListView.class).getItems()).isNotEmpty();
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        write("xin loi");
        until(() -> !lookup(".palette .match").queryAll().isEmpty());
        picture("sample-palette");
        type(KeyCode.ESCAPE);
        press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        until(() -> lookup("#tasks").tryQueryAs(ListView.class).map(list -> !list.getItems().isEmpty()).orElse(false));
        assertLaidOutAtEverySize("sample-start");
        assertThat(told).isEmpty();
        UserSettings kept = new SettingsFile(folder.resolve("cau-hinh"), CLOCK).load();
        assertThat(kept.person()).isEqualTo(new UserSettings.Person("Lê Thị Hạnh", "", ""));
        assertThat(kept.recent()).singleElement().extracting(UserSettings.Recent::path).asString().contains("Vi-du");
    }

    private void start() {
        fx(() -> {
            Stage stage = new Stage();
            ConfigFolder config = new ConfigFolder(folder.resolve("cau-hinh"), folder.resolve("du-lieu"), "LT-HANH");
            window = new Composition(stage, config, CLOCK, tasks, dialogs).window();
            tasks.problems().shown()
                    .addListener((InvalidationListener) change -> told.addAll(tasks.problems().shown()));
            window.start(StartRequest.nothing());
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
    }
}

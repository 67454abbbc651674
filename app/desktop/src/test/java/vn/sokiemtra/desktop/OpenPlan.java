package vn.sokiemtra.desktop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.database.Drafts;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.MadeOnce;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.ledger.Ledger;

/** The whole program on a plan made for the test. */
public abstract class OpenPlan extends Window {

    @TempDir
    protected Path folder;

    protected final BackgroundTasks tasks = new BackgroundTasks();

    protected final FakeDialogs dialogs = new FakeDialogs();

    private PlanWindow window;

    /** Opens {@code name.mv.db}, a new plan of a regime, after {@code prepared} worked on it. */
    protected final void open(String name, String regime, String person, InstantSource clock,
            Consumer<Ledger> prepared) {
        settings(person, clock);
        DataFiles files = new DataFiles(clock, "SNV-02");
        Path file = folder.resolve(name + DataFiles.ENDING);
        String plan = regime + ", " + person + ", " + clock.instant();
        MadeOnce.copy(plan, folder.resolve(name), path -> files.create(path, regime, person).data().close());
        Opened made = files.open(file);
        prepared.accept(made.data().ledger());
        made.data().close();
        show(name, file, clock);
    }

    /** The same where what is prepared hands nothing to the test: once for all tests of the class. */
    protected final void openMade(String name, String regime, String person, InstantSource clock,
            Consumer<Ledger> prepared) {
        settings(person, clock);
        DataFiles files = new DataFiles(clock, "SNV-02");
        String plan = getClass().getName() + ", " + regime + ", " + person + ", " + clock.instant();
        MadeOnce.copy(plan, folder.resolve(name), path -> {
            Opened made = files.create(path, regime, person);
            prepared.accept(made.data().ledger());
            made.data().close();
        });
        show(name, folder.resolve(name + DataFiles.ENDING), clock);
    }

    private void settings(String person, InstantSource clock) {
        new SettingsFile(folder.resolve("cau-hinh"), clock).save(UserSettings.initial().withPerson(
                new UserSettings.Person(person, "Chuyên viên", "")).withTextSize(TextSize.MEDIUM));
    }

    private void show(String name, Path file, InstantSource clock) {
        start(clock, Optional.of(file));
        until(() -> stage().getTitle() != null && stage().getTitle().contains(name));
    }

    /** Opens the first screen, on which somebody makes a plan. */
    protected final void begin(InstantSource clock) {
        start(clock, Optional.empty());
    }

    private void start(InstantSource clock, Optional<Path> file) {
        fx(() -> {
            Stage stage = new Stage();
            window = PlanWindow.open(stage, folder, clock, tasks, dialogs, file);
            adopt(stage);
            return stage;
        });
        resize(1366, 698);
    }

    /** Goes to the area behind Ctrl and a digit, and waits for a node of it. */
    protected final void area(KeyCode digit, String node) {
        push(KeyCode.CONTROL, digit);
        until(() -> lookup(node).tryQuery().isPresent());
    }

    /** Where the window is and can go. */
    protected final ShellViewModel shell() {
        return window.window().shell().orElseThrow();
    }

    /** What the open file keeps of what is being typed. */
    protected final Drafts drafts() {
        return window.window().exchange().data().drafts();
    }

    /** What the window works on. */
    protected final Ledger ledger() {
        return window.ledger();
    }

    @AfterEach
    final void closeTheFile() {
        if (window != null) {
            fx(() -> {
                window.leave();
                return window;
            });
        }
        tasks.close();
    }
}

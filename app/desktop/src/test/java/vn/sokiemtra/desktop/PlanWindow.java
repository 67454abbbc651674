package vn.sokiemtra.desktop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import javafx.stage.Stage;

import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.ledger.Ledger;

/** The whole program for tests of one screen, which stand in the package of the screen. */
public record PlanWindow(AppWindow window) {

    public static PlanWindow open(Stage stage, Path folder, InstantSource clock, Tasks tasks, Dialogs dialogs,
            Optional<Path> file) {
        ConfigFolder config = new ConfigFolder(folder.resolve("cau-hinh"), folder.resolve("du-lieu"), "LT-HANH");
        AppWindow window = new Composition(stage, config, clock, tasks, dialogs).window();
        window.start(new StartRequest(file, List.of()));
        return new PlanWindow(window);
    }

    /** Whether a file is open. */
    public boolean shows() {
        return window.shell().isPresent();
    }

    public Ledger ledger() {
        return window.exchange().data().ledger();
    }

    public Place place() {
        return window.shell().orElseThrow().place().get();
    }

    public void go(Place place) {
        window.shell().orElseThrow().go(place);
    }

    public void leave() {
        window.leave();
    }
}

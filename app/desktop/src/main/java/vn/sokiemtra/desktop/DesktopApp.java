package vn.sokiemtra.desktop;

import java.time.InstantSource;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import vn.sokiemtra.desktop.settings.ConfigFolder;

/** The JavaFX side of the start. */
public final class DesktopApp extends Application {

    @Override
    public void start(Stage stage) {
        StartRequest asked = StartRequest.of(getParameters().getRaw());
        ConfigFolder config = DesktopMain.config();
        AppWindow window = new Composition(stage, config, InstantSource.system()).window();
        // What slips through everywhere else is told and logged as well, instead of vanishing on a console.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Platform.runLater(() -> window.tell(failure)));
        ProgramIcon.give(stage);
        window.start(asked);
        Rehearsal.begin(System.getenv(), window, config.documents(), System.out, window::close);
    }
}

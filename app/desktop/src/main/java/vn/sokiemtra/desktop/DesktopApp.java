package vn.sokiemtra.desktop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX side of the start. */
public final class DesktopApp extends Application {

    @Override
    public void start(Stage stage) {
        Optional<Path> asked = getParameters().getUnnamed().stream().findFirst().map(Path::of);
        new Composition(stage, DesktopMain.config(), InstantSource.system()).window().start(asked);
    }
}

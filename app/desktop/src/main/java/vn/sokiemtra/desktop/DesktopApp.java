package vn.sokiemtra.desktop;

import java.time.InstantSource;

import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX side of the start. */
public final class DesktopApp extends Application {

    @Override
    public void start(Stage stage) {
        StartRequest asked = StartRequest.of(getParameters().getRaw());
        new Composition(stage, DesktopMain.config(), InstantSource.system()).window().start(asked);
    }
}

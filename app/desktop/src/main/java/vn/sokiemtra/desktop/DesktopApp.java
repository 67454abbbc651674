package vn.sokiemtra.desktop;

import java.time.Duration;
import java.time.InstantSource;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.settings.ConfigFolder;

/** The JavaFX side of the start. */
public final class DesktopApp extends Application {

    /** A window that is busy opening a file still takes a note within this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private @Nullable HandOver handOver;

    private boolean leftToAnother;

    @Override
    public void init() {
        StartRequest asked = StartRequest.of(getParameters().getRaw());
        HandOver ours = HandOver.in(DesktopMain.config().settings());
        handOver = ours;
        leftToAnother = !ours.isFirst() && asked.data().isEmpty() && !asked.bundles().isEmpty() && ours.leave(asked
                .bundles(), PATIENCE);
    }

    @Override
    public void start(Stage stage) {
        if (leftToAnother) {
            Platform.exit();
            return;
        }
        StartRequest asked = StartRequest.of(getParameters().getRaw());
        ConfigFolder config = DesktopMain.config();
        AppWindow window = new Composition(stage, config, InstantSource.system(), DesktopMain.early()).window();
        // What slips through everywhere else is told and logged as well, instead of vanishing on a console.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Platform.runLater(() -> window.tell(failure)));
        ProgramIcon.give(stage);
        window.start(asked);
        if (handOver != null && handOver.isFirst()) {
            handOver.listen(bundles -> Platform.runLater(() -> window.comeForward(bundles)));
        }
        Rehearsal.begin(System.getenv(), window, config.documents(), System.out, window::close);
    }

    @Override
    public void stop() {
        if (handOver != null) {
            handOver.close();
        }
    }
}

package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.settings.UserSettings.WindowPlace;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.Window;

class WindowPlacementTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z"));

    @TempDir
    private Path folder;

    /** The second screen is gone, the window was pulled below the edge, or the settings are not of this world. */
    @ParameterizedTest
    @CsvSource({"5000, 100", "-4000, 100", "100, 9000", "NaN, NaN"})
    void aPlaceThatNoScreenShowsIsNotUsed(double x, double y) {
        Rectangle2D window = restored(new WindowPlace(x, y, 1000, 700, false));
        assertThat(screen().contains(window.getMinX() + window.getWidth() / 2, window.getMinY() + 10)).isTrue();
    }

    @Test
    void aPlaceThatIsSeenIsUsed() {
        Rectangle2D window = restored(new WindowPlace(60, 50, 1000, 700, false));
        assertThat(window).isEqualTo(new Rectangle2D(60, 50, 1000, 700));
    }

    @Test
    void aSizeOfABiggerScreenOrOfNoneFitsThisOne() {
        Rectangle2D big = restored(new WindowPlace(0, 0, 3800, 2100, false));
        assertThat(big.getWidth()).isLessThanOrEqualTo(screen().getWidth());
        assertThat(big.getHeight()).isLessThanOrEqualTo(screen().getHeight());
        Rectangle2D small = restored(new WindowPlace(10, 10, 3, -8, false));
        assertThat(small.getWidth()).isGreaterThanOrEqualTo(680);
        assertThat(small.getHeight()).isGreaterThanOrEqualTo(400);
    }

    private static Rectangle2D screen() {
        return fx(() -> Screen.getPrimary().getVisualBounds());
    }

    private Rectangle2D restored(WindowPlace place) {
        SettingsModel settings = new SettingsModel(UserSettings.initial().withWindow(place), new SettingsFile(folder,
                CLOCK), new SameThreadTasks());
        return fx(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(new StackPane());
            stage.setScene(scene);
            new WindowPlacement(stage, scene, settings).restore();
            stage.show();
            Rectangle2D now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            stage.close();
            return now;
        });
    }
}

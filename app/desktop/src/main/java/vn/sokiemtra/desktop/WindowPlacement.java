package vn.sokiemtra.desktop;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.UserSettings.WindowPlace;

/** Where the window was last time, if that screen is still there. */
final class WindowPlacement {

    private static final double LEAST_WIDTH = 680;

    private static final double LEAST_HEIGHT = 400;

    private static final double USUAL_WIDTH = 1366;

    private static final double USUAL_HEIGHT = 728;

    private final Stage stage;

    private final Scene scene;

    private final SettingsModel settings;

    WindowPlacement(Stage stage, Scene scene, SettingsModel settings) {
        this.stage = stage;
        this.scene = scene;
        this.settings = settings;
    }

    void restore() {
        WindowPlace place = settings.get().window();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(USUAL_WIDTH, room.getWidth()));
        stage.setHeight(Math.min(USUAL_HEIGHT, room.getHeight()));
        if (place == null) {
            stage.setMaximized(room.getWidth() <= USUAL_WIDTH + 40);
            return;
        }
        // The title bar must be reachable: its middle lies on a connected screen.
        Screen.getScreensForRectangle(place.x() + place.width() / 2 - 20, place.y() + 5, 40, 20).stream().findFirst()
                .ifPresent(screen -> {
                    Rectangle2D there = screen.getVisualBounds();
                    stage.setX(place.x());
                    stage.setY(place.y());
                    stage.setWidth(within(LEAST_WIDTH, place.width(), there.getWidth()));
                    stage.setHeight(within(LEAST_HEIGHT, place.height(), there.getHeight()));
                });
        stage.setMaximized(place.maximized());
    }

    /** A size from a bigger screen, or one that never was, fits this one. */
    private static double within(double least, double wished, double most) {
        return Double.isFinite(wished) ? Math.clamp(wished, Math.min(least, most), most) : most;
    }

    /** The least size counts the content, not the frame the system draws around it. */
    void limit() {
        stage.setMinWidth(LEAST_WIDTH + Math.max(0, stage.getWidth() - scene.getWidth()));
        stage.setMinHeight(LEAST_HEIGHT + Math.max(0, stage.getHeight() - scene.getHeight()));
    }

    void remember() {
        WindowPlace before = settings.get().window();
        boolean maximized = stage.isMaximized();
        // While maximized the frame is the screen's; the size to go back to is the one before.
        WindowPlace place = maximized && before != null
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
        settings.update(now -> now.withWindow(place));
    }
}

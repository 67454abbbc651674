package vn.sokiemtra.desktop;

import java.util.Objects;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import vn.sokiemtra.desktop.design.Theme;

/** The picture of the window in title bar and task bar. */
final class ProgramIcon {

    private static final int[] SIZES = {16, 32, 48, 64, 128};

    private ProgramIcon() {
    }

    static void give(Stage stage) {
        for (int size : SIZES) {
            String file = "icons/window-" + size + ".png";
            stage.getIcons().add(new Image(Objects.requireNonNull(Theme.class.getResource(file), file)
                    .toExternalForm()));
        }
    }
}

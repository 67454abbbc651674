package vn.sokiemtra.cli;

import java.lang.reflect.InvocationTargetException;

/** The only class that names the window, so that no command loads JavaFX. */
final class Window {

    private Window() {
    }

    /** Shows the window and returns when it is closed. */
    static void open(String[] args) {
        try {
            Class.forName("vn.sokiemtra.desktop.DesktopMain").getMethod("open", String[].class).invoke(null,
                    (Object) args);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(
                    failed instanceof InvocationTargetException thrown ? thrown.getCause() : failed);
        }
    }
}

package vn.sokiemtra.cli;

import vn.sokiemtra.desktop.DesktopMain;

/** The only class that names the window, so that no command loads JavaFX. */
final class Window {

    private Window() {
    }

    /** Shows the window and returns when it is closed. */
    static void open(String[] args) {
        DesktopMain.open(args);
    }
}

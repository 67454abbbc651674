package vn.sokiemtra.desktop.shell;

import java.util.OptionalDouble;

/** Remembers on this machine how wide a person drew the panes. JavaFX thread only. */
public interface PaneWidths {

    OptionalDouble width(String pane);

    void remember(String pane, double width);
}

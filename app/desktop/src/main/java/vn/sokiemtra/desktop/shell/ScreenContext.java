package vn.sokiemtra.desktop.shell;

import java.time.InstantSource;

import javafx.beans.property.ReadOnlyObjectProperty;

import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.task.Tasks;

/**
 * What every screen and view model is built with.
 *
 * @param session the open data file
 * @param width changes on the JavaFX thread
 * @param panes for {@link PaneLayout}
 */
public record ScreenContext(AppSession session, Tasks tasks, Dialogs dialogs, Navigator navigator, InstantSource clock,
        ReadOnlyObjectProperty<WidthClass> width, PaneWidths panes) {

    /** The same with other tasks. */
    ScreenContext with(Tasks other) {
        return new ScreenContext(session, other, dialogs, navigator, clock, width, panes);
    }
}

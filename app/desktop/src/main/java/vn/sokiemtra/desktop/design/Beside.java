package vn.sokiemtra.desktop.design;

import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** A card that lies over a screen is closed by a click beside it. */
public final class Beside {

    private Beside() {
    }

    /**
     * @param over what dims the screen around the card
     * @param close is not asked by the second click of a double click: the first one opened the card
     */
    public static void closes(Pane over, Runnable close) {
        over.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == over && event.getClickCount() == 1) {
                close.run();
            }
        });
    }
}

package vn.sokiemtra.desktop.design;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * What keys do to the focus in every window of the program: Tab goes on from a text of several lines too, where no tab
 * character is ever wanted, and Ctrl+Tab goes on from what keeps Tab for itself (a sheet's cells, levels of an outline).
 */
public final class FocusKeys {

    private static final String BY_KEY = "skt.by-key";

    private FocusKeys() {
    }

    static void install(Scene scene) {
        if (scene.getProperties().putIfAbsent(BY_KEY, Boolean.FALSE) != null) {
            return;
        }
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            scene.getProperties().put(BY_KEY, Boolean.TRUE);
            FocusRing.show(scene);
            tab(event);
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> scene.getProperties().put(BY_KEY, Boolean.FALSE));
        FocusRing.install(scene);
    }

    private static void tab(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isAltDown() || !(event.getTarget() instanceof Node at)) {
            return;
        }
        if (event.isControlDown() || at instanceof TextArea) {
            at.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    /** Whether a key was the last that a person used, so that it is to be seen where the focus came to. */
    static boolean byKey(Scene scene) {
        return Boolean.TRUE.equals(scene.getProperties().get(BY_KEY));
    }
}

package vn.sokiemtra.desktop.design;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

/**
 * Shows where a key led the focus. JavaFX draws the ring only where Tab led: a node that the program gave the focus after
 * a key (F6, Enter on what is gone now) bears {@code :led} until the focus goes on, and looks the same.
 */
final class FocusRing {

    private static final PseudoClass LED = PseudoClass.getPseudoClass("led");

    private FocusRing() {
    }

    static void install(Scene scene) {
        scene.focusOwnerProperty().addListener((property, before, now) -> {
            mark(before, false);
            mark(now, FocusKeys.byKey(scene));
        });
    }

    /** Where the focus is already: the program put it there before any key, or a click did. */
    static void show(Scene scene) {
        mark(scene.getFocusOwner(), true);
    }

    private static void mark(@Nullable Node owner, boolean led) {
        if (owner != null) {
            owner.pseudoClassStateChanged(LED, led);
        }
    }
}

package vn.sokiemtra.desktop.design;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/**
 * Shows where a key led the focus. JavaFX draws the ring only where Tab led: a node that was given the focus by F6 bears
 * {@code :led} until it loses it, and looks the same.
 */
public final class FocusRing {

    private static final PseudoClass LED = PseudoClass.getPseudoClass("led");

    private FocusRing() {
    }

    /** Marks the node that has the focus now; null does nothing. */
    public static void show(@Nullable Node owner) {
        if (owner != null && owner.isFocused()) {
            owner.pseudoClassStateChanged(LED, true);
            owner.focusedProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> focused, Boolean before, Boolean now) {
                    owner.pseudoClassStateChanged(LED, false);
                    owner.focusedProperty().removeListener(this);
                }
            });
        }
    }
}

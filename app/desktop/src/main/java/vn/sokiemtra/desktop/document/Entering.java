package vn.sokiemtra.desktop.document;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Enter anywhere in a form does what its blue button does; a date field would keep the key to itself. */
final class Entering {

    private Entering() {
    }

    static void submits(Node form, Button button) {
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                event.consume();
                // What was typed counts when its field is left.
                button.requestFocus();
                button.fire();
            }
        });
    }
}

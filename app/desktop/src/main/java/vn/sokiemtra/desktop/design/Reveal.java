package vn.sokiemtra.desktop.design;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Brings a field of a long form into sight. */
public final class Reveal {

    /** Of what stands above the field this much stays in sight. */
    private static final double ABOVE = 80;

    private Reveal() {
    }

    /** Scrolls so that the field is seen, and gives it the focus. @param body what {@code scroll} shows a part of */
    public static void field(ScrollPane scroll, Region body, Node field) {
        scroll.applyCss();
        scroll.layout();
        double top = body.sceneToLocal(field.localToScene(field.getLayoutBounds())).getMinY();
        double room = body.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.clamp((top - ABOVE) / room, 0, 1));
        }
        field.requestFocus();
    }
}

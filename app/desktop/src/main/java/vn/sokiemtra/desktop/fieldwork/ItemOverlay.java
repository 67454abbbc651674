package vn.sokiemtra.desktop.fieldwork;

import org.jspecify.annotations.Nullable;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Beside;

/** A list that lies over the item until something is chosen, Escape is pressed or a click goes beside it. */
final class ItemOverlay extends StackPane {

    private @Nullable Node before;

    ItemOverlay() {
        getStyleClass().add("item-overlay");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        // The list in it has the first word: it may have something of its own to close.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        Beside.closes(this, this::close);
    }

    /** @param begin gives the focus to the list, once it is seen */
    void open(VBox list, Runnable begin) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        list.getStyleClass().add("overlay-card");
        list.setMaxWidth(560);
        list.setMaxHeight(420);
        StackPane.setAlignment(list, Pos.BOTTOM_CENTER);
        getChildren().setAll(list);
        setVisible(true);
        begin.run();
    }

    /** Gives the focus back to where it was; false when nothing was open. */
    boolean close() {
        if (!isVisible()) {
            return false;
        }
        setVisible(false);
        getChildren().clear();
        Node back = before;
        before = null;
        if (back != null && back.getScene() == getScene()) {
            back.requestFocus();
        }
        return true;
    }
}

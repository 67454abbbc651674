package vn.sokiemtra.desktop.fieldwork;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import vn.sokiemtra.desktop.design.Tips;

/** A one-line field whose long text ends in … while nobody writes in it; the whole text is in the tooltip. */
final class CutField extends StackPane {

    CutField(TextField field) {
        getStyleClass().add("cut-field");
        Label resting = new Label();
        resting.getStyleClass().add("cut-text");
        resting.textProperty().bind(field.textProperty());
        resting.visibleProperty().bind(field.focusedProperty().not());
        resting.setMouseTransparent(true);
        resting.setMinWidth(0);
        resting.setMaxWidth(Double.MAX_VALUE);
        resting.setPrefWidth(0);
        Tips.whole(resting);
        Tips.telling(field, field::getText);
        setMinWidth(0);
        getChildren().addAll(field, resting);
    }
}

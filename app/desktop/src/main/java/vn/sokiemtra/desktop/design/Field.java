package vn.sokiemtra.desktop.design;

import java.time.format.DateTimeFormatter;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.text.Texts;

/** A control under its label, with what became of the last edit beside the label and any error below. */
public final class Field extends VBox {

    private static final Texts TEXTS = Texts.beside(Field.class);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Texts.ZONE);

    private final ObjectProperty<SaveState> state = new SimpleObjectProperty<>(new SaveState.Clean());

    private final Label saved = new Label();

    private final Label error = new Label();

    /** @param control gets the label as its {@code labelFor} */
    public Field(String text, Node control) {
        super(4);
        getStyleClass().add("field");
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        saved.getStyleClass().add("field-saved");
        HBox head = Controls.row(8, label, Controls.spacer(), saved);
        error.getStyleClass().addAll("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        error.visibleProperty().bind(error.managedProperty());
        VBox.setVgrow(control, Priority.SOMETIMES);
        getChildren().addAll(head, control, error);
        StringProperty wrongDate = DateField.error(control);
        if (wrongDate != null) {
            wrongDate.addListener((property, before, now) -> error.setText(now));
        }
        state.addListener((property, before, now) -> show(now));
    }

    /** What the field says about its last edit. */
    public ObjectProperty<SaveState> state() {
        return state;
    }

    /** Whether text stands in the field that is newer than what was written, of which a draft is kept. */
    public void drafted(boolean newer) {
        state.set(SaveState.drafted(state.get(), newer));
    }

    private void show(SaveState now) {
        saved.setGraphic(null);
        saved.setText("");
        error.setText("");
        switch (now) {
            case SaveState.Clean clean -> {
            }
            case SaveState.Saving saving -> saved.setText(TEXTS.get("saving"));
            case SaveState.Kept kept -> saved.setText(TEXTS.get("kept"));
            case SaveState.Saved at -> {
                saved.setGraphic(Icons.of(Glyph.CHECK, "success"));
                saved.setText(TEXTS.get("saved", TIME.format(at.at())));
            }
            case SaveState.Failed failed -> error.setText(failed.sentence());
        }
    }
}

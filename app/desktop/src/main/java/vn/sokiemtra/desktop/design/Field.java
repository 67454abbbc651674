package vn.sokiemtra.desktop.design;

import java.time.format.DateTimeFormatter;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.text.Texts;

/** A control under its label, with what became of the last edit beside the label and any error below. */
public final class Field extends VBox {

    private static final Texts TEXTS = Texts.beside(Field.class);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Texts.ZONE);

    private static final double GAP = 8;

    private final ObjectProperty<SaveState> state = new SimpleObjectProperty<>(new SaveState.Clean());

    private final HBox head;

    /** Most fields of a page never have anything to say: what would say it comes when they have. */
    private @Nullable Label saved;

    private @Nullable Label error;

    /** @param control gets the label as its {@code labelFor} */
    public Field(String text, Node control) {
        super(4);
        getStyleClass().add("field");
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        head = Controls.row(GAP, label);
        head.setPadding(new Insets(0, 2 * GAP, 0, 0));
        VBox.setVgrow(control, Priority.SOMETIMES);
        getChildren().addAll(head, control);
        StringProperty wrongDate = DateField.error(control);
        if (wrongDate != null) {
            wrongDate.addListener((property, before, now) -> wrong(now));
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
        wrong(now instanceof SaveState.Failed failed ? failed.sentence() : "");
        switch (now) {
            case SaveState.Clean clean -> saved("", null);
            case SaveState.Saving saving -> saved(TEXTS.get("saving"), null);
            case SaveState.Kept kept -> saved(TEXTS.get("kept"), null);
            case SaveState.Saved at ->
                saved(TEXTS.get("saved", TIME.format(at.at())), Icons.of(Glyph.CHECK, "success"));
            case SaveState.Failed failed -> saved("", null);
        }
    }

    private void saved(String words, @Nullable Node icon) {
        Label label = saved;
        if (label == null && !words.isEmpty()) {
            label = new Label();
            label.getStyleClass().add("field-saved");
            head.setPadding(Insets.EMPTY);
            head.getChildren().addAll(Controls.spacer(), label);
            saved = label;
        }
        if (label != null) {
            label.setGraphic(icon);
            label.setText(words);
        }
    }

    private void wrong(String sentence) {
        Label label = error;
        if (label == null && !sentence.isEmpty()) {
            label = new Label();
            label.getStyleClass().add("field-error");
            label.setWrapText(true);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
            label.visibleProperty().bind(label.managedProperty());
            getChildren().add(label);
            error = label;
        }
        if (label != null) {
            label.setText(sentence);
        }
    }
}

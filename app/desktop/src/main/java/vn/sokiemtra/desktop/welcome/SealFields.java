package vn.sokiemtra.desktop.welcome;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.text.Texts;

/** {@link SealChoice} on screen: a box to tick, and only then two entries and what it means to forget them. */
public final class SealFields extends VBox {

    private static final Texts TEXTS = Texts.beside(SealFields.class);

    /** @param name begins the ids of its controls */
    public SealFields(SealChoice choice, String name) {
        super(8);
        CheckBox wanted = new CheckBox(TEXTS.get("seal.check"));
        wanted.setId(name + "seal");
        wanted.setWrapText(true);
        wanted.selectedProperty().bindBidirectional(choice.wanted());
        PasswordField typed = entry(choice.typed(), name + "passphrase");
        Field left = new Field(TEXTS.get("seal.typed"), typed);
        Field right = new Field(TEXTS.get("seal.again"), entry(choice.again(), name + "passphrase-again"));
        HBox both = new HBox(14, left, right);
        for (Field each : new Field[]{left, right}) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(300);
        }
        Label flaw = Controls.status(Tone.DANGER, Glyph.INFO, "");
        flaw.setWrapText(true);
        flaw.textProperty().bind(choice.flaw());
        flaw.managedProperty().bind(choice.flaw().isNotEmpty());
        flaw.visibleProperty().bind(flaw.managedProperty());
        Label warning = Controls.status(Tone.ATTENTION, Glyph.INFO, TEXTS.get("seal.warning"));
        warning.setWrapText(true);
        VBox fields = new VBox(8, both, flaw, warning);
        fields.managedProperty().bind(choice.wanted());
        fields.visibleProperty().bind(choice.wanted());
        getChildren().setAll(wanted, fields);
        wanted.setOnAction(event -> {
            if (wanted.isSelected()) {
                typed.requestFocus();
            }
        });
        choice.flaw().addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                typed.requestFocus();
            }
        });
    }

    private static PasswordField entry(StringProperty text, String id) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}

package vn.sokiemtra.desktop.welcome;

import java.nio.file.Path;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.text.Texts;

/** Asks for last year's file, the year and the new file's name. */
final class NextYearPanel extends VBox {

    private static final Texts TEXTS = Texts.beside(NextYearPanel.class);

    private final NextYearViewModel model;

    private final TextField last = new TextField();

    private final Button make;

    NextYearPanel(NextYearViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().add("card");
        last.setId("after-last");
        last.textProperty().bindBidirectional(model.last());
        HBox.setHgrow(last, Priority.ALWAYS);
        Button choose = Controls.secondary(TEXTS.get("after.choose"), Glyph.FOLDER, "", model::choose);
        choose.setId("after-choose");
        TextField year = new TextField();
        year.setId("after-year");
        year.setPromptText(TEXTS.get("after.year.prompt"));
        year.textProperty().bindBidirectional(model.year());
        TextField name = new TextField();
        name.setId("after-name");
        name.textProperty().bindBidirectional(model.fileName());
        name.setOnAction(event -> model.make());
        Field file = new Field(TEXTS.get("file.name"), name);
        HBox.setHgrow(file, Priority.ALWAYS);
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.textProperty().bind(model.error());
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        make = Controls.primary(TEXTS.get("after.button"), Glyph.CHECK, "", model::make);
        make.setId("after-make");
        HBox row = new HBox(10, file, make);
        row.getStyleClass().add("create-row");
        getChildren().addAll(new Field(TEXTS.get("after.last"), new HBox(8, last, choose)), Controls.note(TEXTS.get(
                "after.why")), new Field(TEXTS.get("after.year"), year), new SealFields(model.seal(), "after-"), error,
                row);
        open(false);
    }

    private void open(boolean open) {
        setVisible(open);
        setManaged(open);
    }

    void toggle() {
        open(!isVisible());
        if (isVisible()) {
            last.requestFocus();
        }
    }

    /** @param file last year's, which is known already */
    void begin(Path file) {
        model.begin(file);
        open(true);
    }

    /** Nothing but Enter is left. */
    void ready() {
        make.requestFocus();
    }
}

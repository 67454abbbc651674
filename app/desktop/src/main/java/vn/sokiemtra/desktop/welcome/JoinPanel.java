package vn.sokiemtra.desktop.welcome;

import java.nio.file.Path;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.text.Texts;

/** What the chosen bundle holds, and the name of the data file that it becomes. */
final class JoinPanel extends VBox {

    private static final Texts TEXTS = Texts.beside(JoinPanel.class);

    private final JoinViewModel model;
    private final Label state = Controls.note("");
    private final Label error = new Label();
    private final Label about = new Label();
    private final Label holds = Controls.note("");
    private final Label code = Controls.note("");
    private final VBox found = new VBox(10);
    private final Button open;

    JoinPanel(JoinViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("card");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.setGraphic(Icons.of(Glyph.CHECK, "success"));
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.textProperty().bind(model.error());
        state.textProperty().bind(model.state());
        TextField name = new TextField();
        name.setId("join-name");
        name.textProperty().bindBidirectional(model.fileName());
        name.setOnAction(event -> model.join());
        Field file = new Field(TEXTS.get("file.name"), name);
        HBox.setHgrow(file, Priority.ALWAYS);
        open = Controls.primary(TEXTS.get("join.button"), Glyph.CHECK, "", model::join);
        open.setId("join-open");
        HBox row = new HBox(10, file, open);
        row.getStyleClass().add("create-row");
        found.getChildren().addAll(about, holds, code, new SealFields(model.seal(), "join-"), row);
        getChildren().addAll(state, error, found);
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        found.managedProperty().bind(found.visibleProperty());
        model.seen().addListener((property, before, now) -> show(now));
        model.state().addListener((property, before, now) -> show(model.seen().get()));
        model.error().addListener((property, before, now) -> show(model.seen().get()));
        show(null);
    }

    private void show(JoinViewModel.@Nullable Seen seen) {
        found.setVisible(seen != null);
        setVisible(seen != null || !model.state().get().isEmpty() || !model.error().get().isEmpty());
        setManaged(isVisible());
        if (seen != null) {
            boolean fresh = !about.getText().equals(seen.about());
            about.setText(seen.about());
            holds.setText(seen.holds());
            code.setText(TEXTS.get("join.code", seen.code()));
            if (fresh && getScene() != null) {
                open.requestFocus();
            }
        }
    }

    void choose() {
        model.choose();
    }

    void begin(Path bundle) {
        model.begin(bundle);
    }
}

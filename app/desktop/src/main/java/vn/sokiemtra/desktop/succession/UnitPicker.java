package vn.sokiemtra.desktop.succession;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.text.Texts;

/** Ticks units: type to find, arrows to move, Space to tick. */
final class UnitPicker extends VBox {

    private static final Texts TEXTS = Texts.beside(UnitPicker.class);

    private final TextField filter = new TextField();

    UnitPicker(String id, String title, UnitPick pick) {
        super(6);
        filter.setId(id + "-filter");
        filter.setPromptText(TEXTS.get("pick.filter"));
        filter.setAccessibleText(TEXTS.get("pick.filter"));
        filter.textProperty().bindBidirectional(pick.filter());
        ListView<UnitPick.Line> list = new ListView<>(pick.lines());
        list.setId(id);
        list.getStyleClass().add("unit-pick");
        list.setAccessibleText(title);
        list.setPrefHeight(168);
        list.setMinHeight(84);
        list.setPlaceholder(Controls.empty(Glyph.SEARCH, TEXTS.get("pick.empty"), null));
        list.setCellFactory(view -> new PickCell(pick));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            UnitPick.Line at = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && at != null) {
                toggle(list, pick, at);
                event.consume();
            }
        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().select(0);
                event.consume();
            }
        });
        Label chosen = Controls.note("");
        chosen.setId(id + "-chosen");
        chosen.textProperty().bind(pick.summary());
        Label head = new Label(title);
        head.getStyleClass().add("field-label");
        head.setLabelFor(list);
        getChildren().addAll(head, filter, list, chosen);
    }

    /** The line stays under the cursor although ticked ones move up. */
    private static void toggle(ListView<UnitPick.Line> list, UnitPick pick, UnitPick.Line line) {
        int at = list.getSelectionModel().getSelectedIndex();
        pick.toggle(line);
        list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, list.getItems().size() - 1)));
    }

    private static final class PickCell extends ListCell<UnitPick.Line> {

        private static final double KIND_WIDTH = 130;

        private final CheckBox tick = new CheckBox();

        private final Label kind = Controls.cuttable("");

        private final HBox row = Controls.row(8, tick, Controls.spacer(), kind);

        PickCell(UnitPick pick) {
            setPrefWidth(0);
            tick.setFocusTraversable(false);
            tick.setMinWidth(0);
            tick.setOnAction(event -> {
                if (getItem() != null) {
                    pick.toggle(getItem());
                }
            });
            kind.getStyleClass().add("muted");
            // The name tells units apart; what kind it is may be cut.
            kind.setMaxWidth(KIND_WIDTH);
        }

        @Override
        protected void updateItem(UnitPick.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(null);
            if (!empty && line != null) {
                tick.setText(line.unit().name());
                tick.setSelected(line.chosen());
                kind.setText(line.unitClass());
                setGraphic(row);
            }
        }
    }
}

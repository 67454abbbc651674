package vn.sokiemtra.desktop.figuretext;

import java.util.function.Consumer;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.text.Texts;

/**
 * The list of figures under the caret. The keyboard stays with the editor, which hands its keys here while the list is
 * shown: so an input method that types and takes back letters works as in the text.
 */
final class FigurePicker {

    private static final Texts TEXTS = Texts.beside(FigurePicker.class);
    private static final double ROW = 28;

    private final Node owner;
    private final Figures figures;
    private final Consumer<String> chosen;
    private final Consumer<String> left;
    private final Popup popup = new Popup();
    private final Label query = new Label();
    private final Label empty = new Label(TEXTS.get("picker.none"));
    private final ListView<FigureChoice> list = new ListView<>();
    private final StringBuilder typed = new StringBuilder();

    /**
     * @param chosen gets the cell
     * @param left gets what was typed when the person goes away without choosing
     */
    FigurePicker(Node owner, Figures figures, Consumer<String> chosen, Consumer<String> left) {
        this.owner = owner;
        this.figures = figures;
        this.chosen = chosen;
        this.left = left;
        list.setCellFactory(_ -> new ChoiceCell());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> take());
        list.setPlaceholder(empty);
        list.setAccessibleText(TEXTS.get("picker.title"));
        query.getStyleClass().add("figure-picker-query");
        Label title = new Label(TEXTS.get("picker.title"));
        title.getStyleClass().add("strong");
        VBox box = new VBox(title, query, list);
        box.getStyleClass().add("figure-picker");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void show(Bounds caret) {
        typed.setLength(0);
        search();
        popup.show(owner, caret.getMinX(), caret.getMaxY() + 2);
    }

    void hide() {
        popup.hide();
    }

    /** Takes a key of the editor; every key is for the list while it is shown. */
    void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED && !event.isShortcutDown()) {
            event.getCharacter().chars().filter(c -> c >= ' ' && c != 127).forEach(c -> typed.append((char) c));
            search();
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER, TAB -> take();
            case ESCAPE -> {
                hide();
                left.accept(typed.toString());
            }
            case BACK_SPACE -> {
                if (typed.isEmpty()) {
                    hide();
                } else {
                    typed.setLength(typed.length() - 1);
                    search();
                }
            }
            default -> {
                // Letters come as typed characters.
            }
        }
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 3));
            owner.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        }
    }

    private void take() {
        FigureChoice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            hide();
            chosen.accept(choice.cell());
        }
    }

    private void search() {
        query.setText(typed.isEmpty() ? TEXTS.get("picker.prompt") : typed.toString());
        list.getItems().setAll(figures.find(FigureTokens.clean(typed.toString())));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(list.getItems().size(), 2, 8) * ROW + 2);
    }

    /** What is chosen now, in words, or empty. */
    String announced() {
        FigureChoice choice = list.getSelectionModel().getSelectedItem();
        return popup.isShowing() && choice != null ? choice.source() + ": " + choice.value() : "";
    }

    private static final class ChoiceCell extends ListCell<FigureChoice> {
        // Cut in its middle: the biểu and the column stand at its ends, a long name of a procedure between them.
        private final Label source = Controls.fileName("");
        private final Label value = new Label();
        private final HBox row = Controls.row(8, source, Controls.spacer(), value);

        ChoiceCell() {
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setPrefWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            source.setMinWidth(0);
            value.getStyleClass().add("figure-chip");
            value.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(FigureChoice choice, boolean none) {
            super.updateItem(choice, none);
            setGraphic(none || choice == null ? null : row);
            if (choice != null) {
                source.setText(choice.source());
                Tips.on(source, choice.source());
                value.setText(choice.value());
            }
        }
    }
}

package vn.sokiemtra.desktop.tables;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;

/** The bar above the sheet: which cell, its value, the other side's value, who wrote it last. */
final class CellBar extends HBox {

    private static final Texts TEXTS = Texts.beside(CellBar.class);

    private final TablesViewModel model;
    private final Runnable leave;
    private final Label place = new Label();
    private final Label title = Controls.cuttable("");
    private final TextField value = new TextField();
    private final Label problem = Controls.cuttable("");
    private final Label otherSide = new Label();
    private final Label other = Controls.figure("");
    private final Label edited = Controls.cuttable("");
    private final Label period = new Label();
    private final Hyperlink history;
    private final Button conflict;
    private String shown = "";
    private boolean showing;

    /**
     * @param leave gives the focus back to the sheet
     * @param openHistory shows every change of the cell
     * @param openConflict lets the person choose between two values
     */
    CellBar(TablesViewModel model, Runnable leave, Runnable openHistory, Runnable openConflict) {
        super(10);
        this.model = model;
        this.leave = leave;
        getStyleClass().add("cell-bar");
        history = Controls.link(TEXTS.get("cell.history"), openHistory);
        Tips.on(history, "Ctrl H");
        conflict = Controls.secondary(TEXTS.get("cell.conflict"), Glyph.CONFLICT, "Ctrl R", openConflict);
        conflict.setId("cell-conflict");
        history.managedProperty().bind(history.visibleProperty());
        conflict.managedProperty().bind(conflict.visibleProperty());
        place.getStyleClass().addAll("badge", "cell-place");
        place.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("strong");
        title.setMinWidth(60);
        value.setId("cell-value");
        value.setPrefWidth(110);
        value.setMinWidth(90);
        otherSide.getStyleClass().add("muted");
        otherSide.setMinWidth(USE_PREF_SIZE);
        other.setMinWidth(40);
        edited.getStyleClass().add("muted");
        edited.setMinWidth(0);
        edited.textProperty().bind(model.edited());
        period.getStyleClass().add("muted");
        period.setMinWidth(USE_PREF_SIZE);
        problem.getStyleClass().add("field-error");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.managedProperty());
        HBox.setHgrow(title, Priority.NEVER);
        HBox.setHgrow(edited, Priority.SOMETIMES);
        getChildren().addAll(place, title, value, problem, otherSide, other, conflict, edited, history,
                Controls.spacer(), period);
        value.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        value.textProperty().addListener((o, before, now) -> {
            if (value.isFocused() && !showing) {
                model.typingInBar(now);
            }
        });
        value.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commit();
            }
        });
        model.cell().addListener((o, before, now) -> show(now));
        model.page().addListener((o, before, now) -> period.setText(now == null ? "" : now.period()));
        show(model.cell().get());
    }

    /** Leaves out what has no room. */
    void fit(WidthClass width) {
        boolean roomy = !width.atMost(WidthClass.NARROW);
        period.setVisible(roomy);
        period.setManaged(roomy);
        boolean some = width != WidthClass.SMALL;
        edited.setVisible(some);
        edited.setManaged(some);
    }

    private void show(CellInfo cell) {
        boolean any = !cell.place().isEmpty();
        place.setText(cell.place());
        place.setVisible(any);
        title.setText(cell.title().replace('\n', ' '));
        shown = cell.value().replace('\n', ' ');
        showing = true;
        value.setText(shown);
        showing = false;
        value.setEditable(cell.editable());
        value.setVisible(any);
        value.setPrefWidth(shown.length() > 14 ? 260 : 110);
        value.setAccessibleText(cell.title());
        problem.setText(cell.problem());
        conflict.setVisible(cell.conflicts());
        history.setVisible(cell.written());
        otherSide.setText(cell.otherSide());
        other.setText(cell.other().replace('\n', ' '));
        Tips.on(other, cell.other());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commit();
            leave.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            value.setText(shown);
            model.typingInBar(null);
            leave.run();
            event.consume();
        }
    }

    /** Takes the text if a person changed it; a line end that one field cannot show is no change. */
    void commit() {
        if (!value.getText().equals(shown)) {
            String text = value.getText();
            shown = text;
            model.typeInBar(text);
        } else {
            model.typingInBar(null);
        }
    }
}

package vn.sokiemtra.desktop.fieldwork;

import java.util.List;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.inspection.course.EarlierFinding;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Above the checklist of a re-inspection: what the inspection before left open. Gone where there is nothing of it. */
final class EarlierBox extends VBox {

    private static final Texts TEXTS = Texts.beside(EarlierBox.class);
    private static final double ROW = 28;
    private static final int MOST = 6;

    private final FieldWorkViewModel model;
    private final ListView<EarlierFinding> list;
    private final Label title = Controls.paneTitle("");

    EarlierBox(FieldWorkViewModel model) {
        super(4);
        this.model = model;
        this.list = new ListView<>(model.earlier());
        getStyleClass().add("earlier-box");
        title.setMinWidth(0);
        list.setId("earlier-findings");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(TEXTS.get("earlier.name"));
        list.setCellFactory(view -> new Cell());
        CopiedRows.of(list, TEXTS.get("earlier.head"), EarlierBox::copied);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        managedProperty().bind(visibleProperty());
        getChildren().addAll(title, list, Controls.note(TEXTS.get("earlier.keys")));
        model.earlier().addListener((ListChangeListener<EarlierFinding>) change -> show());
        show();
    }

    private void show() {
        List<EarlierFinding> all = model.earlier();
        setVisible(!all.isEmpty());
        title.setText(TEXTS.get("earlier.title", VietnameseFormat.number(all.stream().filter(EarlierFinding::closed)
                .count()), VietnameseFormat.number(all.size())));
        double height = ROW * Math.min(MOST, all.size()) + 2;
        list.setPrefHeight(height);
        list.setMinHeight(Math.min(height, ROW * 2 + 2));
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.X) {
            EarlierFinding one = list.getSelectionModel().getSelectedItem();
            if (one != null) {
                model.confirmRemedied(one);
            }
            event.consume();
        }
    }

    private static List<String> copied(EarlierFinding one) {
        return List.of(one.followUp().itemCode(), one.content(), one.asked(), VietnameseFormat.date(one.followUp().due()
                .day()), TEXTS.get(one.closed() ? "earlier.closed" : "earlier.open"));
    }

    private void open() {
        EarlierFinding one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            model.checklist().selected().set(one.followUp().item());
        }
    }

    /** State by icon and words in the tooltip; the item; what was found. */
    private static final class Cell extends ListCell<EarlierFinding> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable EarlierFinding one, boolean empty) {
            super.updateItem(one, empty);
            setText(null);
            if (empty || one == null) {
                setGraphic(null);
                Tips.on(this, null);
                return;
            }
            String state = TEXTS.get(one.closed() ? "earlier.closed" : "earlier.open");
            Label code = Controls.figure(one.followUp().itemCode());
            code.setMinWidth(USE_PREF_SIZE);
            Label words = Controls.cuttable(one.content());
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            Label due = Controls.figure(VietnameseFormat.date(one.followUp().due().day()));
            due.getStyleClass().add("muted");
            due.setMinWidth(USE_PREF_SIZE);
            setGraphic(Controls.row(6, Icons.of(one.closed() ? Glyph.MET : Glyph.FINDING, one.closed()
                    ? "success"
                    : "danger"), code, words, due));
            setAccessibleText(TEXTS.get("earlier.spoken", one.followUp().itemCode(), one.content(), state));
            Tips.on(this, TEXTS.get("earlier.tip", state, one.content(), one.asked()));
        }
    }
}

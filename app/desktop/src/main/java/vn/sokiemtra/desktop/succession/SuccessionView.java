package vn.sokiemtra.desktop.succession;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.text.Texts;

/** The tab Sắp xếp đơn vị: what was recorded at the left, recording one more at the right. */
public final class SuccessionView implements Screen {

    private static final Texts TEXTS = Texts.beside(SuccessionView.class);

    private final SuccessionViewModel model;

    private final ListView<Lineage.Arrangement> list;

    private final PaneLayout panes;

    public SuccessionView(ScreenContext context) {
        this.model = new SuccessionViewModel(context);
        list = new ListView<>(model.recorded());
        list.setId("arrangements");
        list.setAccessibleText(TEXTS.get("list"));
        list.setCellFactory(view -> new ArrangementCell(model));
        list.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.MAP, TEXTS.get("empty"), null)));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Lineage.Arrangement at = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && at != null) {
                model.remove(at);
                event.consume();
            }
        });
        VBox centre = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        panes = new PaneLayout(context.width(), context.panes(), centre).right("plan.succession", TEXTS.get("side"),
                form(), 380);
        Theme.add(panes, SuccessionView.class, "succession.css");
    }

    private Node form() {
        DatePicker since = DateField.create();
        since.setId("succession-since");
        since.valueProperty().bindBidirectional(model.since());
        TextField decision = new TextField();
        decision.setId("succession-decision");
        decision.setPromptText(TEXTS.get("decision.prompt"));
        decision.textProperty().bindBidirectional(model.decision());
        TextField fresh = new TextField();
        fresh.setId("succession-new");
        fresh.setPromptText(TEXTS.get("new.prompt"));
        fresh.textProperty().bindBidirectional(model.newUnit());
        fresh.setOnAction(event -> model.addSuccessor());
        HBox.setHgrow(fresh, Priority.ALWAYS);
        Button add = Controls.secondary(TEXTS.get("new.add"), Glyph.PLUS, "", model::addSuccessor);
        add.setId("succession-add");
        add.disableProperty().bind(model.newUnit().isEmpty());
        Button record = Controls.primary(TEXTS.get("record"), Glyph.CHECK, "", model::record);
        record.setId("succession-record");
        VBox body = new VBox(12, Controls.paneTitle(TEXTS.get("side")), Controls.note(TEXTS.get("why")),
                new UnitPicker("succession-units", TEXTS.get("units"), model.units()), new UnitPicker(
                        "succession-successors", TEXTS.get("successors"), model.successors()),
                new Field(TEXTS.get("new"), new HBox(8, fresh, add)), new Field(TEXTS.get("since"), since), new Field(
                        TEXTS.get("decision"), decision),
                record);
        body.getStyleClass().add("succession-form");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("panel");
        return scroll;
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void show(Place place) {
        // every arrangement of the plan is shown
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return model.heading().title();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.heading().context();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("F6", TEXTS.get("hint.pane")), new KeyHint("Space", TEXTS
                .get("hint.tick")), new KeyHint("Delete", TEXTS.get("hint.remove")));
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean escape() {
        return panes.close();
    }

    private static final class ArrangementCell extends ListCell<Lineage.Arrangement> {

        private final SuccessionViewModel model;

        ArrangementCell(SuccessionViewModel model) {
            this.model = model;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Lineage.@Nullable Arrangement of, boolean empty) {
            super.updateItem(of, empty);
            setGraphic(empty || of == null ? null : row(of));
        }

        private Node row(Lineage.Arrangement of) {
            Label since = Controls.figure(SuccessionViewModel.since(of));
            since.setMinWidth(84);
            Label kind = Controls.badge(Tone.ACCENT, null, SuccessionViewModel.kind(of));
            Label words = Controls.cuttable(SuccessionViewModel.words(of));
            words.getStyleClass().add("medium");
            words.setMinWidth(0);
            Label decision = Controls.cuttable(of.decision());
            decision.getStyleClass().add("muted");
            decision.setMinWidth(0);
            VBox both = new VBox(2, words, decision);
            both.setMinWidth(0);
            HBox.setHgrow(both, Priority.ALWAYS);
            HBox row = Controls.row(10, since, kind, both, Controls.iconButton(Glyph.TRASH, TEXTS.get("remove"),
                    () -> model.remove(of)));
            row.setMinWidth(Region.USE_COMPUTED_SIZE);
            return row;
        }
    }
}

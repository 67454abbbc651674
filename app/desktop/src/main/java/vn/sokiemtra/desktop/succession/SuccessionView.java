package vn.sokiemtra.desktop.succession;

import java.util.List;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.ListPage;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.text.Texts;

/** The tab Sắp xếp đơn vị: what was recorded at the left, recording one more at the right. */
public final class SuccessionView extends ListPage {

    private static final Texts TEXTS = Texts.beside(SuccessionView.class);

    private final SuccessionViewModel model;

    public SuccessionView(ScreenContext context) {
        this(context, new SuccessionViewModel(context));
    }

    private SuccessionView(ScreenContext context, SuccessionViewModel model) {
        super(model.heading().title(), model.heading().context(), model::activate, model::deactivate);
        this.model = model;
        ListView<Lineage.Arrangement> list = Lists.of("arrangements", TEXTS.get("list"), model.recorded(),
                view -> new ArrangementCell(model));
        list.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.MAP, TEXTS.get("empty"), null)));
        CopiedRows.of(list, TEXTS.get("copy.head"), of -> List.of(SuccessionViewModel.since(of), SuccessionViewModel
                .kind(of), SuccessionViewModel.words(of), of.decision()));
        Lists.onKey(list, model::remove, KeyCode.DELETE);
        list(list);
        VBox form = form();
        panelAtRight(context, "plan.succession", TEXTS.get("side"), Controls.panel(form), 380);
    }

    private VBox form() {
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
        return body;
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("F6", TEXTS.get("hint.pane")), new KeyHint("Space", TEXTS
                .get("hint.tick")), new KeyHint("Delete", TEXTS.get("hint.remove")));
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
            VBox both = decision.getText().isEmpty() ? new VBox(words) : new VBox(2, words, decision);
            both.setAlignment(Pos.CENTER_LEFT);
            both.setMinWidth(0);
            HBox.setHgrow(both, Priority.ALWAYS);
            HBox row = Controls.row(10, since, kind, both, Controls.iconButton(Glyph.TRASH, TEXTS.get("remove"),
                    () -> model.remove(of)));
            row.setMinWidth(Region.USE_COMPUTED_SIZE);
            return row;
        }
    }
}

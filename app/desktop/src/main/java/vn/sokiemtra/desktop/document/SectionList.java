package vn.sokiemtra.desktop.document;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.text.Texts;

/** Which document, and its sections with what each is: theo dữ liệu, sửa tay, changed since, or something missing. */
final class SectionList extends VBox {

    private static final Texts TEXTS = Texts.beside(SectionList.class);
    private static final double INDENT = 12;

    private final DocumentViewModel model;
    private final ListView<DocumentSection> list = new ListView<>();
    private boolean showing;

    SectionList(DocumentViewModel model) {
        this.model = model;
        getStyleClass().add("section-pane");
        list.setId("sections");
        list.setItems(model.sections());
        list.setCellFactory(view -> new Row());
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox legend = Controls.row(12, Controls.row(4, Icons.of(Glyph.LIVE, "accent"), Controls.note(TEXTS.get(
                "legend.live"))), Controls.row(4, Icons.of(Glyph.HAND_EDITED, "attention"), Controls.note(
                        TEXTS.get(
                                "legend.rewritten"))));
        legend.getStyleClass().add("section-legend");
        if (model.scope() != DocumentScope.MINUTES) {
            getChildren().add(new KindChooser(model));
        }
        getChildren().addAll(legend, list);
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && !showing) {
                model.selected().set(now.id());
            }
        });
        model.selected().addListener((o, before, now) -> mark());
        model.page().addListener((o, before, now) -> {
            mark();
            list.refresh();
        });
    }

    private void mark() {
        showing = true;
        model.section().ifPresent(section -> {
            list.getSelectionModel().select(section);
            list.scrollTo(Math.max(0, list.getItems().indexOf(section) - 4));
        });
        showing = false;
    }

    private final class Row extends ListCell<DocumentSection> {

        @Override
        protected void updateItem(@Nullable DocumentSection section, boolean empty) {
            super.updateItem(section, empty);
            setText(null);
            setGraphic(empty || section == null ? null : line(section));
        }

        private Node line(DocumentSection section) {
            Label title = new Label(section.title());
            title.setMinWidth(0);
            Tips.on(title, section.title());
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox line = Controls.row(7, Icons.of(section.state() == SectionState.LIVE ? Glyph.LIVE : Glyph.HAND_EDITED,
                    section.state() == SectionState.LIVE ? "accent" : "attention"), title);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPadding(new javafx.geometry.Insets(0, 0, 0, section.level() * INDENT));
            line.setPrefWidth(40);
            if (!section.changes().isEmpty()) {
                Label changed = new Label(String.valueOf(section.changes().size()), Icons.of(Glyph.REFRESH,
                        "attention"));
                changed.getStyleClass().addAll("attention", "strong");
                changed.setMinWidth(USE_PREF_SIZE);
                Tips.on(changed, TEXTS.get("changed.title"));
                line.getChildren().add(changed);
            }
            Gate gate = model.waits(section);
            if (gate != null) {
                Label missing = new Label("", Icons.of(gate.waivable() ? Glyph.WARNING : Glyph.NOT_MET, gate.waivable()
                        ? "attention"
                        : "danger"));
                missing.setAccessibleText(gate.sentence());
                Tips.on(missing, gate.sentence());
                missing.setMinWidth(USE_PREF_SIZE);
                line.getChildren().add(missing);
            }
            return line;
        }
    }
}

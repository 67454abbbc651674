package vn.sokiemtra.desktop.document;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.text.Texts;

/** Which document: every kind the screen offers, with the number of the one that was issued. */
final class KindChooser extends HBox {

    private static final Texts TEXTS = Texts.beside(KindChooser.class);

    private final DocumentViewModel model;
    private final ComboBox<DocumentKind> kinds = new ComboBox<>();

    KindChooser(DocumentViewModel model) {
        this.model = model;
        getStyleClass().add("kind-chooser");
        kinds.setId("kind");
        kinds.getItems().setAll(model.scope().kinds());
        kinds.setVisibleRowCount(12);
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.setMinWidth(0);
        HBox.setHgrow(kinds, javafx.scene.layout.Priority.ALWAYS);
        Controls.named(kinds, TEXTS.get("kind.choose"));
        // A long name is cut on a small laptop; the cell itself hears nothing of the pointer.
        Tips.telling(kinds, () -> kinds.getValue() == null ? null : DocumentWords.name(kinds.getValue()));
        kinds.setCellFactory(list -> new Row(true));
        kinds.setButtonCell(new Row(false));
        kinds.valueProperty().bindBidirectional(model.kind());
        model.page().addListener((o, before, now) -> kinds.setCellFactory(list -> new Row(true)));
        getChildren().add(kinds);
    }

    private final class Row extends ListCell<DocumentKind> {
        private final boolean listed;

        Row(boolean listed) {
            this.listed = listed;
            Tips.whole(this);
        }

        @Override
        protected void updateItem(@Nullable DocumentKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(empty || kind == null ? null : DocumentWords.name(kind));
            DocumentBook.Page page = model.page().get();
            IssuedDocument issued = page == null || kind == null ? null : page.issued().get(kind);
            setContentDisplay(ContentDisplay.RIGHT);
            setGraphic(listed && issued != null && !empty
                    ? Controls.badge(Tone.SUCCESS, Glyph.CHECK, issued.numbered()
                            ? TEXTS.get("kind.issued", issued.number())
                            : TEXTS.get("kind.issued.day"))
                    : null);
        }
    }
}

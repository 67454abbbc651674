package vn.sokiemtra.desktop.document;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.text.Texts;

/** Giao, nhận: when the issued document was sent and when it arrived. */
final class DeliveryForm extends VBox {

    private static final Texts TEXTS = Texts.beside(DeliveryForm.class);

    private static final double DATE_WIDTH = 160;

    private final Issuing issuing;
    private final Runnable close;
    private final DatePicker delivered = DateField.create();
    private final DatePicker received = DateField.create();
    private final Field first = new Field(TEXTS.get("deliver.sent"), delivered);

    DeliveryForm(DocumentViewModel model, Runnable close) {
        super(12);
        this.issuing = model.issuing();
        this.close = close;
        getStyleClass().add("issue-form");
        delivered.setId("delivered");
        received.setId("received");
        IssuedDocument standing = model.standing().issued();
        if (standing != null) {
            delivered.setValue(standing.deliveredOn());
            received.setValue(standing.receivedOn());
        }
        Field second = new Field(TEXTS.get("deliver.received"), received);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        // A long sentence below one field leaves the other its whole date.
        first.setMinWidth(DATE_WIDTH);
        second.setMinWidth(DATE_WIDTH);
        Button go = Controls.primary(TEXTS.get("deliver.go"), Glyph.CHECK, "Enter", this::go);
        go.setId("deliver-go");
        Entering.submits(this, go);
        getChildren().addAll(Controls.paneTitle(TEXTS.get("deliver.title", standing == null
                ? ""
                : DocumentWords.cited(standing))), Controls.row(12, first, second), Controls.note(TEXTS.get(
                        "deliver.note")),
                Controls.row(8, go, Controls.secondary(TEXTS.get("form.leave"), null, "Esc",
                        close)));
    }

    void begin() {
        delivered.requestFocus();
    }

    private void go() {
        if (!DateField.understood(delivered, received)) {
            return;
        }
        issuing.deliver(delivered.getValue(), received.getValue(), first.state()::set, close);
    }
}

package vn.sokiemtra.desktop.document;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.text.Texts;

/** Ban hành: number, day and who signs the frozen document. */
final class IssueForm extends VBox {

    private static final Texts TEXTS = Texts.beside(IssueForm.class);

    private final Issuing issuing;
    private final Runnable close;
    private final TextField number = new TextField();
    private final TextField signer = new TextField();
    private final DatePicker day = DateField.create();
    private final Field numbered = new Field(TEXTS.get("issue.number"), number);
    private final Field signed = new Field(TEXTS.get("issue.signer"), signer);
    private String suggested = "";

    IssueForm(DocumentViewModel model, Runnable close) {
        super(12);
        this.issuing = model.issuing();
        this.close = close;
        getStyleClass().add("issue-form");
        number.setId("issue-number");
        number.setPrefColumnCount(6);
        day.setId("issue-day");
        day.setValue(issuing.today());
        day.valueProperty().addListener((o, before, now) -> suggest());
        signer.setId("issue-signer");
        signer.setText(issuing.named());
        // What the frozen text names is what was signed.
        signer.setEditable(issuing.named().isEmpty());
        signed.setVisible(issuing.signed());
        signed.setManaged(issuing.signed());
        String notation = issuing.notation();
        IssuedDocument standing = model.standing().issued();
        getChildren().add(Controls.paneTitle(TEXTS.get(standing == null ? "issue.title" : "supersede.title",
                DocumentWords.name(model.kind().get()))));
        if (standing != null) {
            getChildren().add(Controls.note(TEXTS.get("supersede.note", DocumentWords.cited(standing))));
        }
        HBox first = Controls.row(12, numbered, new Field(TEXTS.get("issue.day"), day));
        HBox.setHgrow(numbered, Priority.ALWAYS);
        Button go = Controls.primary(TEXTS.get(standing == null ? "issue.go" : "supersede.go"), Glyph.SEND, "Enter",
                this::go);
        go.setId("issue-go");
        Entering.submits(this, go);
        Button leave = Controls.secondary(TEXTS.get("form.leave"), null, "Esc", close);
        getChildren().addAll(first, Controls.note(notation.isEmpty()
                ? TEXTS.get("issue.no-number-line")
                : TEXTS.get("issue.notation", notation)), signed, Controls.note(
                        TEXTS.get(issuing.named().isEmpty()
                                ? issuing.signed() ? "issue.signer.free" : "issue.signer.nobody"
                                : "issue.signer.printed")),
                Controls.note(TEXTS.get("issue.lasting")), Controls.row(8, go, leave));
        suggest();
    }

    void begin() {
        number.requestFocus();
    }

    /** The next free number, unless a person typed another. */
    private void suggest() {
        if (day.getValue() != null) {
            issuing.suggestNumber(day.getValue().getYear(), next -> {
                if (number.getText().equals(suggested)) {
                    number.setText(next);
                    number.selectAll();
                }
                suggested = next;
            });
        }
    }

    private void go() {
        numbered.state().set(new SaveState.Clean());
        signed.state().set(new SaveState.Clean());
        if (!DateField.understood(day)) {
            return;
        }
        if (issuing.signed() && signer.getText().isBlank()) {
            signed.state().set(new SaveState.Failed(TEXTS.get("issue.signer.none")));
            signer.requestFocus();
            return;
        }
        issuing.issue(number.getText(), signer.getText(), day.getValue(), numbered.state()::set, close);
    }
}

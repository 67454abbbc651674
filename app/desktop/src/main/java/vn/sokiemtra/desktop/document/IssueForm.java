package vn.sokiemtra.desktop.document;

import java.util.Set;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Ban hành: number, day and who signs the frozen document. */
final class IssueForm extends VBox {

    private static final Texts TEXTS = Texts.beside(IssueForm.class);

    private static final Set<String> DAYS = Set.of("SKT-ISSUE-FUTURE", "SKT-ISSUE-DUE", "SKT-ISSUE-REPLACED");

    private static final double DATE_WIDTH = 180;
    private static final double NUMBER_WIDTH = 90;

    private final Issuing issuing;
    private final Runnable done;
    private final TextField number = new TextField();
    private final TextField signer = new TextField();
    private final DatePicker day = DateField.create();
    private final Field numbered = new Field(TEXTS.get("issue.number"), number);
    private final TextField reason = new TextField();
    private final Field dated = new Field(TEXTS.get("issue.day"), day);
    private final Field reasoned = new Field(TEXTS.get("issue.reason"), reason);
    private final Field signed = new Field(TEXTS.get("issue.signer"), signer);
    private final CheckBox again = new CheckBox();
    private String suggested = "";

    /** @param leave closes it with what was typed in it; {@code done} closes it once the document is issued */
    IssueForm(DocumentViewModel model, Runnable leave, Runnable done) {
        super(12);
        this.issuing = model.issuing();
        this.done = done;
        getStyleClass().add("issue-form");
        number.setId("issue-number");
        number.setPrefColumnCount(6);
        day.setId("issue-day");
        day.setValue(issuing.proposed());
        day.valueProperty().addListener((o, before, now) -> {
            dated.state().set(new SaveState.Clean());
            reasoning(false);
            suggest();
        });
        reason.setId("issue-reason");
        reasoning(false);
        signer.setId("issue-signer");
        signer.setText(issuing.named());
        // What the frozen text names is what was signed.
        signer.setEditable(issuing.named().isEmpty());
        signed.setVisible(issuing.signed());
        signed.setManaged(issuing.signed());
        String notation = issuing.notation();
        IssuedDocument last = model.standing().issued();
        IssuedDocument standing = model.standing().replaced();
        again.setSelected(standing != null);
        again.setId("issue-again");
        if (last != null) {
            again.setText(TEXTS.get("supersede.choice", DocumentWords.cited(last)));
        }
        // Another letter stands beside the first, unless it is written to correct it.
        again.setVisible(last != null && standing == null);
        again.setManaged(again.isVisible());
        getChildren().add(Controls.paneTitle(TEXTS.get(standing == null ? "issue.title" : "supersede.title",
                DocumentWords.name(model.kind().get()))));
        if (standing != null) {
            getChildren().add(Controls.note(TEXTS.get("supersede.note", DocumentWords.cited(standing))));
        }
        dated.setMinWidth(DATE_WIDTH);
        numbered.setMinWidth(NUMBER_WIDTH);
        numbered.setVisible(!notation.isEmpty());
        numbered.setManaged(numbered.isVisible());
        HBox first = Controls.row(12, numbered, dated);
        HBox.setHgrow(numbered, Priority.ALWAYS);
        Button go = Controls.primary(TEXTS.get(standing == null ? "issue.go" : "supersede.go"), Glyph.SEND, "Enter",
                this::go);
        go.setId("issue-go");
        Entering.submits(this, go);
        Button away = Controls.secondary(TEXTS.get("form.leave"), null, "Esc", leave);
        getChildren().addAll(first, Controls.note(notation.isEmpty()
                ? TEXTS.get("issue.no-number-line")
                : TEXTS.get("issue.notation", notation)), again, reasoned, signed, Controls.note(
                        TEXTS.get(issuing.named().isEmpty()
                                ? issuing.signed() ? "issue.signer.free" : "issue.signer.nobody"
                                : "issue.signer.printed")),
                Controls.note(TEXTS.get("issue.lasting")), Controls.row(8, go, away));
    }

    /** The number is looked up anew each time: another paper may have taken it meanwhile. */
    void begin() {
        suggest();
        (numbered.isVisible() ? number : day).requestFocus();
    }

    /** The next free number, unless a person typed another. */
    private void suggest() {
        if (day.getValue() != null && numbered.isVisible()) {
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
        dated.state().set(new SaveState.Clean());
        if (!DateField.understood(day)) {
            return;
        }
        if (day.getValue() == null) {
            dated.state().set(new SaveState.Failed(TEXTS.get("issue.no-date")));
            day.requestFocus();
            return;
        }
        if (issuing.signed() && signer.getText().isBlank()) {
            signed.state().set(new SaveState.Failed(TEXTS.get("issue.signer.none")));
            signer.requestFocus();
            return;
        }
        issuing.issue(numbered.isVisible() ? number.getText() : "", signer.getText(), day.getValue(),
                again.isSelected(), reason.getText(), this::failed, done);
    }

    /** What is wrong with the day is said at the day; a day out of order may be kept with a reason. */
    private void failed(Throwable failure) {
        boolean order = failure instanceof Problem problem && problem.code().equals("SKT-ISSUE-ORDER");
        boolean late = failure instanceof Problem problem && DAYS.contains(problem.code());
        (order || late || !numbered.isVisible() ? dated : numbered).state()
                .set(new SaveState.Failed(Problems.describe(failure).sentence()));
        if (order) {
            reasoning(true);
            reason.requestFocus();
        }
    }

    private void reasoning(boolean shown) {
        reasoned.setVisible(shown);
        reasoned.setManaged(shown);
        if (!shown) {
            reason.clear();
        }
    }
}

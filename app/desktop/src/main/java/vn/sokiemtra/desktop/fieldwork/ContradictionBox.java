package vn.sokiemtra.desktop.fieldwork;

import org.jspecify.annotations.Nullable;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.field.ReasonWords;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.inspection.ContradictionReason;
import vn.sokiemtra.text.Texts;

/** Figures that cannot be true together: the sentence, the arithmetic, and what can be done about it. */
final class ContradictionBox extends HBox {

    private static final Texts TEXTS = Texts.beside(ContradictionBox.class);

    private final FieldWorkViewModel model;
    private final ContradictionLine line;
    /** A reason typed and left by Esc; null where none was. */
    private @Nullable String left;
    private final VBox words = new VBox(3);
    private final FlowPane actions = new FlowPane(16, 4);
    private final Hyperlink ask = Controls.link("", this::askReason);

    /**
     * @param recorded the finding that says the same already; null when there is none
     * @param more how many other contradictions the item has, for the last words
     */
    ContradictionBox(FieldWorkViewModel model, ContradictionLine line, @Nullable Finding recorded,
            @Nullable ContradictionLine more, int rest) {
        super(10);
        this.model = model;
        this.line = line;
        setFillHeight(false);
        // Else its height is that of steps in two lines, whatever width there is.
        actions.prefWrapLengthProperty().bind(words.widthProperty());
        getStyleClass().addAll("card", "contradiction", "contradiction-box");
        Text sentence = new Text(line.sentence() + " ");
        sentence.getStyleClass().addAll("text", "strong");
        Text rule = new Text(line.rule());
        rule.getStyleClass().addAll("text", "rule");
        TextFlow first = new TextFlow(sentence, rule);
        words.getChildren().add(first);
        if (!line.arithmetic().isEmpty()) {
            Label arithmetic = new Label(line.arithmetic());
            arithmetic.setWrapText(true);
            arithmetic.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(arithmetic);
        }
        ContradictionReason reason = line.reason();
        ContradictionReason earlier = line.earlier();
        if (reason != null) {
            words.getChildren().add(said(ReasonWords.answered(reason), "contradiction-reason"));
        } else if (earlier != null) {
            words.getChildren().add(said(ReasonWords.earlier(earlier), "contradiction-earlier"));
        }
        words.getChildren().add(actions);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node icon = Icons.of(Glyph.CONTRADICTION, "contradiction");
        getChildren().addAll(icon, words);
        fillActions(recorded, more, rest);
        setAccessibleText(line.sentence() + " " + line.arithmetic());
    }

    private void fillActions(@Nullable Finding recorded, @Nullable ContradictionLine more, int rest) {
        actions.getStyleClass().add("row");
        if (recorded != null) {
            Label done = new Label(TEXTS.get("contradiction.recorded", recorded.number()),
                    Icons.of(Glyph.FINDING));
            done.getStyleClass().addAll("badge", "contradiction-done");
            actions.getChildren().add(done);
        } else if (line.reason() == null) {
            Button record = Controls.secondary(TEXTS.get("contradiction.record"), Glyph.FINDING, "",
                    () -> model.item().addFinding(line));
            record.getStyleClass().add("compact-button");
            actions.getChildren().add(record);
        }
        boolean answered = line.reason() != null;
        ask.setText(TEXTS.get(answered ? "contradiction.change" : "contradiction.accept"));
        actions.getChildren().add(Controls.row(6, ask, Controls.keyCap("Ctrl L")));
        if (answered) {
            actions.getChildren().add(Controls.link(TEXTS.get("contradiction.withdraw"), () -> model.item().explain(
                    line, "")));
        }
        String cell = line.cell();
        if (cell != null && line.formNumber() != null) {
            actions.getChildren().add(Controls.link(TEXTS.get("contradiction.open", line.formNumber()) + "  →",
                    () -> model.openCell(cell)));
        }
        if (more != null) {
            Label others = new Label(TEXTS.get("contradiction.more", rest, more.rule()),
                    Icons.of(Glyph.CONTRADICTION, "contradiction"));
            others.getStyleClass().add("contradiction");
            HBox row = new HBox(6, others, Controls.keyCap("F8"));
            row.getStyleClass().add("row");
            actions.getChildren().add(row);
        }
    }

    private static Label said(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** The step that a keyboard goes on from. */
    void focusStep() {
        ask.requestFocus();
    }

    /** Ctrl+L: asks why the figures are right all the same. */
    void askReason() {
        if (actions.isDisabled()) {
            return;
        }
        TextField reason = new TextField(left == null ? line.known() : left);
        reason.setId("contradiction-reason");
        reason.setPromptText(TEXTS.get("contradiction.reason"));
        reason.setAccessibleText(TEXTS.get("contradiction.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button write = Controls.secondary(TEXTS.get("contradiction.write"), Glyph.CHECK, "",
                () -> model.item().explain(line, reason.getText()));
        // An emptied reason that stood is taken back.
        boolean stands = line.reason() != null;
        write.disableProperty().bind(reason.textProperty().map(text -> text.isBlank() && !stands));
        Label name = new Label(TEXTS.get("contradiction.reason"));
        name.setLabelFor(reason);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Controls.row(8, name, reason, write);
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                left = reason.getText();
                words.getChildren().remove(row);
                actions.setDisable(false);
                focusStep();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == reason && !write.isDisabled()) {
                model.item().explain(line, reason.getText());
                event.consume();
            }
        });
        actions.setDisable(true);
        words.getChildren().add(row);
        reason.requestFocus();
    }
}

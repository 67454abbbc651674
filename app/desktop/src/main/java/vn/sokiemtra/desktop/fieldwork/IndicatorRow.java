package vn.sokiemtra.desktop.fieldwork;

import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.inspection.CellLine;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.text.Texts;

/** One line of the {@link IndicatorGrid}: name, both sides, difference, and a sentence when something was refused. */
final class IndicatorRow {

    private static final Texts TEXTS = Texts.beside(IndicatorRow.class);

    private final Text title = new Text();
    private final Text source = new Text();
    private final TextFlow name = new TextFlow(title, new Text(" "), source);
    private final StackPane nameBox = new StackPane(name);
    private final SideEditor reported;
    private final SideEditor verified;
    private final Label difference = Controls.figure("");
    private final Label refusal = new Label();
    private final ChangeListener<SaveState> onState = (_, _, _) -> showRefusal();
    private final ObjectProperty<SaveState> reportedState;
    private final ObjectProperty<SaveState> verifiedState;

    private IndicatorRow(SideEditor reported, SideEditor verified, ObjectProperty<SaveState> reportedState,
            ObjectProperty<SaveState> verifiedState) {
        this.reported = reported;
        this.verified = verified;
        this.reportedState = reportedState;
        this.verifiedState = verifiedState;
        title.getStyleClass().add("text");
        source.getStyleClass().addAll("text", "grid-source");
        nameBox.getStyleClass().addAll("grid-cell", "grid-name");
        reported.node().getStyleClass().addAll("grid-cell", "grid-reported");
        verified.node().getStyleClass().addAll("grid-cell", "grid-verified");
        difference.getStyleClass().addAll("grid-cell", "grid-difference");
        difference.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        difference.setMinWidth(0);
        refusal.getStyleClass().addAll("field-error", "grid-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.visibleProperty().bind(refusal.managedProperty());
        reportedState.addListener(onState);
        verifiedState.addListener(onState);
        forgetOnEscape(reported.field(), reportedState);
        forgetOnEscape(verified.field(), verifiedState);
        showRefusal();
    }

    private static void forgetOnEscape(Node field, ObjectProperty<SaveState> state) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && state.get() instanceof SaveState.Failed) {
                state.set(new SaveState.Clean());
            }
        });
    }

    static IndicatorRow of(PartView part, ItemViewModel model) {
        SideEditor reported = SideEditor.of(part, value -> model.setAnswer(part, Side.REPORTED, value));
        SideEditor verified = SideEditor.of(part, value -> model.setAnswer(part, Side.VERIFIED, value));
        IndicatorRow row = new IndicatorRow(reported, verified, model.state(ItemViewModel.partKey(part.code(),
                Side.REPORTED)), model.state(ItemViewModel.partKey(part.code(), Side.VERIFIED)));
        row.call(part.label());
        String measure = part.measure();
        String cell = part.cell();
        row.source.setText(measure != null
                ? "(" + measure + ")"
                : cell != null && !part.editable()
                        ? TEXTS.get(
                                "grid.computed", "")
                        : "");
        return row;
    }

    static IndicatorRow of(CellLine line, ItemViewModel model) {
        Predicate<String> setReported = typed -> model.setCell(line, Side.REPORTED, typed);
        Predicate<String> setVerified = typed -> model.setCell(line, Side.VERIFIED, typed);
        boolean computed = !line.formula().isEmpty();
        SideEditor reported = SideEditor.figure(line.editable(), setReported);
        SideEditor verified = SideEditor.figure(line.editable() && !computed, setVerified);
        IndicatorRow row = new IndicatorRow(reported, verified, model.state(ItemViewModel.cellKey(line,
                Side.REPORTED)), model.state(ItemViewModel.cellKey(line, Side.VERIFIED)));
        row.call(line.title());
        row.source.setText(computed ? TEXTS.get("grid.formula", line.formula()) : line.source());
        return row;
    }

    private void call(String words) {
        title.setText(words);
        reported.node().setAccessibleText(TEXTS.get("grid.cell.reported", words));
        verified.node().setAccessibleText(TEXTS.get("grid.cell.verified", words));
        reported.field().setAccessibleText(TEXTS.get("grid.cell.reported", words));
        verified.field().setAccessibleText(TEXTS.get("grid.cell.verified", words));
    }

    void show(PartView part) {
        boolean words = part.type() == PartType.YES_NO || part.type() == PartType.CHOICE;
        show(reported, reportedState, part.reported().value(), part.reportedShown());
        show(verified, verifiedState, part.verified().value(), part.verifiedShown());
        showDifference(words && part.differs() ? TEXTS.get("grid.differs") : part.difference(), part.differs());
        mark(part.reported().conflicting(), part.verified().conflicting());
    }

    void show(CellLine line) {
        show(reported, reportedState, line.reported(), line.reportedShown());
        show(verified, verifiedState, line.verified(), line.verifiedShown());
        showDifference(line.difference(), line.differs());
        boolean contradicted = !line.contradictions().isEmpty();
        nameBox.getStyleClass().remove("contradicted");
        if (contradicted) {
            nameBox.getStyleClass().add("contradicted");
        }
    }

    private static void show(SideEditor side, ObjectProperty<SaveState> state, @Nullable String value,
            String shown) {
        // What was refused stays as typed until it is mended or given up.
        if (!(state.get() instanceof SaveState.Failed)) {
            side.show(Objects.requireNonNullElse(value, ""), shown);
        }
    }

    private void showDifference(String words, boolean differs) {
        difference.setText(words);
        difference.getStyleClass().remove("danger");
        if (differs) {
            difference.getStyleClass().add("danger");
        }
    }

    private void mark(boolean reportedTwice, boolean verifiedTwice) {
        conflict(reported.node(), reportedTwice);
        conflict(verified.node(), verifiedTwice);
    }

    private static void conflict(Node node, boolean twice) {
        node.getStyleClass().remove("conflicting");
        if (twice) {
            node.getStyleClass().add("conflicting");
        }
    }

    private void showRefusal() {
        String sentence = sentence(verifiedState.getValue());
        refusal.setText(sentence != null
                ? sentence
                : Objects.requireNonNullElse(sentence(reportedState.getValue()),
                        ""));
    }

    private static @Nullable String sentence(SaveState state) {
        return state instanceof SaveState.Failed(String sentence) ? sentence : null;
    }

    void commitNow() {
        reported.commitNow();
        verified.commitNow();
    }

    void dispose() {
        reportedState.removeListener(onState);
        verifiedState.removeListener(onState);
    }

    Node name() {
        return nameBox;
    }

    Region reported() {
        return reported.node();
    }

    Region verified() {
        return verified.node();
    }

    Node reportedField() {
        return reported.field();
    }

    Node verifiedField() {
        return verified.field();
    }

    Node difference() {
        return difference;
    }

    Label refusal() {
        return refusal;
    }

}

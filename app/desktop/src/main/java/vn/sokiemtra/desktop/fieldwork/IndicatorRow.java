package vn.sokiemtra.desktop.fieldwork;

import java.util.Objects;

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
import vn.sokiemtra.inspection.ItemView;
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

    IndicatorRow(ItemView item, PartView part, ItemViewModel model) {
        this.reported = SideEditor.of(part, part.reportedEditable(),
                value -> model.setAnswer(item, part, Side.REPORTED, value));
        this.verified = SideEditor.of(part, part.verifiedEditable(),
                value -> model.setAnswer(item, part, Side.VERIFIED, value));
        this.reportedState = model.state(ItemViewModel.partKey(part.code(), Side.REPORTED));
        this.verifiedState = model.state(ItemViewModel.partKey(part.code(), Side.VERIFIED));
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
        call(part.label());
    }

    private static void forgetOnEscape(Node field, ObjectProperty<SaveState> state) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && state.get() instanceof SaveState.Failed) {
                state.set(new SaveState.Clean());
            }
        });
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
        show(reported, reportedState, part.reportedValue(), part.reportedShown());
        show(verified, verifiedState, part.verifiedValue(), part.verifiedShown());
        source.setText(origin(part));
        showDifference(words && part.differs() ? TEXTS.get("grid.differs") : part.difference(), part.differs());
        mark(reported.node(), "conflicting", part.reported().conflicting());
        mark(verified.node(), "conflicting", part.verified().conflicting());
        mark(nameBox, "contradicted", !part.contradictions().isEmpty());
    }

    private static String origin(PartView part) {
        if (!part.formula().isEmpty()) {
            return TEXTS.get("grid.formula", part.formula());
        }
        String measure = part.measure();
        return !part.source().isEmpty() || measure == null ? part.source() : "(" + measure + ")";
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

    private static void mark(Node node, String styleClass, boolean is) {
        node.getStyleClass().remove(styleClass);
        if (is) {
            node.getStyleClass().add(styleClass);
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

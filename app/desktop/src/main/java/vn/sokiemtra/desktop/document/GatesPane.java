package vn.sokiemtra.desktop.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.issue.PassedGate;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Điều kiện chốt: what is still missing, each with the way to it or a reason to pass it over; below, what comes next. */
final class GatesPane extends VBox {

    private static final Texts TEXTS = Texts.beside(GatesPane.class);

    /** Room for the links of a condition in the narrowest pane. */
    private static final double LINKS = 200;

    private final DocumentViewModel model;
    private final IssuingPane foot;
    private final Label count = Controls.figure("");
    private final Label summary = Controls.note("");
    private final VBox list = new VBox();
    /** Reasons that are being written. */
    private final Map<Gate, TextField> writing = new HashMap<>();
    /** Typed and left by Esc: it is there again when somebody comes back. */
    private final Map<Gate, String> left = new HashMap<>();
    private boolean showMet;
    /** What had the focus is gone and nothing came in its place yet. */
    private boolean lost;

    GatesPane(DocumentViewModel model, IssuingPane foot) {
        this.model = model;
        this.foot = foot;
        getStyleClass().add("gates-pane");
        count.setMinWidth(USE_PREF_SIZE);
        VBox head = new VBox(2, Controls.row(8, Controls.paneTitle(TEXTS.get("gates.title")), Controls.spacer(), count),
                summary);
        head.getStyleClass().add("gates-head");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(40);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, foot);
        model.conditions().addListener((ListChangeListener<Condition>) change -> build());
        build();
    }

    private void build() {
        List<Condition> all = List.copyOf(model.conditions());
        writing.keySet().removeIf(gate -> all.stream().noneMatch(each -> each.open() && each.gate().equals(gate)));
        List<Condition> met = all.stream().filter(each -> each.gate().met()).toList();
        long passed = all.stream().filter(each -> each.passed() != null).count();
        long open = all.stream().filter(Condition::open).count();
        count.setText(all.isEmpty() ? "" : (all.size() - open) + "/" + all.size());
        // Before the first answer nothing is known: saying "all met" then would be a false assurance.
        summary.setText(all.isEmpty() ? "" : summary(open, passed));
        List<Node> rows = new ArrayList<>();
        all.stream().filter(Condition::open).forEach(each -> rows.add(row(each)));
        all.stream().filter(each -> each.passed() != null).forEach(each -> rows.add(row(each)));
        if (!met.isEmpty()) {
            Hyperlink more = Controls.link(TEXTS.get(showMet ? "gates.hide-met" : "gates.show-met", String.valueOf(met
                    .size())), () -> {
                        showMet = !showMet;
                        build();
                    });
            more.setGraphic(Icons.of(showMet ? Glyph.CHEVRON_DOWN : Glyph.CHEVRON_RIGHT));
            HBox line = Controls.row(0, more);
            line.getStyleClass().add("gate");
            rows.add(line);
            if (showMet) {
                met.forEach(each -> rows.add(row(each)));
            }
        }
        // What is passed over loses its field: the focus goes on to the next condition, or to what comes after all.
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean inside = owner instanceof TextField && PaneLayout.within(owner, list);
        list.getChildren().setAll(rows);
        lost |= inside && owner != null && !PaneLayout.within(owner, list);
        if (lost && !all.isEmpty()) {
            lost = false;
            lead(list.lookup(".gate-pass"));
        }
    }

    private void lead(@Nullable Node next) {
        if (next == null) {
            foot.begin();
        } else {
            next.requestFocus();
        }
    }

    private static String summary(long open, long passed) {
        String first = open == 0 ? TEXTS.get("gates.all-met") : TEXTS.get("gates.open", String.valueOf(open));
        return passed == 0 ? first : TEXTS.get("gates.passed", first, String.valueOf(passed));
    }

    private Node row(Condition condition) {
        Gate gate = condition.gate();
        PassedGate passed = condition.passed();
        Label sentence = new Label(gate.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!gate.detail().isEmpty()) {
            Label detail = Controls.cuttable(gate.detail());
            detail.getStyleClass().add("note");
            detail.setMinWidth(0);
            words.getChildren().add(detail);
        }
        if (passed != null) {
            words.getChildren().add(Controls.note(TEXTS.get("gates.reason", passed.reason(), passed.author(),
                    VietnameseFormat.dateTime(passed.at().atZone(Texts.ZONE).toLocalDateTime()))));
        }
        FlowPane actions = actions(condition);
        if (!actions.getChildren().isEmpty()) {
            words.getChildren().add(actions);
        }
        TextField reason = writing.get(gate);
        if (reason != null && condition.open()) {
            words.getChildren().add(reasonField(gate, reason));
        }
        Glyph glyph = gate.met()
                ? Glyph.MET
                : passed != null
                        ? Glyph.HAND_EDITED
                        : gate.waivable()
                                ? Glyph.WARNING
                                : Glyph.NOT_MET;
        String tone = gate.met() ? "success" : passed != null ? "muted" : gate.waivable() ? "attention" : "danger";
        HBox row = new HBox(8, Icons.of(glyph, tone), words);
        row.getStyleClass().add("gate");
        return row;
    }

    /** Side by side as far as there is room. */
    private FlowPane actions(Condition condition) {
        Gate gate = condition.gate();
        FlowPane actions = new FlowPane(12, 2);
        actions.setPrefWrapLength(LINKS);
        String way = gate.met() ? "" : way(gate);
        if (!way.isEmpty()) {
            actions.getChildren().add(Controls.link(TEXTS.get(way), () -> model.open(gate)));
        }
        if (condition.passed() != null) {
            Hyperlink again = Controls.link(TEXTS.get("gates.ask-again"), () -> model.issuing().pass(gate, null,
                    DraftEdits.NOBODY));
            again.getStyleClass().add("gate-again");
            actions.getChildren().add(again);
        } else if (condition.open() && gate.waivable() && !writing.containsKey(gate)) {
            Hyperlink pass = Controls.link(TEXTS.get("gates.pass"), () -> write(gate));
            pass.getStyleClass().add("gate-pass");
            actions.getChildren().add(pass);
        }
        return actions;
    }

    /** Key of the link's words; empty where there is no way. */
    static String way(Gate gate) {
        return gate.section() != null
                ? "go.section"
                : gate.form() != null
                        ? "go.form"
                        : gate.itemId() != null
                                ? gate.findingId() != null ? "go.finding" : "go.item"
                                : GatePlace.way(gate).isEmpty() ? "" : "go." + GatePlace.way(gate);
    }

    private void write(Gate gate) {
        TextField reason = new TextField();
        reason.setId("gate-reason");
        reason.setPromptText(TEXTS.get("gates.reason.prompt"));
        reason.setText(Objects.requireNonNullElse(left.remove(gate), ""));
        writing.put(gate, reason);
        build();
        reason.requestFocus();
    }

    private Node reasonField(Gate gate, TextField reason) {
        Field field = new Field(TEXTS.get("gates.reason.label"), reason);
        reason.setOnAction(event -> commit(gate, reason, field));
        reason.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                left.put(gate, reason.getText());
                writing.remove(gate);
                build();
                event.consume();
            }
        });
        return field;
    }

    private void commit(Gate gate, TextField reason, @Nullable Field field) {
        if (reason.getText().isBlank()) {
            if (field != null) {
                field.state().set(new SaveState.Failed(TEXTS.get("gates.reason.empty")));
            }
            return;
        }
        model.issuing().pass(gate, reason.getText(), saved -> {
            if (field != null) {
                field.state().set(saved);
            }
        });
    }
}

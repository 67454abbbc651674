package vn.sokiemtra.desktop.remediation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.remediation.FollowAction.Input;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.Dispute;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.text.Texts;

/** The few fields an action asks for, in the pane itself; Ctrl+Enter does it, Esc leaves it. */
final class FollowForm extends VBox {

    private static final Texts TEXTS = Texts.beside(FollowForm.class);

    private final FollowViewModel model;
    private final ComboBox<DisputeOutcome> outcome = choice("outcome.", DisputeOutcome.values());
    private final ComboBox<ReInspection.Kind> kind = choice("again.kind.", ReInspection.Kind.values());
    private final TextField by = new TextField();
    private final TextField number = new TextField();
    private final TextField notation = new TextField();
    private final DatePicker dated = DateField.create();
    private final DatePicker on = DateField.create();
    private final DatePicker until = DateField.create();
    private final TextArea content = area("form-content");
    private final TextArea asked = area("form-asked");
    private final TextArea reason = area("form-reason");
    private final CheckBox all = new CheckBox();
    private final Label files = Controls.note("");
    private final ObjectProperty<@Nullable List<Path>> chosen = new SimpleObjectProperty<>();
    /** Every field with what it holds: to show a form and to read it go by this. */
    private final Map<Input, Property<?>> values = new EnumMap<>(Map.ofEntries(Map.entry(Input.OUTCOME, outcome
            .valueProperty()), Map.entry(Input.KIND, kind.valueProperty()), Map.entry(Input.BY, by.textProperty()),
            Map.entry(Input.NUMBER, number.textProperty()), Map.entry(Input.NOTATION, notation.textProperty()), Map
                    .entry(Input.DATED, dated.valueProperty()),
            Map.entry(Input.ON, on.valueProperty()), Map.entry(Input.UNTIL, until.valueProperty()), Map.entry(
                    Input.CONTENT, content.textProperty()),
            Map.entry(Input.ASKED, asked.textProperty()), Map.entry(Input.REASON, reason.textProperty()), Map.entry(
                    Input.ALL, all.selectedProperty()),
            Map.entry(Input.FILES, chosen)));
    private final Label error = new Label();
    private boolean pressedHere;
    /** What was typed and not done yet, by what it is about: to look at another finding in between loses nothing. */
    private final Map<Kept, FollowInput> kept = new HashMap<>();
    private @Nullable Node first;
    private @Nullable FollowAction action;
    private FollowRow.@Nullable Item item;

    private record Kept(UUID finding, FollowAction action) {
    }

    FollowForm(FollowViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().addAll("card", "accent");
        setId("follow-form");
        on.setId("form-on");
        until.setId("form-until");
        chosen.addListener((property, before, now) -> named(now));
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        // Nothing to say takes no room.
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        // The letter that opened the form from the list is typed into its first field otherwise.
        focusWithinProperty().addListener((property, before, now) -> pressedHere = false);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!pressedHere) {
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            pressedHere = true;
            if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
                perform();
                event.consume();
            }
        });
    }

    private static TextArea area(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(3);
        return area;
    }

    private static <E extends Enum<E>> ComboBox<E> choice(String key, E[] values) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setValue(values[0]);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<E>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : TEXTS.get(key + value);
            }

            @Override
            public E fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }

    /** What was typed stays while the same action of the same finding is shown again, and comes back with it later. */
    void show(FollowAction wanted, FollowRow.Item now) {
        FollowRow.Item before = item;
        boolean same = wanted == action && before != null && before.id().equals(now.id());
        if (!same) {
            keep();
        }
        item = now;
        if (same) {
            return;
        }
        action = wanted;
        error.setText("");
        build(wanted.inputs(), wanted, now.followUp());
        fill(Objects.requireNonNullElseGet(kept.remove(new Kept(now.id(), wanted)),
                () -> fresh(wanted, now.followUp())));
    }

    /** What a form begins with. */
    private FollowInput fresh(FollowAction wanted, FollowUp one) {
        FollowInput begun = FollowInput.NOTHING.with(Input.ON, model.today()).with(Input.OUTCOME,
                DisputeOutcome.CONFIRMED).with(Input.KIND, ReInspection.Kind.FOLLOW_UP);
        return wanted == FollowAction.DECIDE
                ? begun.with(Input.CONTENT, one.content()).with(Input.ASKED, one.recommendation())
                : begun;
    }

    private void keep() {
        FollowAction left = action;
        FollowRow.Item of = item;
        if (left != null && of != null) {
            FollowInput typed = input();
            if (!typed.equals(fresh(left, of.followUp()))) {
                kept.put(new Kept(of.id(), left), typed);
            }
        }
    }

    /** It was done: asked again it begins anew. */
    private void forget() {
        action = null;
        item = null;
    }

    private void fill(FollowInput of) {
        values.forEach((input, property) -> set(property, of.value(input)));
    }

    /** Each field is given back what was read from it. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private static void set(Property<?> property, @Nullable Object value) {
        Object empty = property instanceof StringProperty ? "" : property instanceof BooleanProperty ? false : null;
        ((Property<Object>) property).setValue(value == null ? empty : value);
    }

    private FollowInput input() {
        FollowInput read = FollowInput.NOTHING;
        for (Map.Entry<Input, Property<?>> each : values.entrySet()) {
            read = read.with(each.getKey(), each.getValue().getValue());
        }
        return read;
    }

    private void build(Set<Input> inputs, FollowAction wanted, FollowUp one) {
        getChildren().setAll(Controls.paneTitle(TEXTS.get("action." + wanted)));
        if (wanted == FollowAction.DISPUTE) {
            getChildren().add(Controls.note(TEXTS.get("dispute.note")));
        }
        Dispute dispute = wanted == FollowAction.DECIDE || wanted == FollowAction.DIRECT ? model.dispute(one) : null;
        if (dispute != null) {
            Direction direction = dispute.direction();
            Label ground = Controls.note(direction == null
                    ? TEXTS.get("dispute.reasons", dispute.paper().reasons())
                    : TEXTS.get("dispute.directed", direction.by(), direction.content()));
            ground.setId("form-ground");
            getChildren().add(ground);
        }
        notation.setId("form-notation");
        notation.setPromptText(TEXTS.getOr("notation." + wanted, ""));
        first = null;
        for (Input input : Input.values()) {
            if (inputs.contains(input) && input != Input.NOTATION) {
                getChildren().add(field(input, wanted, inputs.contains(Input.NOTATION)));
            }
        }
        getChildren().addAll(error, new FlowPane(8, 6, Controls.secondary(TEXTS.get("verb." + wanted), Glyph.CHECK,
                "Ctrl Enter", this::perform),
                Controls.secondary(TEXTS.get("form.leave"), null, "Esc", () -> model
                        .acting().set(null))));
    }

    private Node field(Input input, FollowAction wanted, boolean withNotation) {
        String name = TEXTS.getOr("input." + wanted + "." + input, TEXTS.get("input." + input));
        return switch (input) {
            case OUTCOME -> firstOf(new Field(name, outcome), outcome);
            case KIND -> firstOf(new Field(name, kind), kind);
            case BY -> firstOf(new Field(name, by), by);
            case NUMBER -> withNotation
                    ? pair(firstOf(new Field(name, number), number), new Field(TEXTS.get("input.NOTATION"), notation))
                    : firstOf(new Field(name, number), number);
            case NOTATION -> new Field(name, notation);
            case DATED -> new Field(name, dated);
            case ON -> firstOf(new Field(name, on), on);
            case UNTIL -> firstOf(new Field(name, until), until);
            case CONTENT -> wanted == FollowAction.DECIDE
                    ? whenChanged(new Field(name, content))
                    : new Field(name,
                            content);
            case ASKED -> whenChanged(new Field(name, asked));
            case REASON -> new Field(name, reason);
            case ALL -> {
                all.setText(name);
                all.setWrapText(true);
                yield all;
            }
            case FILES -> new VBox(4, Controls.secondary(name, Glyph.PAPERCLIP, "", this::files), files);
        };
    }

    /** What a finding says from now on is asked only where it says something else. */
    private Node whenChanged(Field field) {
        field.visibleProperty().bind(outcome.valueProperty().isEqualTo(DisputeOutcome.CHANGED));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private Node firstOf(Field field, Node control) {
        if (first == null) {
            first = control;
        }
        return field;
    }

    private static HBox pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(8, left, right);
    }

    private void files() {
        List<Path> more = new ArrayList<>(Objects.requireNonNullElse(chosen.get(), List.of()));
        more.addAll(model.chooseFiles());
        chosen.set(List.copyOf(more));
    }

    private void named(@Nullable List<Path> now) {
        files.setText(now == null
                ? ""
                : String.join("\n", now.stream().map(file -> String.valueOf(file.getFileName())).toList()));
    }

    /** Gives the focus to the first field. */
    void begin() {
        Node target = first;
        if (target != null) {
            target.requestFocus();
        }
    }

    private void perform() {
        FollowAction wanted = action;
        FollowRow.Item now = item;
        if (wanted == null || now == null) {
            return;
        }
        if (!DateField.understood(on, dated, until)) {
            return;
        }
        for (DatePicker picker : List.of(on, dated, until)) {
            picker.setValue(picker.getConverter().fromString(picker.getEditor().getText()));
        }
        error.setText("");
        model.perform(wanted, now.followUp(), input(), this::forget, failure -> error.setText(Problems.describe(failure)
                .sentence()));
    }
}

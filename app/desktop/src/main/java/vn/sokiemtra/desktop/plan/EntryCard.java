package vn.sokiemtra.desktop.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;

/**
 * The fields of one entry of the plan. What was typed is handed over when a field is left; what is refused is shown again
 * as it was.
 *
 * @param <T> the entry
 */
abstract class EntryCard<T> extends VBox {

    private final List<Runnable> fills = new ArrayList<>();

    private final FlowPane line = new FlowPane(10, 10);

    /** What the entry still waits for before it is written. */
    private final Label waiting = new Label();

    private @Nullable T current;

    private boolean filling;

    EntryCard() {
        super(10);
        waiting.getStyleClass().add("field-error");
        waiting.setWrapText(true);
        waiting.setMinHeight(USE_PREF_SIZE);
        waiting.managedProperty().bind(waiting.textProperty().isNotEmpty());
        waiting.visibleProperty().bind(waiting.managedProperty());
        getChildren().addAll(line, waiting);
    }

    /** Hands a changed entry over; {@code refused} shows again what holds. */
    abstract void write(T changed, Runnable refused);

    /** The entry as it stands in the fields; {@code before} has what no field shows. */
    abstract T read(T before);

    /** Told when a required field is empty. */
    abstract void blank();

    /**
     * What a choice that was made asks for beside it, in words; empty when all is there. Until then the fields stay as
     * they are: written at once, the choice would be refused before the rest can be typed.
     */
    String missing(T typed) {
        return "";
    }

    /** Shows an entry; a field that is being typed in keeps what is in it. */
    final void show(T now) {
        current = now;
        waiting.setText("");
        filling = true;
        fills.forEach(Runnable::run);
        filling = false;
    }

    final @Nullable T current() {
        return current;
    }

    private void refused() {
        T now = current;
        if (now != null) {
            show(now);
        }
    }

    final void commit() {
        T before = current;
        if (before == null || filling) {
            return;
        }
        T typed;
        try {
            typed = read(before);
        } catch (IllegalArgumentException missing) {
            blank();
            refused();
            return;
        }
        String more = typed.equals(before) ? "" : missing(typed);
        waiting.setText(more);
        if (more.isEmpty() && !typed.equals(before)) {
            write(typed, this::refused);
        }
    }

    private static void set(TextInputControl field, @Nullable String value) {
        if (!field.isFocused()) {
            field.setText(value == null ? "" : value);
        }
    }

    private void leaves(TextInputControl field) {
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
            }
        });
    }

    private <N> N fill(N control, java.util.function.BiConsumer<N, T> fill) {
        fills.add(() -> {
            T now = current;
            if (now != null) {
                fill.accept(control, now);
            }
        });
        return control;
    }

    final void below(Node node) {
        getChildren().add(node);
    }

    final TextField text(String label, int columns, Function<T, @Nullable String> of) {
        TextField field = new TextField();
        field.setPrefColumnCount(columns);
        field.setOnAction(event -> commit());
        leaves(field);
        line.getChildren().add(new Field(label, field));
        return fill(field, (control, now) -> set(control, of.apply(now)));
    }

    final TextArea area(String label, int rows, Function<T, @Nullable String> of) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        leaves(area);
        getChildren().add(new Field(label, area));
        return fill(area, (control, now) -> set(control, of.apply(now)));
    }

    final DatePicker date(String label, Function<T, java.time.@Nullable LocalDate> of) {
        DatePicker picker = DateField.create();
        picker.setPrefWidth(140);
        picker.valueProperty().addListener((property, before, now) -> commit());
        line.getChildren().add(new Field(label, picker));
        return fill(picker, (control, now) -> control.setValue(of.apply(now)));
    }

    final CheckBox check(String label, Function<T, Boolean> of) {
        CheckBox box = new CheckBox(label);
        box.selectedProperty().addListener((property, before, now) -> commit());
        getChildren().add(box);
        return fill(box, (control, now) -> control.setSelected(of.apply(now)));
    }

    /** @param words of a value; null stands for none of them and has words too */
    final <V> ComboBox<@Nullable V> choice(String label, List<@Nullable V> values, Function<@Nullable V, String> words,
            Function<T, @Nullable V> of) {
        ComboBox<@Nullable V> combo = new ComboBox<>();
        combo.getItems().setAll(values);
        combo.setConverter(new StringConverter<@Nullable V>() {
            @Override
            public String toString(@Nullable V value) {
                return words.apply(value);
            }

            @Override
            public @Nullable V fromString(String text) {
                return null;
            }
        });
        combo.valueProperty().addListener((property, before, now) -> commit());
        line.getChildren().add(new Field(label, combo));
        return fill(combo, (control, now) -> control.setValue(of.apply(now)));
    }

    /** A field that means something only with some choices of another stands beside those. */
    static <V> void only(Node control, ObservableValue<V> choice, Predicate<V> when) {
        Node field = control.getParent();
        field.managedProperty().bind(field.visibleProperty());
        field.visibleProperty().bind(Bindings.createBooleanBinding(() -> when.test(choice.getValue()), choice));
    }

    static @Nullable String given(TextInputControl field) {
        return field.getText() == null || field.getText().isBlank() ? null : field.getText().strip();
    }
}

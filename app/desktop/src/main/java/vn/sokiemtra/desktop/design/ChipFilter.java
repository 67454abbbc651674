package vn.sokiemtra.desktop.design;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Round filters with counts, one chosen; they wrap where room is short.
 *
 * @param <T> the filters
 */
public final class ChipFilter<T> extends FlowPane {

    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();

    private final Map<T, ToggleButton> chips = new LinkedHashMap<>();

    private final Map<T, Label> counts = new LinkedHashMap<>();

    public ChipFilter() {
        super(6, 6);
        getStyleClass().add("chip-filter");
        value.addListener((property, before, now) -> mark());
    }

    public ToggleButton add(T filter, String text, @Nullable Glyph glyph, Tone tone) {
        HBox row = new HBox(5);
        row.getStyleClass().add("button-row");
        if (glyph != null) {
            row.getChildren().add(Icons.of(glyph, tone.styleClass()));
        }
        Label count = Controls.figure("");
        count.managedProperty().bind(count.textProperty().isNotEmpty());
        row.getChildren().addAll(new Label(text), count);
        ToggleButton chip = new ToggleButton(null, row);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(text);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(event -> {
            value.set(filter);
            mark();
        });
        chips.put(filter, chip);
        counts.put(filter, count);
        getChildren().add(chip);
        mark();
        return chip;
    }

    /** Takes every filter away. */
    public void clear() {
        chips.clear();
        counts.clear();
        getChildren().clear();
    }

    /** @param count already formatted; empty hides it */
    public void count(T filter, String count) {
        Label label = counts.get(filter);
        if (label != null) {
            label.setText(count);
        }
    }

    public ObjectProperty<@Nullable T> value() {
        return value;
    }

    private void mark() {
        chips.forEach((filter, chip) -> chip.setSelected(filter.equals(value.get())));
    }
}

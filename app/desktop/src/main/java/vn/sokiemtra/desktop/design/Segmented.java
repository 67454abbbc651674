package vn.sokiemtra.desktop.design;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a few, side by side; arrows move, a click on the chosen one keeps it.
 *
 * @param <T> the values; null is "nothing chosen"
 */
public final class Segmented<T> extends HBox {

    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    public Segmented() {
        getStyleClass().add("segmented");
        value.addListener((property, before, now) -> mark());
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    /** @param tone the colours when chosen */
    public ToggleButton add(T choice, String text, @Nullable Glyph glyph, Tone tone) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().addAll("segment", tone.styleClass());
        if (glyph != null) {
            button.setGraphic(Icons.of(glyph, tone.styleClass()));
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            value.set(choice);
            mark();
        });
        buttons.put(choice, button);
        getChildren().add(button);
        for (int i = 0; i < getChildren().size(); i++) {
            Node each = getChildren().get(i);
            each.getStyleClass().removeAll("first", "last");
            if (i == 0) {
                each.getStyleClass().add("first");
            }
            if (i == getChildren().size() - 1) {
                each.getStyleClass().add("last");
            }
        }
        mark();
        return button;
    }

    /** Takes every choice away. */
    public void clear() {
        buttons.clear();
        getChildren().clear();
        value.set(null);
    }

    public ObjectProperty<@Nullable T> value() {
        return value;
    }

    private void mark() {
        boolean none = value.get() == null;
        boolean[] first = {true};
        buttons.forEach((choice, button) -> {
            boolean chosen = choice.equals(value.get());
            button.setSelected(chosen);
            // One stop for Tab, as in a group of radio buttons.
            button.setFocusTraversable(chosen || none && first[0]);
            first[0] = false;
        });
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var all = buttons.keySet().stream().toList();
        int at = Math.floorMod(all.indexOf(value.get()) + step, all.size());
        value.set(all.get(at));
        ToggleButton button = buttons.get(all.get(at));
        if (button != null) {
            button.requestFocus();
        }
        event.consume();
    }
}

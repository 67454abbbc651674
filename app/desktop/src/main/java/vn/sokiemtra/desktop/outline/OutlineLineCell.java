package vn.sokiemtra.desktop.outline;

import java.util.Objects;
import java.util.function.Function;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;

/** A line of an outline on its level, with what it asks for and what is to be said of it. */
final class OutlineLineCell<T> extends ListCell<T> {

    /**
     * A line as shown.
     *
     * @param aside stands beside the outline, without a level
     * @param asks what it asks for, in few words
     * @param state what is to be said of it; empty for nothing
     */
    record Shown(int level, boolean aside, boolean heading, String label, String words, String asks, String state,
            Tone tone) {
    }

    private static final double STEP = 20;

    /** Narrower than this the sentence needs all the room. */
    private static final double ROOM_FOR_KINDS = 620;

    /** At least so much of what is asked for is seen. */
    private static final double KINDS = 120;

    private static final double LETTER = 6;

    private final Function<T, Shown> shown;

    private final Label label = new Label();

    private final Label words = Controls.cuttable("");

    private final Label kinds = Controls.cuttable("");

    private final Label state = Controls.badge(Tone.ATTENTION, Glyph.WARNING, "");

    /** The style class of the line shown, if it has one of its own. */
    private @Nullable String dress;

    private final HBox row = Controls.row(8, label, words, Controls.spacer(), kinds, state);

    OutlineLineCell(Function<T, Shown> shown) {
        this.shown = shown;
        setPrefWidth(0);
        label.getStyleClass().add("import-label");
        label.setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(0);
        state.setMinWidth(USE_PREF_SIZE);
        kinds.getStyleClass().add("note");
        kinds.setAlignment(Pos.CENTER_RIGHT);
        kinds.setMinWidth(0);
        kinds.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_KINDS));
        kinds.managedProperty().bind(kinds.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            dress(null);
            return;
        }
        Shown line = shown.apply(item);
        label.setText(line.label());
        label.setManaged(!line.label().isEmpty());
        words.setText(line.words());
        kinds.setText(line.asks());
        // The longest sentences leave room to see that something is asked for.
        kinds.setMinWidth(Math.min(KINDS, line.asks().length() * LETTER));
        state.setText(line.state());
        state.getStyleClass().removeAll(Tone.ATTENTION.styleClass(), Tone.ACCENT.styleClass());
        state.getStyleClass().add(line.tone().styleClass());
        state.setVisible(!line.state().isEmpty());
        state.setManaged(state.isVisible());
        row.setPadding(new Insets(0, 0, 0, line.aside() ? 0 : Math.min(line.level(), 8) * STEP));
        dress(line.aside() ? "import-aside" : line.heading() ? "import-heading" : null);
        setGraphic(row);
    }

    /** Styling runs only where it is another. */
    private void dress(@Nullable String now) {
        if (!Objects.equals(dress, now)) {
            getStyleClass().remove(dress);
            if (now != null) {
                getStyleClass().add(now);
            }
            dress = now;
        }
    }
}

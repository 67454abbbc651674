package vn.sokiemtra.desktop.fieldwork;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Says of one field when it was written to the disk, or why it was not. */
final class SavedMark extends Label {

    private static final Texts TEXTS = Texts.beside(SavedMark.class);

    private final InstantSource clock;
    private final ChangeListener<SaveState> listener = (_, _, now) -> show(now);
    private @Nullable ObservableValue<SaveState> state;

    SavedMark(InstantSource clock) {
        this.clock = clock;
        getStyleClass().addAll("note", "saved-mark");
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(textProperty().isNotEmpty());
    }

    /** Follows a field; {@code stored} is what the data say of it while nobody edits. */
    void follow(ObservableValue<SaveState> field, SaveState stored) {
        if (state != null) {
            state.removeListener(listener);
        }
        state = field;
        field.addListener(listener);
        show(field.getValue() instanceof SaveState.Clean ? stored : field.getValue());
    }

    private void show(SaveState now) {
        getStyleClass().remove("danger");
        setGraphic(null);
        setText(switch (now) {
            case SaveState.Clean() -> "";
            case SaveState.Saving() -> TEXTS.get("saving");
            case SaveState.Saved(Instant at) -> {
                setGraphic(Icons.of(Glyph.CHECK, "success"));
                yield TEXTS.get("saved", time(at));
            }
            case SaveState.Failed(String sentence) -> {
                getStyleClass().add("danger");
                yield TEXTS.get("not-saved");
            }
        });
    }

    private String time(Instant at) {
        LocalDateTime then = LocalDateTime.ofInstant(at, Texts.ZONE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        return then.toLocalDate().equals(today)
                ? VietnameseFormat.clock(then.toLocalTime())
                : VietnameseFormat.date(then.toLocalDate());
    }
}

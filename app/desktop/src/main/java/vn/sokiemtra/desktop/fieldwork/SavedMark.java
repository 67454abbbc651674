package vn.sokiemtra.desktop.fieldwork;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Says of a field, or of several under one title, when it was written to the disk, or why it was not. */
final class SavedMark extends Label {

    private static final Texts TEXTS = Texts.beside(SavedMark.class);

    private final InstantSource clock;
    private final ChangeListener<SaveState> listener = (_, _, _) -> show();
    private List<? extends ObservableValue<SaveState>> states = List.of();
    private SaveState stored = new SaveState.Clean();

    SavedMark(InstantSource clock) {
        this.clock = clock;
        getStyleClass().addAll("note", "saved-mark");
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(textProperty().isNotEmpty());
    }

    /** Follows a field; {@code stored} is what the data say of it while nobody edits. */
    void follow(ObservableValue<SaveState> field, SaveState stored) {
        follow(List.of(field), stored);
    }

    /** Follows fields that share the mark: what is not on the disk yet is said before what is. */
    void follow(List<? extends ObservableValue<SaveState>> fields, SaveState stored) {
        states.forEach(each -> each.removeListener(listener));
        states = List.copyOf(fields);
        this.stored = stored;
        states.forEach(each -> each.addListener(listener));
        show();
    }

    private void show() {
        show(states.stream().map(ObservableValue::getValue).filter(each -> !(each instanceof SaveState.Clean)).max(
                Comparator.comparingInt(SavedMark::urgency).thenComparing(SavedMark::at)).orElse(stored));
    }

    private static int urgency(SaveState state) {
        return switch (state) {
            case SaveState.Clean() -> 0;
            case SaveState.Saved(Instant _) -> 1;
            case SaveState.Saving() -> 2;
            case SaveState.Kept(SaveState _) -> 3;
            case SaveState.Failed(String _) -> 4;
        };
    }

    private static Instant at(SaveState state) {
        return state instanceof SaveState.Saved(Instant at) ? at : Instant.EPOCH;
    }

    private void show(SaveState now) {
        getStyleClass().remove("danger");
        setGraphic(null);
        setText(switch (now) {
            case SaveState.Clean() -> "";
            case SaveState.Saving() -> TEXTS.get("saving");
            case SaveState.Kept(SaveState _) -> TEXTS.get("kept");
            case SaveState.Saved(Instant at) -> {
                setGraphic(Icons.of(Glyph.CHECK, "success"));
                yield TEXTS.get("saved", time(at));
            }
            case SaveState.Failed(String _) -> {
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

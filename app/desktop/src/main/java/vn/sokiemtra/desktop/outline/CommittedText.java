package vn.sokiemtra.desktop.outline;

import java.util.Objects;
import java.util.function.Consumer;

import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.figuretext.Pause;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;

/**
 * A text of an item that is written when it is left, for the item it was typed at. One in sentences is written after a
 * rest too and kept between keystrokes.
 */
final class CommittedText {

    private final TextInputControl control;

    private final Consumer<String> write;

    private final Pause draft = Pause.of(FigureTextArea.DRAFT_PAUSE);

    private final Pause rest = Pause.of(FigureTextArea.COMMIT_PAUSE);

    private @Nullable Consumer<@Nullable String> keep;

    private String stored;

    CommittedText(TextInputControl control, String stored, Consumer<String> write) {
        this.control = control;
        this.stored = stored;
        this.write = write;
        control.setText(stored);
        control.textProperty().addListener((property, before, now) -> typed());
        control.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
            }
        });
    }

    /** A field in sentences. */
    static CommittedText of(OutlineViewModel model, Row row, ItemField field, TextInputControl control,
            String stored) {
        CommittedText[] made = new CommittedText[1];
        made[0] = new CommittedText(control, stored, typed -> model.words(row, field, typed, () -> made[0].written()));
        made[0].keep = text -> model.keep(row, field, text);
        model.kept(row, field, typed -> {
            // Another item may be shown by now, and what is being typed there is newer anyway.
            if (control.getScene() != null && !made[0].pending()) {
                control.setText(typed);
            }
        });
        return made[0];
    }

    private void typed() {
        Consumer<@Nullable String> keeping = keep;
        if (keeping != null && pending()) {
            draft.begin(() -> {
                if (pending()) {
                    keeping.accept(text());
                }
            });
            rest.restart(this::commit);
        }
    }

    private String text() {
        return Objects.requireNonNullElse(control.getText(), "");
    }

    private boolean pending() {
        return !text().strip().equals(stored.strip());
    }

    void commit() {
        draft.stop();
        rest.stop();
        if (pending()) {
            String typed = text();
            stored = typed;
            write.accept(typed);
        }
    }

    /** What was typed while it was written is kept on. */
    private void written() {
        if (keep != null) {
            keep.accept(pending() ? text() : null);
        }
    }

    /** What the data say now; what is being typed stays. */
    void update(String now) {
        boolean typing = pending() || control.isFocused() && text().strip().equals(now.strip());
        stored = now;
        if (!typing && !now.equals(text())) {
            control.setText(now);
        }
    }
}

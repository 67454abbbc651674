package vn.sokiemtra.desktop.document;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.figuretext.Pause;
import vn.sokiemtra.desktop.task.SaveState;

/** A field whose text is kept between keystrokes and written when it is left, a longer one after a rest too. */
final class KeptField {

    private final TextInputControl input;
    private final Field field;
    private final Consumer<String> keep;
    private final BiConsumer<String, Consumer<SaveState>> write;
    private final Pause draft = Pause.of(FigureTextArea.DRAFT_PAUSE);
    private final Pause rest = Pause.of(FigureTextArea.COMMIT_PAUSE);
    private String stored = "";

    /**
     * @param rows 1 for a line, more for a text
     * @param keep keeps what is typed so that a crash does not lose it
     * @param write writes it and tells the field what became of it
     */
    KeptField(String label, String prompt, int rows, Consumer<String> keep,
            BiConsumer<String, Consumer<SaveState>> write) {
        this.keep = keep;
        this.write = write;
        input = rows > 1 ? new TextArea() : new TextField();
        if (input instanceof TextArea area) {
            area.setWrapText(true);
            area.setPrefRowCount(rows);
        }
        input.setPromptText(prompt);
        field = new Field(label, input);
        input.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commit();
            }
        });
        input.textProperty().addListener((o, before, now) -> typed(rows > 1));
        if (input instanceof TextField line) {
            line.setOnAction(event -> commit());
        }
    }

    KeptField called(String id) {
        input.setId(id);
        return this;
    }

    Field field() {
        return field;
    }

    /** Kept soon, and a longer text committed after a rest: nobody leaves a field to have it written. */
    private void typed(boolean tall) {
        if (!input.getText().equals(stored)) {
            draft.begin(() -> {
                boolean newer = !input.getText().equals(stored);
                if (newer) {
                    keep.accept(input.getText());
                }
                field.drafted(newer);
            });
            if (tall) {
                rest.restart(this::commit);
            }
        } else {
            field.drafted(false);
        }
    }

    /** Puts back what was typed before a crash; it is committed like anything typed. */
    void restore(String typed) {
        if (input.getText().equals(stored)) {
            input.setText(typed);
        }
    }

    void prompt(String text) {
        input.setPromptText(text);
    }

    void show(String value) {
        // What is being typed, or could not be read, stays.
        if (input.getText().equals(stored)) {
            input.setText(value);
        }
        stored = value;
    }

    void commit() {
        draft.stop();
        rest.stop();
        if (!input.getText().equals(stored)) {
            String typed = input.getText();
            String before = stored;
            stored = typed;
            write.accept(typed, saved -> {
                field.state().set(saved);
                if (saved instanceof SaveState.Failed) {
                    stored = before;
                }
            });
        }
    }
}

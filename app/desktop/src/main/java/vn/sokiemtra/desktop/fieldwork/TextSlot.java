package vn.sokiemtra.desktop.fieldwork;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.figuretext.FigureEditor;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.figuretext.NoticeBox;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.inspection.ItemView;

/**
 * A place on the screen for one text at a time. The editor in it is costly to make, so it is kept and shows one item's
 * text after the other; what is typed is committed for the item it was typed at.
 */
final class TextSlot {

    /** Writes a text; calls back whether it reached the disk. */
    interface Writer {
        void write(ItemView item, String text, Consumer<Boolean> done);
    }

    private final ItemViewModel model;
    private final FigureEditor editor;
    private final NoticeBox notices = new NoticeBox();
    private final VBox box;
    /** What is still being typed was typed at what stood here before the work of others came. */
    private final InvalidationListener onReceived = received -> commitNow();
    private @Nullable String key;
    private ObjectProperty<SaveState> state = new SimpleObjectProperty<>(new SaveState.Clean());

    TextSlot(ItemViewModel model, String name, String prompt) {
        this.model = model;
        this.editor = new FigureTextArea(model.figures());
        editor.setName(name);
        editor.setPrompt(prompt);
        box = new VBox(2, editor.node(), notices);
        box.setMinWidth(0);
        VBox.setVgrow(editor.node(), Priority.ALWAYS);
        model.received().addListener(onReceived);
    }

    /** The text with what is to be said of it, for the layout; {@link #node()} is the text alone, for the focus. */
    Region box() {
        return box;
    }

    /** Says what a person should look at in the text that is shown. */
    void notices(List<TextNotice> now) {
        notices.show(now, notice -> {
            String text = editor.text();
            String mended = notice.mended(text);
            if (!mended.equals(text)) {
                editor.restoreDraft(mended);
                editor.commitNow();
            }
            editor.node().requestFocus();
        });
    }

    /**
     * Shows a text.
     *
     * @param key names the field within the program's drafts; another key begins another text
     * @param state where the field says what became of what is typed
     */
    void show(ItemView item, String key, @Nullable String text, ObjectProperty<SaveState> state, Writer writer) {
        String stored = text == null ? "" : text;
        String full = ItemViewModel.draftKey(item, key);
        if (!full.equals(this.key)) {
            // What was typed here before belongs to the field of before, and so does its state.
            editor.commitNow();
        }
        this.state = state;
        if (full.equals(this.key)) {
            editor.show(stored);
            return;
        }
        this.key = full;
        editor.onCommit(typed -> writer.write(item, typed, written -> settled(full, written)));
        editor.onDraft(typed -> keep(full, typed));
        editor.open(stored);
        model.draft(full, draft -> {
            if (full.equals(this.key) && !editor.pending()) {
                editor.restoreDraft(draft);
            }
        });
    }

    private void settled(String full, boolean written) {
        // Another item's text may stand here by now; the draft keeps what was refused.
        if (!full.equals(key)) {
            return;
        }
        if (!written) {
            editor.commitFailed();
        } else if (editor.pending()) {
            // Typed while the rest was written: the draft that went with the rest is kept again for it.
            keep(full, editor.text());
        }
    }

    private void keep(String full, String typed) {
        model.keepDraft(full, typed, () -> {
            if (full.equals(key)) {
                state.set(SaveState.drafted(state.get(), editor.pending()));
            }
        });
    }

    FigureEditor editor() {
        return editor;
    }

    Region node() {
        return editor.node();
    }

    void commitNow() {
        editor.commitNow();
    }

    void dispose() {
        model.received().removeListener(onReceived);
        editor.commitNow();
        editor.dispose();
    }
}

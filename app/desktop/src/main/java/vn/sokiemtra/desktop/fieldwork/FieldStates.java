package vn.sokiemtra.desktop.fieldwork;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.text.Problem;

/** What each field of the item on screen says about its last edit, and the edits themselves. JavaFX thread only. */
final class FieldStates {

    private final AppSession session;
    private final Tasks tasks;
    private final Supplier<@Nullable ItemView> shown;
    private final Map<String, ObjectProperty<SaveState>> states = new HashMap<>();

    /** @param shown the item on screen */
    FieldStates(AppSession session, Tasks tasks, Supplier<@Nullable ItemView> shown) {
        this.session = session;
        this.tasks = tasks;
        this.shown = shown;
    }

    /** Another item is going to be shown. */
    void forget() {
        states.clear();
    }

    ObjectProperty<SaveState> of(String key) {
        return states.computeIfAbsent(key, _ -> new SimpleObjectProperty<>(new SaveState.Clean()));
    }

    /** A text left with the item it belongs to is written after the next item is shown: its state is nobody's then. */
    ObjectProperty<SaveState> at(UUID item, String key) {
        ItemView now = shown.get();
        return now != null && now.itemId().equals(item)
                ? of(key)
                : new SimpleObjectProperty<>(new SaveState.Clean());
    }

    /** Writes a field of an item, and says so at it. @param done whether it was written */
    void write(UUID item, String key, String what, Callable<Edited<?>> call, Consumer<Boolean> done) {
        ObjectProperty<SaveState> state = at(item, key);
        state.set(new SaveState.Saving());
        session.edit(what, () -> {
            Edited<?> edited = call.call();
            return new Edited<>(Boolean.TRUE, edited.id(), edited.at());
        }, edited -> {
            state.set(new SaveState.Saved(edited.at()));
            done.accept(true);
        }, failure -> {
            refuse(state, failure);
            done.accept(false);
        });
    }

    private void refuse(ObjectProperty<SaveState> state, Throwable failure) {
        state.set(new SaveState.Failed(Problems.describe(failure).sentence()));
        if (!(failure instanceof Problem problem) || !problem.code().startsWith("SKT-TEXT-")) {
            // What was typed is wrong: said beside the field. Anything else is for the band too.
            tasks.problems().show(failure);
        }
    }
}

package vn.sokiemtra.desktop.fieldwork;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.desktop.field.Past;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.text.Texts;

/** One thing that an earlier year left: the answer to it, and the finding that is made of it again. */
public final class PriorViewModel {

    /** An item where a finding can stand. */
    public record Choice(UUID item, String words) {
    }

    /**
     * Everything shown of one.
     *
     * @param line null for the part of the checklist itself
     * @param group the part, with how far it is
     */
    public record Shown(@Nullable PriorLine line, ChecklistNode group, List<ConflictView> conflicts) {
        public Shown {
            conflicts = List.copyOf(conflicts);
        }
    }

    private static final Texts TEXTS = Texts.beside(PriorViewModel.class);

    private final FieldWork work;
    private final AppSession session;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<SaveState> state = new SimpleObjectProperty<>(new SaveState.Clean());
    private final ObjectProperty<SaveState> remark = new SimpleObjectProperty<>(new SaveState.Clean());
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();

    PriorViewModel(FieldWork work, AppSession session, Tasks tasks) {
        this.work = work;
        this.session = session;
        this.tasks = tasks;
    }

    /** Where findings can stand: the leaves of the outline. */
    void items(ChecklistTree tree) {
        List<Choice> now = tree.leaves().map(leaf -> new Choice(leaf.itemId(), leaf.code() + "  " + leaf
                .shortTitle())).toList();
        if (!now.equals(choices.get())) {
            choices.set(now);
        }
    }

    /** Takes over what was loaded; null when something else is on screen. */
    void show(@Nullable Shown now) {
        PriorLine before = line();
        PriorLine line = now == null ? null : now.line();
        if (before == null || line == null || !before.matter().id().equals(line.matter().id())) {
            state.set(new SaveState.Clean());
            remark.set(new SaveState.Clean());
            chosen.set(line == null ? null : line.item());
        }
        shown.set(now);
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The one on screen; null while there is none. */
    public @Nullable PriorLine line() {
        Shown now = shown.get();
        return now == null ? null : now.line();
    }

    /** The same as the evidence pane and the text editor know things: by inspection, id and files. */
    static ItemView asItem(PriorLine line) {
        return new ItemView(line.inspection(), line.matter().id(), "", List.of(), "", line.matter().content(), line
                .matter().content(), null, true, "", false, "", List.of(), null, Field.empty(), Field.empty(),
                line
                        .remark(),
                List.of(), line.evidence(), null, null, ItemUse.USED, null, ItemPoints.NONE);
    }

    // --- what the person does ---

    public void settle(PriorMatter.@Nullable State answer) {
        PriorLine line = line();
        if (line != null && line.answer() != answer) {
            settle(line, answer);
        }
    }

    /** One that may not be on screen yet: keys come quicker than lines are read. */
    void settle(PriorLine line, PriorMatter.@Nullable State answer) {
        String author = session.author().get();
        write(line, state, TEXTS.get("edit.prior"), () -> work.settlePrior(author, line, answer), _ -> {
        });
    }

    /** @param line where the text was typed; another may be on screen by now */
    public void remark(PriorLine line, String text, Consumer<Boolean> done) {
        String author = session.author().get();
        write(line, remark, TEXTS.get("edit.prior.remark"), () -> work.remarkPrior(author, line, text.isBlank()
                ? null
                : text.strip()), done);
    }

    /** Writes it down again as a finding; nothing where no item is chosen or the finding is there already. */
    public void raise() {
        PriorLine line = line();
        if (line != null && line.raised() == null && chosen.get() != null) {
            String author = session.author().get();
            UUID item = chosen.get();
            session.<UUID>edit(TEXTS.get("edit.prior.raise"), () -> work.raisePrior(author, line, item), _ -> {
            });
        }
    }

    private void write(PriorLine line, ObjectProperty<SaveState> mark, String what, Callable<Edited<UUID>> call,
            Consumer<Boolean> done) {
        mark.set(new SaveState.Saving());
        session.edit(what, call, edited -> {
            tell(line, mark, new SaveState.Saved(edited.at()));
            done.accept(true);
        }, failure -> {
            tell(line, mark, new SaveState.Failed(Problems.describe(failure).sentence()));
            tasks.problems().show(failure);
            done.accept(false);
        });
    }

    private void tell(PriorLine line, ObjectProperty<SaveState> mark, SaveState now) {
        PriorLine here = line();
        if (here != null && Objects.equals(here.matter().id(), line.matter().id())) {
            mark.set(now);
        }
    }

    /** What was changed at the one on screen, newest first. */
    public void history(Consumer<List<Past>> then) {
        PriorLine line = line();
        if (line != null) {
            tasks.read(TEXTS.get("task.history"), () -> work.priorHistory(line), then);
        }
    }

    // --- for the view ---

    public ReadOnlyObjectProperty<List<Choice>> choices() {
        return choices.getReadOnlyProperty();
    }

    /** The item where the finding is to stand; empty until somebody says so where this year's outline has no such item. */
    public ObjectProperty<@Nullable UUID> chosen() {
        return chosen;
    }

    public ObjectProperty<SaveState> state() {
        return state;
    }

    public ObjectProperty<SaveState> remarkState() {
        return remark;
    }
}

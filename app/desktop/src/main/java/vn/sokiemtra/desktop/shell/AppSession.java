package vn.sokiemtra.desktop.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.Progress;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.desktop.task.Work;
import vn.sokiemtra.ledger.EditId;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/**
 * One open data file, who writes into it, and what can be undone. Every write of a screen goes through {@link #edit}:
 * that is what keeps the status bar, undo and the other screens right. JavaFX thread only, but {@link #ledger()}.
 */
public final class AppSession {

    /** A step that can be taken back, and how it is named in the status bar. */
    public record Step(String what, EditId id) {
    }

    /**
     * What the status bar offers to take back.
     *
     * @param what was done
     * @param verb of the link
     */
    public record Offer(String what, String verb, Runnable action) {
    }

    private static final Texts TEXTS = Texts.beside(AppSession.class);

    private static final Duration SAVING_VISIBLE_AFTER = Duration.ofMillis(300);

    private static final int KEPT_STEPS = 200;

    private final Path file;

    private final Ledger ledger;

    private final Tasks tasks;

    private final InstantSource clock;

    private final StringProperty author;

    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Clean());

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    private final ReadOnlyLongWrapper received = new ReadOnlyLongWrapper();

    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    private final ReadOnlyObjectWrapper<@Nullable Offer> offered = new ReadOnlyObjectWrapper<>();

    private final Deque<Step> undo = new ArrayDeque<>();

    private final Deque<Step> redo = new ArrayDeque<>();

    private final Unwritten unwritten = new Unwritten();

    /** Whether the band says of the disk that it did not take an edit. */
    private boolean refused;

    /** What was asked for by one press and is not written yet: its name in the undo list, and what it is done to. */
    private final Set<List<Object>> underway = new HashSet<>();

    private int pending;

    private Shown shown = new Shown();

    private final DraftStore drafts;

    /** Without a place for drafts on the disk. */
    public AppSession(Path file, Ledger ledger, Tasks tasks, InstantSource clock, String author) {
        this(file, ledger, DraftStore.inMemory(), tasks, clock, author);
    }

    public AppSession(Path file, Ledger ledger, DraftStore drafts, Tasks tasks, InstantSource clock,
            String author) {
        this.drafts = drafts;
        this.file = file;
        this.ledger = ledger;
        this.tasks = tasks;
        this.clock = clock;
        this.author = new SimpleStringProperty(author);
    }

    /** The data file, with its {@code .mv.db}. */
    public Path file() {
        return file;
    }

    /** The file's name as the window shows it, without suffix. */
    public String name() {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".mv.db") ? name.substring(0, name.length() - ".mv.db".length()) : name;
    }

    /** For use cases and readers inside {@link Tasks}; never called on the JavaFX thread. */
    public Ledger ledger() {
        return ledger;
    }

    /** Where texts are kept between keystrokes; never called on the JavaFX thread. */
    public DraftStore drafts() {
        return drafts;
    }

    public InstantSource clock() {
        return clock;
    }

    /** The person at the keyboard; switched in the status bar. */
    public StringProperty author() {
        return author;
    }

    /** An edit whose failure goes to the band. {@code then} receives the use case's value once it is on disk. */
    public <T extends @Nullable Object> void edit(String what, Callable<Edited<T>> work, Consumer<? super T> then) {
        edit(what, work, edited -> then.accept(edited.value()), tasks.problems()::show);
    }

    /**
     * An edit whose field tells its own state.
     *
     * @param what for the undo list, e.g. {@code Ghi kết luận mục II.1.d5}
     * @param work calls one use case; runs after all edits given before
     * @param then on the JavaFX thread, once the edit is on disk
     * @param failed on the JavaFX thread; nothing of the edit was kept
     */
    public <T extends @Nullable Object> void edit(String what, Callable<Edited<T>> work, Consumer<Edited<T>> then,
            Consumer<Throwable> failed) {
        editLong(what, progress -> work.call(), then, failed);
    }

    /**
     * The same for work that takes its time: it tells its progress and may be stopped before it writes; nothing is kept
     * then and {@code failed} receives {@link Progress.Stopped}.
     */
    public <T extends @Nullable Object> Running editLong(String what, Work<Edited<T>> work,
            Consumer<Edited<T>> then, Consumer<Throwable> failed) {
        unwritten.again();
        Shown asked = shown;
        return give(what, progress -> asked.edit(ledger, () -> work.run(progress)), then, failed);
    }

    /**
     * The same for what takes in the work of other machines. An edit asked for before {@link #receive} tells of it was made
     * of what stood on the screen, though it waits until all is in: what it has not seen stays beside it.
     */
    public <T extends @Nullable Object> Running takeIn(String what, Work<Edited<T>> work, Consumer<Edited<T>> then,
            Consumer<Throwable> failed) {
        Shown asked = shown;
        return editLong(what, progress -> {
            asked.until(ledger.versions());
            return work.run(progress);
        }, then, failed);
    }

    /**
     * What a form asks for with one press. A second press before it is on disk asks for nothing new: the number it would
     * take is the one being given, and its refusal would stand in the status bar in place of what was written.
     *
     * @param about what it is done to: the same done to another is asked for anew
     */
    public <T extends @Nullable Object> void once(String what, Object about, Callable<Edited<T>> work,
            Consumer<Edited<T>> then, Consumer<Throwable> failed) {
        List<Object> asked = List.of(what, about);
        if (underway.add(asked)) {
            editLong(what, progress -> work.call(), edited -> {
                underway.remove(asked);
                then.accept(edited);
            }, failure -> {
                underway.remove(asked);
                failed.accept(failure);
            });
        }
    }

    /**
     * A step that cannot be taken back: a frozen text, an issued number, a revoked machine. Ctrl+Z offers nothing
     * afterwards, for what came before it has been relied upon.
     */
    public <T extends @Nullable Object> void lasting(String what, Callable<Edited<T>> work, Consumer<Edited<T>> then,
            Consumer<Throwable> failed) {
        this.<T>once(what, file, work, edited -> {
            undo.clear();
            redo.clear();
            canUndo.set(false);
            canRedo.set(false);
            then.accept(edited);
        }, failed);
    }

    private <T extends @Nullable Object> Running give(String what, Work<Edited<T>> work,
            Consumer<Edited<T>> then, Consumer<Throwable> failed) {
        began();
        SaveState before = saveState.get();
        return tasks.<Edited<T>>write(what, work, edited -> {
            if (edited.id() != null) {
                push(undo, new Step(what, edited.id()));
                redo.clear();
            }
            offered.set(null);
            ended(new SaveState.Saved(edited.at()));
            allWritten();
            then.accept(edited);
        }, failure -> {
            ended(failure instanceof Progress.Stopped || failure instanceof CancellationException
                    ? before
                    : new SaveState.Failed(Problems.describe(failure).sentence()));
            if (Unwritten.isDisk(failure)) {
                unwritten.add(() -> give(what, work, then, failed));
                refused = true;
            }
            failed.accept(failure);
        });
    }

    /** What the band says of a disk that took nothing is not true any more once it took everything. */
    private void allWritten() {
        if (refused && pending == 0 && unwritten.count().get() == 0) {
            refused = false;
            tasks.problems().shown().removeIf(line -> line.code().startsWith("SKT-DB-"));
        }
    }

    /** How many edits the disk did not take; they stay and are tried again with the next one. */
    public ReadOnlyIntegerProperty unwritten() {
        return unwritten.count();
    }

    /** Tries what the disk did not take once more. */
    public void writeAgain() {
        unwritten.again();
    }

    /** Puts the newest step into the status bar with Hoàn tác; call it from {@code then} after a deletion. */
    public void offerUndo() {
        Step newest = undo.peekFirst();
        offered.set(newest == null ? null : new Offer(newest.what(), TEXTS.get("undo"), this::undo));
    }

    /** Puts something else that can be taken back into the status bar, until the next edit. */
    public void offer(Offer what) {
        offered.set(what);
    }

    public void undo() {
        takeBack(undo, redo);
    }

    public void redo() {
        takeBack(redo, undo);
    }

    private void takeBack(Deque<Step> from, Deque<Step> to) {
        Step step = from.pollFirst();
        if (step == null) {
            return;
        }
        String who = author.get();
        began();
        tasks.write(step.what(), progress -> ledger.undo(who, step.id()), edited -> {
            if (edited.id() != null) {
                push(to, new Step(step.what(), edited.id()));
            }
            offered.set(null);
            ended(new SaveState.Saved(edited.at()));
        }, failure -> {
            ended(saveState.get());
            tasks.problems().show(failure);
        });
    }

    private static void push(Deque<Step> steps, Step step) {
        steps.addFirst(step);
        if (steps.size() > KEPT_STEPS) {
            steps.removeLast();
        }
    }

    private void began() {
        pending++;
        tasks.after(SAVING_VISIBLE_AFTER, () -> {
            if (pending > 0) {
                saveState.set(new SaveState.Saving());
            }
        });
    }

    private void ended(SaveState state) {
        pending--;
        saveState.set(state);
        canUndo.set(!undo.isEmpty());
        canRedo.set(!redo.isEmpty());
        revision.set(revision.get() + 1);
    }

    public ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /** Grows after every edit, undo and redo: what a screen listens to for reloading. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** The work of other machines is in the file now: whatever a screen kept of it may be another one. */
    public void receive() {
        // A field that still holds typed words gives them now: they were typed at what stood here before.
        received.set(received.get() + 1);
        shown = new Shown();
        revision.set(revision.get() + 1);
    }

    /** Grows with each {@link #receive}, just before the {@link #revision}. */
    public ReadOnlyLongProperty received() {
        return received.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** The step the status bar offers to take back; null for none. */
    public ReadOnlyObjectProperty<@Nullable Offer> offered() {
        return offered.getReadOnlyProperty();
    }
}

package vn.sokiemtra.desktop.document;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.RewriteSection;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.SentenceChange;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Edits of the draft that is shown, and what is typed before it is one. JavaFX thread only. */
final class DraftEdits {

    /** For steps that no field tells about. */
    static final Consumer<SaveState> NOBODY = state -> {
    };

    private static final Texts TEXTS = Texts.beside(DraftEdits.class);
    private static final String DRAFTS = "/minutes/";

    /** A use case on the draft that is shown. */
    interface Step {
        Edited<?> run(Ledger ledger, String author, DraftOf draft) throws Exception;
    }

    private final ScreenContext context;
    private final DocumentViewModel model;

    DraftEdits(ScreenContext context, DocumentViewModel model) {
        this.context = context;
        this.model = model;
    }

    /** Begins to edit a live section: the text as the data give it becomes the section's own with the first change. */
    void rewrite(String section, String text, Consumer<SaveState> state) {
        edit(TEXTS.get("step.rewrite"), forgetting(section, state),
                (ledger, author, draft) -> new RewriteSection(ledger).run(author, draft, section, text));
    }

    void returnToData(String section) {
        edit(TEXTS.get("step.return"), undoable(),
                (ledger, author, draft) -> new RewriteSection(ledger).returnToData(author, draft, section));
    }

    /** Alt+Y takes the first offered sentence of the selected section, Alt+N keeps the standing one. */
    void settle(boolean take) {
        model.section().filter(section -> !section.changes().isEmpty()).ifPresent(section -> {
            SentenceChange change = section.changes().getFirst();
            edit(TEXTS.get(take ? "step.take" : "step.keep"), NOBODY, (ledger, author, draft) -> take
                    ? new RewriteSection(ledger).take(author, draft, section.id(), change)
                    : new RewriteSection(ledger).keep(author, draft, section.id(), change));
        });
    }

    boolean canSettle() {
        return model.section().map(DocumentSection::changes).filter(changes -> !changes.isEmpty()).isPresent();
    }

    /** Offers to take the step back once it is done. */
    Consumer<SaveState> undoable() {
        return state -> {
            if (state instanceof SaveState.Saved) {
                context.session().offerUndo();
            }
        };
    }

    /** What is on the disk needs no draft. */
    Consumer<SaveState> forgetting(String field, Consumer<SaveState> state) {
        return now -> {
            if (now instanceof SaveState.Saved) {
                keep(field, null);
            }
            state.accept(now);
        };
    }

    /** Keeps what is typed into a field of this screen between keystrokes; null forgets it. */
    void keep(String field, @Nullable String text) {
        DraftStore drafts = context.session().drafts();
        String key = key(field);
        context.tasks().write(TEXTS.get("task.draft"), () -> {
            drafts.keep(key, text);
            return Boolean.TRUE;
        }, kept -> {
        });
    }

    /** Looks for what was typed into a field before a crash. */
    void find(String field, Consumer<String> found) {
        DraftStore drafts = context.session().drafts();
        DraftOf of = model.draft();
        String key = key(field);
        context.tasks().<@Nullable String>read(TEXTS.get("task.draft"), () -> drafts.find(key), text -> {
            if (text != null && of != null && of.equals(model.draft())) {
                found.accept(text);
            }
        });
    }

    private String key(String field) {
        DraftOf of = model.draft();
        return of == null
                ? DRAFTS + field
                : of.inspection() == null
                        ? of.kind().code() + DRAFTS + field
                        : model.scope() == DocumentScope.MINUTES
                                ? of.inspection() + DRAFTS + field
                                : of.inspection() + "/" + of.kind().code() + DRAFTS + field;
    }

    /** @param state told Saved or Failed, for the field */
    void edit(String what, Consumer<SaveState> state, Step step) {
        DraftOf of = model.draft();
        if (of == null) {
            return;
        }
        String author = context.session().author().get();
        Ledger ledger = context.session().ledger();
        Callable<Edited<Boolean>> work = () -> {
            Edited<?> edited = step.run(ledger, author, of);
            return new Edited<>(true, edited.id(), edited.at());
        };
        context.session().edit(what, work, edited -> state.accept(new SaveState.Saved(edited.at())),
                failure -> failed(failure, state));
    }

    private void failed(Throwable failure, Consumer<SaveState> state) {
        state.accept(new SaveState.Failed(Problems.describe(failure).sentence()));
        if (state == NOBODY || !(failure instanceof Problem problem) || problem.code().startsWith("SKT-DB-")) {
            // What was typed wrongly is said beside the field; anything else stays in sight.
            context.tasks().problems().show(failure);
        }
        model.load();
    }
}

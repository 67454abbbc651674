package vn.sokiemtra.desktop.fieldwork;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.text.Texts;

/** Mẫu câu at one item: found by words, kept, changed and taken out. */
public final class PhrasesViewModel {

    /**
     * One that is being written.
     *
     * @param phrase null for a new one
     * @param here offered at this item only
     */
    public record Draft(@Nullable Phrase phrase, Phrase.Kind kind, boolean here, String content) {
    }

    private static final Texts TEXTS = Texts.beside(PhrasesViewModel.class);

    private final FieldWork work;
    private final AppSession session;
    private final Tasks tasks;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Phrase> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Draft> draft = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private List<Phrase> all = List.of();
    private @Nullable ItemView item;
    private Phrase.@Nullable Kind kind;
    private String typed = "";
    /** What the one that is being written began with. */
    private String original = "";

    PhrasesViewModel(FieldWork work, AppSession session, Tasks tasks) {
        this.work = work;
        this.session = session;
        this.tasks = tasks;
        words.addListener((_, _, _) -> search());
    }

    /**
     * Begins at an item.
     *
     * @param of the field that a phrase goes into; null where it is none
     * @param text what is typed there: a new phrase begins with it
     */
    public void open(ItemView at, Phrase.@Nullable Kind of, String text) {
        item = at;
        kind = of;
        typed = text.strip();
        draft.set(null);
        refusal.set("");
        words.set("");
        load();
    }

    private void load() {
        ItemView at = item;
        if (at != null) {
            tasks.read(TEXTS.get("task.phrases"), () -> work.phrases(at, kind), found -> {
                all = found;
                search();
            });
        }
    }

    private void search() {
        String[] sought = Folded.of(words.get().strip()).split("\\s+");
        List<Phrase> found = all.stream().filter(phrase -> {
            String text = Folded.of(group(phrase) + " " + phrase.content());
            for (String word : sought) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        }).toList();
        if (!found.equals(shown)) {
            shown.setAll(found);
        }
    }

    /** What it is about: its subject or the item it is kept for, and the field. */
    public String group(Phrase phrase) {
        String subject = phrase.item() != null
                ? TEXTS.get("phrases.here")
                : phrase.topic().isEmpty() ? TEXTS.get("phrases.own") : phrase.topic();
        String field = TEXTS.get("phrases.kind." + phrase.kind());
        return subject.equals(field) ? field : subject + " · " + field;
    }

    // --- what the person does ---

    /** Begins a new one with what is typed in the field. */
    public void begin() {
        write(new Draft(null, kind == null ? Phrase.Kind.FINDING : kind, false, typed));
    }

    public void edit(@Nullable Phrase phrase) {
        if (phrase != null) {
            write(new Draft(phrase, phrase.kind(), phrase.item() != null, phrase.content()));
        }
    }

    /** Goes on with what was typed at it before a crash, or before one went elsewhere. */
    private void write(Draft first) {
        refusal.set("");
        tasks.<@Nullable String>read(TEXTS.get("task.draft"), () -> work.draft(key(first.phrase())), left -> {
            original = first.content();
            draft.set(left == null ? first : new Draft(first.phrase(), first.kind(), first.here(), left));
        });
    }

    /** Keeps what stands in the field of the one that is being written, so that no crash loses it. */
    public void keep(String content) {
        Draft now = draft.get();
        if (now != null) {
            keep(now, content.equals(original) ? null : content);
        }
    }

    private void keep(Draft of, @Nullable String content) {
        tasks.write(TEXTS.get("task.draft"), () -> {
            work.keepDraft(key(of.phrase()), content);
            return Boolean.TRUE;
        }, _ -> {
        });
    }

    private static String key(@Nullable Phrase phrase) {
        return "phrase/" + (phrase == null ? "" : phrase.id() != null ? phrase.id() : phrase.code());
    }

    /** Leaves the one that is being written as it was. */
    public void cancel() {
        Draft now = draft.get();
        refusal.set("");
        draft.set(null);
        if (now != null) {
            keep(now, null);
        }
    }

    /** Keeps the draft as it was changed to; a refusal leaves it open. */
    public void save(Draft now) {
        ItemView at = item;
        if (at == null) {
            return;
        }
        String author = session.author().get();
        UUID here = now.here() ? at.itemId() : null;
        session.<UUID>edit(TEXTS.get("edit.phrase"), () -> work.writePhrase(author, now.phrase(), now.kind(), here, now
                .content()), _ -> {
                    cancel();
                    load();
                }, failure -> refusal.set(Problems.describe(failure).sentence()));
    }

    /** Takes one out at once; the status bar offers to bring it back. */
    public void remove(@Nullable Phrase phrase) {
        if (phrase != null) {
            String author = session.author().get();
            session.<UUID>edit(TEXTS.get("edit.phrase.remove"), () -> work.removePhrase(author, phrase), _ -> {
                session.offerUndo();
                load();
            });
        }
    }

    // --- for the view ---

    public StringProperty words() {
        return words;
    }

    /** Those in which every word is found, marks left out. */
    public ObservableList<Phrase> shown() {
        return shown;
    }

    /** The one being written; null while the list is shown. */
    public ObjectProperty<@Nullable Draft> draft() {
        return draft;
    }

    /** Why the draft was not kept; empty else. */
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }
}

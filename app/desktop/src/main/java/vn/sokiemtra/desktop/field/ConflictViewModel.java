package vn.sokiemtra.desktop.field;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.FieldKind;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.text.Texts;

/** Choosing between the values of one field: one of them, two of them one after the other, or a new one. */
public final class ConflictViewModel {

    /** What becomes of the values. */
    public enum Way {
        ONE,
        BOTH,
        NEW
    }

    private static final Texts TEXTS = Texts.beside(ConflictViewModel.class);

    private final FieldLife life;
    private final AppSession session;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable OpenConflict> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Way> way = new SimpleObjectProperty<>();
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private boolean writing;
    private final Latest reading;
    /** Whether what changes now is put there by the program, not typed. */
    private boolean filling;
    /** Whether something typed is kept for the conflict that is shown. */
    private boolean kept;

    public ConflictViewModel(FieldLife life, AppSession session, Tasks tasks) {
        this.life = life;
        this.session = session;
        this.tasks = tasks;
        this.reading = tasks.latest(Duration.ZERO);
        text.addListener((property, before, now) -> typed());
    }

    /** Shows the conflict of a field, with what was typed there and not written yet. */
    public void show(FieldRef field) {
        show(field, () -> {
        });
    }

    /** @param gone when somebody settled it meanwhile */
    public void show(FieldRef field, Runnable gone) {
        OpenConflict now = shown.get();
        boolean same = now != null && now.conflict().field().equals(field);
        DraftStore drafts = session.drafts();
        reading.load(TEXTS.get("task.conflict"), () -> {
            OpenConflict open = life.open(field);
            return new Found(open, open == null ? null : drafts.find(ConflictDraft.key(field)));
        }, found -> {
            OpenConflict open = found.open();
            if (open == null) {
                clear();
                gone.run();
            } else if (!same || !sidesOf(open).equals(sidesOf(shown.get()))) {
                begin(open, found.draft());
            }
        });
    }

    private static List<Written> sidesOf(@Nullable OpenConflict conflict) {
        return conflict == null ? List.of() : conflict.sides();
    }

    private record Found(@Nullable OpenConflict open, @Nullable String draft) {
    }

    private void begin(OpenConflict found, @Nullable String draft) {
        clear();
        shown.set(found);
        ConflictDraft left = ConflictDraft.of(draft, found);
        if (left != null) {
            kept = true;
            fill(left.text());
            chosen.set(left.chosen());
            way.set(left.way());
        }
    }

    private void fill(String content) {
        filling = true;
        text.set(content);
        filling = false;
    }

    /** No crash and no other page loses what was typed and not written yet. */
    private void typed() {
        OpenConflict now = shown.get();
        Way how = way.get();
        if (!filling && !writing && now != null && how != null) {
            kept = true;
            keep(now, new ConflictDraft(how, chosen.get(), text.get()).kept(now));
        }
    }

    private void forget(OpenConflict of) {
        if (kept) {
            kept = false;
            keep(of, null);
        }
    }

    private void keep(OpenConflict of, @Nullable String draft) {
        DraftStore drafts = session.drafts();
        String key = ConflictDraft.key(of.conflict().field());
        tasks.write(TEXTS.get("task.draft"), () -> {
            drafts.keep(key, draft);
            return Boolean.TRUE;
        }, done -> {
        });
    }

    /** Shows nothing. */
    public void clear() {
        shown.set(null);
        way.set(null);
        chosen.set(-1);
        fill("");
        error.set("");
        kept = false;
    }

    /** Takes the value of a side; a text may still be changed before it is written. @param side from 0 */
    public void choose(int side) {
        OpenConflict now = shown.get();
        if (now != null && side >= 0 && side < now.sides().size()) {
            chosen.set(side);
            fill(typed(now, now.sides().get(side)));
            way.set(Way.ONE);
            error.set("");
            forget(now);
        }
    }

    /** A text is taken up as it is stored, with its live figures; anything else as a person reads it. */
    private static String typed(OpenConflict conflict, Written written) {
        return conflict.conflict().kind() == FieldKind.TEXT
                ? Objects.requireNonNullElse(written.value(), "")
                : written.shown();
    }

    public boolean canKeepBoth() {
        OpenConflict now = shown.get();
        return now != null && now.conflict().kind() == FieldKind.TEXT;
    }

    public boolean canRewrite() {
        OpenConflict now = shown.get();
        return now != null && now.conflict().kind() != FieldKind.FIXED;
    }

    /** One text after the other, each once; where one holds the other it stands alone. */
    public void keepBoth() {
        OpenConflict now = shown.get();
        if (now != null && canKeepBoth()) {
            List<String> texts = now.sides().stream().sorted((a, b) -> a.at().compareTo(b.at())).map(side -> typed(now,
                    side).strip()).filter(each -> !each.isEmpty()).distinct().toList();
            fill(texts.stream().filter(each -> texts.stream().noneMatch(other -> !other.equals(each) && other
                    .contains(each))).collect(Collectors.joining("\n")));
            chosen.set(-1);
            way.set(Way.BOTH);
            error.set("");
            forget(now);
        }
    }

    /** Begins a value of one's own; what stands in the field may be built on. */
    public void rewrite() {
        OpenConflict now = shown.get();
        if (now != null && canRewrite()) {
            chosen.set(-1);
            if (now.conflict().kind() != FieldKind.TEXT) {
                fill("");
                forget(now);
            }
            way.set(Way.NEW);
            error.set("");
        }
    }

    /** The n-th key: 1 … takes a side, then keep both where it is a text, then rewrite. False where it means nothing. */
    public boolean key(int number) {
        OpenConflict now = shown.get();
        if (now == null) {
            return false;
        }
        int sides = now.sides().size();
        int rewriting = sides + (canKeepBoth() ? 2 : 1);
        if (number >= 1 && number <= sides) {
            choose(number - 1);
        } else if (canKeepBoth() && number == sides + 1) {
            keepBoth();
        } else if (canRewrite() && number == rewriting) {
            rewrite();
        } else {
            return false;
        }
        return true;
    }

    /** How many keys {@link #key} knows about what is shown; no key is a number of two digits. */
    public int keys() {
        OpenConflict now = shown.get();
        return now == null
                ? 0
                : Math.min(9, now.sides().size() + (canKeepBoth() ? 1 : 0) + (canRewrite() ? 1 : 0));
    }

    /** Writes what was decided. @param done told of what is settled, once it is on the disk */
    public void write(Consumer<ConflictView> done) {
        OpenConflict now = shown.get();
        Way how = way.get();
        if (now == null || writing) {
            return;
        } else if (how == null) {
            error.set(TEXTS.get("choose.first"));
            return;
        }
        writing = true;
        String author = session.author().get();
        FieldRef field = now.conflict().field();
        int side = chosen.get();
        String typed = text.get();
        boolean had = kept;
        session.edit(TEXTS.get("edit.resolve", now.conflict().name()), () -> any(settle(author, now, field, how, side,
                typed)), edited -> {
                    writing = false;
                    if (had) {
                        keep(now, null);
                    }
                    if (now.equals(shown.get())) {
                        clear();
                    }
                    done.accept(now.conflict());
                }, failure -> {
                    writing = false;
                    error.set(Problems.describe(failure).sentence());
                });
    }

    private Edited<?> settle(String author, OpenConflict now, FieldRef field, Way how, int side, String typed) {
        boolean untouched = how == Way.ONE && side >= 0 && typed.equals(typed(now, now.sides().get(side)));
        if (untouched) {
            return life.choose(author, field, now.sides().get(side).value());
        } else if (now.conflict().kind() == FieldKind.CHOICE || now.conflict().kind() == FieldKind.DELETION) {
            return life.choose(author, field, typed.isEmpty() ? null : typed);
        }
        return life.write(author, field, typed);
    }

    @SuppressWarnings("unchecked")
    private static Edited<Object> any(Edited<?> edited) {
        return (Edited<Object>) edited;
    }

    /** The conflict on screen; null for none. */
    public ReadOnlyObjectProperty<@Nullable OpenConflict> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Null until a person chose. */
    public ObjectProperty<@Nullable Way> way() {
        return way;
    }

    /** Which side was taken, from 0; -1 for none. */
    public IntegerProperty chosen() {
        return chosen;
    }

    /** What will be written: as stored for a text, the code of an option for a choice, as typed for anything else. */
    public StringProperty text() {
        return text;
    }

    /** Why nothing was written; empty when nothing is wrong. */
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }
}

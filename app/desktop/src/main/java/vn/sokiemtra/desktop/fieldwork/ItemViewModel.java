package vn.sokiemtra.desktop.fieldwork;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.fieldwork.FieldWork.DocumentEntry;
import vn.sokiemtra.desktop.field.ConflictViewModel;
import vn.sokiemtra.desktop.field.Past;
import vn.sokiemtra.desktop.field.PastEdits;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.DocumentLine;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.SetPoints;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/** One checklist item: its answers, verdict, texts, findings and what contradicts; every field commits by itself. */
public final class ItemViewModel {

    /**
     * Everything loaded for one item.
     *
     * @param terms working days from the visit to a finding's date, by finding
     * @param notices what stands against the team's texts, by field
     */
    public record Shown(ItemView item, List<ContradictionLine> contradictions, List<ConflictView> conflicts,
            List<String> people, Map<UUID, Integer> terms, Map<String, List<TextNotice>> notices) {
        public Shown {
            terms = Map.copyOf(terms);
            notices = Map.copyOf(notices);
            contradictions = List.copyOf(contradictions);
            conflicts = List.copyOf(conflicts);
            people = List.copyOf(people);
        }
    }

    private static final Texts TEXTS = Texts.beside(ItemViewModel.class);

    private final FieldWork work;
    private final AppSession session;
    private final Tasks tasks;
    private final InspectionFigures figures;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable UUID> fresh = new SimpleObjectProperty<>();
    private final BooleanProperty awaited = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final FieldStates states;

    public ItemViewModel(FieldWork work, AppSession session, Tasks tasks, InspectionFigures figures) {
        this.work = work;
        this.session = session;
        this.tasks = tasks;
        this.figures = figures;
        this.states = new FieldStates(session, tasks, this::item);
    }

    /** Takes over what was loaded; null empties the pane. */
    public void show(@Nullable Shown now) {
        Shown before = shown.get();
        if (now == null || before == null || !before.item().itemId().equals(now.item().itemId())) {
            states.forget();
            refusal.set("");
            awaited.set(false);
        }
        if (now != null) {
            figures.near(now.item().parts().stream().map(PartView::cell).filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
        }
        shown.set(now);
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The item on screen; null while there is none. */
    public @Nullable ItemView item() {
        Shown now = shown.get();
        return now == null ? null : now.item();
    }

    ReadOnlyLongProperty received() {
        return session.received();
    }

    public InspectionFigures figures() {
        return figures;
    }

    /** Why the last step did nothing, in a sentence; empty again at another item. */
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** A finding recorded just now: its card takes the focus once it is shown. */
    public ObjectProperty<@Nullable UUID> freshFinding() {
        return fresh;
    }

    /** Whether a finding was asked for whose card does not stand there yet: what is typed meanwhile is meant for it. */
    BooleanProperty awaited() {
        return awaited;
    }

    // --- what a field says about its last edit ---

    /** @param key as {@link #partKey} and the others make it */
    public ObjectProperty<SaveState> state(String key) {
        return states.of(key);
    }

    /** The state a field has from the data alone: written at some time, or never. */
    public static <T> SaveState stored(Field<T> field) {
        Head<T> edited = field.edited();
        Instant at = edited == null || edited.value() == null ? null : edited.at();
        return at == null ? new SaveState.Clean() : new SaveState.Saved(at);
    }

    public static String partKey(String part, Side side) {
        return "part/" + part + "/" + side;
    }

    public static String findingKey(UUID finding, FindingField field) {
        return "finding/" + finding + "/" + field;
    }

    /** Where a text of an item is kept between keystrokes. */
    public static String draftKey(ItemView item, String key) {
        return item.inspectionId() + "/" + item.itemId() + "/" + key;
    }

    private static final Consumer<Boolean> NOTHING = _ -> {
    };

    // --- verdict, assignee, texts ---

    public void setVerdict(@Nullable Verdict verdict) {
        ItemView item = item();
        if (item != null && item.leaf() && item.use() == ItemUse.USED && item.verdict().value() != verdict) {
            judge(item.inspectionId(), item.itemId(), item.code(), verdict);
        }
    }

    /** Judges an item that may not be on screen yet: keys come quicker than items are read. */
    void judge(UUID inspection, UUID item, String code, @Nullable Verdict verdict) {
        String author = author();
        states.write(item, "verdict", TEXTS.get("edit.verdict", code),
                () -> work.setVerdict(author, inspection, item, verdict),
                NOTHING);
    }

    public void setAssignee(@Nullable String person) {
        ItemView item = item();
        if (item != null && !Objects.equals(item.assignee().value(), person)) {
            String author = author();
            states.write(item.itemId(), "assignee", TEXTS.get("edit.assignee", item.code()),
                    () -> work.setAssignee(author, item.inspectionId(), item.itemId(), person), NOTHING);
        }
    }

    /** @param item where the text was typed; another may be on screen by now */
    public void setRemark(ItemView item, String text, Consumer<Boolean> done) {
        String author = author();
        states.write(item.itemId(), "remark", TEXTS.get("edit.remark", item.code()),
                () -> work.setRemark(author, item.inspectionId(), item.itemId(), orNull(text)), settled(item, "remark",
                        done));
    }

    /** A narrative part; as {@link #setRemark}. */
    public void setNarrative(ItemView item, String part, Side side, String text, Consumer<Boolean> done) {
        String author = author();
        String key = partKey(part, side);
        states.write(item.itemId(), key, TEXTS.get("edit.answer", item.code()),
                () -> work.setAnswer(author, item.inspectionId(), item.itemId(), part, side, orNull(text)),
                settled(item, key, done));
    }

    private Consumer<Boolean> settled(ItemView item, String key, Consumer<Boolean> done) {
        return written -> {
            if (written) {
                keepDraft(draftKey(item, key), null);
            }
            done.accept(written);
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    // --- figures ---

    /**
     * A value of a part of {@code item} as typed; a part that is a cell of a biểu writes the cell. What cannot be read is refused beside the field at once and nothing is written.
     *
     * @return whether it was accepted
     */
    public boolean setAnswer(ItemView item, PartView part, Side side, String typed) {
        String key = partKey(part.code(), side);
        try {
            check(part, typed);
        } catch (Problem problem) {
            states.at(item.itemId(), key).set(new SaveState.Failed(problem.sentence()));
            return false;
        }
        String author = author();
        states.write(item.itemId(), key, TEXTS.get("edit.answer", item.code()),
                () -> work.setAnswer(author, item.inspectionId(), item.itemId(), part.code(), side, orNull(typed)),
                NOTHING);
        return true;
    }

    private static void check(PartView part, String typed) {
        Object unused = switch (part.type()) {
            // A cell of a biểu may be a percentage.
            case NUMBER -> part.cell() == null ? VietnameseInput.number(typed) : VietnameseInput.percent(typed);
            case RATIO -> VietnameseInput.ratio(typed);
            case NARRATIVE, DOCUMENTS, YES_NO, CHOICE, TABLE -> null;
        };
    }

    // --- points, and what is inspected at all ---

    /** @return whether it was accepted */
    public boolean setPoints(ItemView item, Side side, String typed) {
        String key = "points/" + side;
        try {
            Object unused = SetPoints.checked(typed);
        } catch (Problem problem) {
            states.at(item.itemId(), key).set(new SaveState.Failed(problem.sentence()));
            return false;
        }
        String author = author();
        states.write(item.itemId(), key, TEXTS.get("edit.points", item.code()), () -> work.setPoints(author, item
                .inspectionId(), item.itemId(), side, orNull(typed)), NOTHING);
        return true;
    }

    /** Leaves the item, or all below it, out of this inspection, or takes it in again with what stood there. */
    public void switchItem(ItemView item, boolean off) {
        String author = author();
        session.edit(TEXTS.get(off ? "edit.off" : "edit.on", item.code()), () -> any(work.switchItem(author, item
                .inspectionId(), item.itemId(), off)), done -> session.offerUndo());
    }

    // --- document lists ---

    public void setDocument(ItemView item, DocumentEntry entry, Consumer<Boolean> done) {
        String author = author();
        String key = "document/" + (entry.id() == null ? partKey(entry.part(), entry.side()) : entry.id());
        states.write(item.itemId(), key, TEXTS.get("edit.document", item.code()),
                () -> work.setDocument(author, item.inspectionId(), item.itemId(), entry), done);
    }

    /** Deletes at once; the status bar offers to bring it back. */
    public void deleteDocument(DocumentLine line) {
        String author = author();
        session.edit(TEXTS.get("edit.document.delete"), () -> any(work.deleteDocument(author, line)),
                _ -> session.offerUndo());
    }

    private static Edited<Boolean> any(Edited<?> edited) {
        return new Edited<>(Boolean.TRUE, edited.id(), edited.at());
    }

    // --- findings ---

    /** Records an empty finding and sends the focus to it. */
    public void addFinding() {
        addFinding(FindingDraft.of(null));
    }

    /** Makes a finding of what contradicts. */
    public void addFinding(ContradictionLine line) {
        addFinding(FindingDraft.of(line.sentence()));
    }

    /** Records a finding that begins with a phrase. */
    public void addFinding(String content) {
        addFinding(FindingDraft.of(content));
    }

    private void addFinding(FindingDraft draft) {
        ItemView item = item();
        if (item != null && !item.leaf()) {
            refusal.set(TEXTS.get("finding.group"));
        } else if (item != null) {
            String author = author();
            awaited.set(true);
            session.<UUID>edit(TEXTS.get("edit.finding.add", item.code()),
                    () -> work.recordFinding(author, item.inspectionId(), item.itemId(), draft),
                    edited -> fresh.set(edited.value()), failure -> {
                        awaited.set(false);
                        tasks.problems().show(failure);
                    });
        }
    }

    public void changeFinding(ItemView item, Finding finding, FindingField field, String typed,
            Consumer<Boolean> done) {
        String author = author();
        String key = findingKey(finding.id(), field);
        if (field == FindingField.DUE_ON) {
            try {
                Object unused = VietnameseInput.date(typed);
            } catch (Problem problem) {
                states.at(item.itemId(), key).set(new SaveState.Failed(problem.sentence()));
                return;
            }
        }
        states.write(item.itemId(), key, TEXTS.get("edit.finding", finding.number()),
                () -> work.changeFinding(author, finding.id(), field, orNull(typed)), settled(item, key, done));
    }

    /** Deletes at once; the status bar offers to bring it back. */
    public void deleteFinding(Finding finding) {
        String author = author();
        session.edit(TEXTS.get("edit.finding.delete", finding.number()),
                () -> work.deleteFinding(author, finding.id()), _ -> session.offerUndo());
    }

    // --- contradictions, conflicts, history, drafts ---

    /** Writes why figures that contradict each other are right all the same; blank takes the reason back. */
    public void explain(ContradictionLine line, String reason) {
        ItemView item = item();
        if (item != null) {
            String author = author();
            String text = orNull(reason);
            session.edit(TEXTS.get(text == null ? "edit.reason.withdraw" : "edit.reason", line.rule()),
                    () -> work.explain(author, item.inspectionId(), line.about(), text), _ -> {
                    });
        }
    }

    /** Chooses between the values of one field. */
    public ConflictViewModel choice() {
        return new ConflictViewModel(work.life(), session, tasks);
    }

    /** Takes the last change of a field back. */
    public void takeBack(Past past, Runnable then) {
        PastEdits.takeBack(work.life(), session, past, then);
    }

    /** What was changed at the item on screen, newest first. */
    public void history(Consumer<List<Past>> then) {
        ItemView item = item();
        if (item != null) {
            tasks.read(TEXTS.get("task.history"), () -> work.history(item), then);
        }
    }

    /** Keeps a text between keystrokes; null forgets it. */
    public void keepDraft(String key, @Nullable String text) {
        keepDraft(key, text, () -> {
        });
    }

    /** @param then once it is kept */
    void keepDraft(String key, @Nullable String text, Runnable then) {
        tasks.write(TEXTS.get("task.draft"), () -> {
            work.keepDraft(key, text);
            return Boolean.TRUE;
        }, _ -> then.run());
    }

    /** Looks for a text typed before a crash. */
    public void draft(String key, Consumer<String> found) {
        tasks.<@Nullable String>read(TEXTS.get("task.draft"), () -> work.draft(key), text -> {
            if (text != null) {
                found.accept(text);
            }
        });
    }

    private String author() {
        return session.author().get();
    }
}

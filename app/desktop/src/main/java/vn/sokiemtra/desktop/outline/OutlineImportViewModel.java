package vn.sokiemtra.desktop.outline;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.BuildOutline;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.checklist.OutlineDraft.Column;
import vn.sokiemtra.checklist.OutlineDraft.Form;
import vn.sokiemtra.checklist.OutlineDraft.Line;
import vn.sokiemtra.checklist.OutlineDraft.State;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.checklist.importer.ReadOutline;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Refusals;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A Đề cương as a file was understood, corrected step by step; the plan is not touched before the last one. */
public final class OutlineImportViewModel {

    /** Which side of the draft is shown. */
    public enum Show {
        LINES,
        UNPLACED,
        FORMS,
        LETTERS
    }

    /**
     * A line as shown.
     *
     * @param code it will have; empty for what is no item
     * @param leaf whether it is asked for something
     */
    public record Row(Line line, String code, boolean leaf) {
    }

    private static final Texts TEXTS = Texts.beside(OutlineImportViewModel.class);

    private final ScreenContext context;

    private final ReadOnlyObjectWrapper<@Nullable OutlineDraft> draft = new ReadOnlyObjectWrapper<>();

    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.LINES);

    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXTS.get("title"));

    private final ReadOnlyStringWrapper above = new ReadOnlyStringWrapper("");

    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    private final Refusals refused;

    private final Deque<OutlineDraft> before = new ArrayDeque<>();

    public OutlineImportViewModel(ScreenContext context) {
        this.context = context;
        this.refused = new Refusals(context.tasks().problems());
        show.addListener((property, was, now) -> fill(draft.get()));
    }

    public void choose() {
        context.dialogs().openFile(new Dialogs.FileRequest(TEXTS.get("choose"), TEXTS.get("files"), List.of("*.docx",
                "*.xlsx", "*.txt", "*.doc", "*.xls"), null, null)).ifPresent(this::read);
    }

    /** Reads a file; what was corrected of another one is given up. */
    public void read(Path file) {
        context.tasks().read(TEXTS.get("reading"), progress -> new ReadOutline().read(file), read -> {
            refused.over();
            before.clear();
            canUndo.set(false);
            show.set(Show.LINES);
            put(read);
        }, refused::show);
    }

    /** @param by levels; with what is below the item */
    public void shift(Row row, int by) {
        change(now -> row.line().item() ? now.shift(row.line().id(), by) : now);
    }

    public void join(Row row) {
        change(now -> now.join(row.line().id()));
    }

    public void split(Row row, int at) {
        change(now -> now.split(row.line().id(), at));
    }

    public void drop(Row row) {
        change(now -> now.with(row.line().id(), line -> line.inState(State.DROPPED)));
    }

    /** Makes an item of it, beside the item before it. */
    public void place(Row row) {
        change(now -> {
            int level = 0;
            for (Line line : now.lines()) {
                if (line.id() == row.line().id()) {
                    break;
                }
                level = line.item() ? line.level() : level;
            }
            int at = level;
            return now.with(row.line().id(), line -> line.atLevel(at).withKinds(List.of(PartType.NARRATIVE)));
        });
    }

    public void text(Row row, String text) {
        if (!text.isBlank() && !text.strip().equals(row.line().text())) {
            change(now -> now.with(row.line().id(), line -> line.withText(text.strip())));
        }
    }

    public void label(Row row, String label) {
        if (!label.strip().equals(row.line().label())) {
            change(now -> now.with(row.line().id(), line -> line.withLabel(label.strip())));
        }
    }

    public void kind(Row row, PartType kind, boolean asked) {
        change(now -> now.with(row.line().id(), line -> {
            List<PartType> kinds = new ArrayList<>();
            for (PartType each : PartType.values()) {
                boolean there = each == kind ? asked : line.kinds().contains(each);
                if (there || each == PartType.NARRATIVE) {
                    kinds.add(each);
                }
            }
            return line.withKinds(kinds);
        }));
    }

    public void form(Row row, String code, boolean belongs) {
        change(now -> now.with(row.line().id(), line -> {
            List<String> forms = new ArrayList<>(line.forms());
            forms.remove(code);
            if (belongs) {
                forms.add(code);
            }
            return line.withForms(forms);
        }));
    }

    public void formTitle(String code, String text) {
        change(now -> now.withForm(code, form -> new Form(form.code(), form.number(), text.strip(), form.columns(), form
                .rows(), form.growing(), form.total(), form.signers())));
    }

    public void formShape(String code, boolean growing, boolean total) {
        change(now -> now.withForm(code, form -> new Form(form.code(), form.number(), form.title(), form.columns(), form
                .rows(), growing, total, form.signers())));
    }

    /** @param col from 1 */
    public void column(String code, int col, String text, ColumnType type, String formula) {
        change(now -> now.withForm(code, form -> {
            List<Column> columns = new ArrayList<>(form.columns());
            columns.set(col - 1, new Column(columns.get(col - 1).group(), text.strip(), type, formula.isBlank()
                    ? null
                    : formula.strip()));
            return new Form(form.code(), form.number(), form.title(), columns, form.rows(), form.growing(), form
                    .total(), form.signers());
        }));
    }

    /** Takes the last correction back. */
    public void undo() {
        if (!before.isEmpty()) {
            OutlineDraft last = before.pop();
            canUndo.set(!before.isEmpty());
            put(last);
        }
    }

    /** Gives the plan this outline, in one edit that can be taken back. */
    public void store() {
        OutlineDraft now = draft.get();
        if (now == null || now.items().isEmpty()) {
            return;
        }
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("stored"), () -> {
            OutlineDefinition outline = BuildOutline.of(now, "import");
            return new ReplaceOutline(context.session().ledger()).with(outline, author);
        }, effect -> {
            before.clear();
            canUndo.set(false);
            put(null);
            context.session().offerUndo();
            context.navigator().go(Place.of(Area.PLAN, "outline"));
        });
    }

    /** What was understood, in a line. */
    public String summary() {
        OutlineDraft now = draft.get();
        return now == null
                ? ""
                : TEXTS.get("summary", VietnameseFormat.number(now.items().size()), VietnameseFormat.number(now.forms()
                        .size()), VietnameseFormat.number(now.unplaced().size()));
    }

    private void change(UnaryOperator<OutlineDraft> change) {
        OutlineDraft now = draft.get();
        OutlineDraft changed = now == null ? null : change.apply(now);
        if (now != null && changed != null && !changed.equals(now)) {
            before.push(now);
            canUndo.set(true);
            put(changed);
        }
    }

    /** The rows stand before anyone hears of the draft. */
    private void put(@Nullable OutlineDraft now) {
        fill(now);
        draft.set(now);
    }

    private void fill(@Nullable OutlineDraft now) {
        if (now == null) {
            rows.clear();
            return;
        }
        List<String> codes = BuildOutline.codes(now);
        List<Line> items = now.items();
        List<Row> all = new ArrayList<>();
        int item = 0;
        for (Line line : now.lines()) {
            if (line.item()) {
                boolean leaf = item + 1 >= items.size() || items.get(item + 1).level() <= line.level();
                all.add(new Row(line, codes.get(item++), leaf));
            } else {
                all.add(new Row(line, "", false));
            }
        }
        rows.setAll(show.get() == Show.UNPLACED
                ? all.stream().filter(row -> row.line().state() == State.UNPLACED).toList()
                : all);
    }

    public ReadOnlyObjectProperty<@Nullable OutlineDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    public ObjectProperty<Show> show() {
        return show;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty above() {
        return above.getReadOnlyProperty();
    }
}

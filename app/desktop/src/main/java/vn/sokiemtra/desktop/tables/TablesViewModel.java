package vn.sokiemtra.desktop.tables;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Screen 04: one biểu of one inspection, its cells, and what contradicts. JavaFX thread only. */
public final class TablesViewModel implements SheetActions {

    private static final Texts TEXTS = Texts.beside(TablesViewModel.class);
    private static final int MOST_PASTED = 20_000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm, dd/MM/uuuu").withZone(ZoneId.of(
            "Asia/Ho_Chi_Minh"));

    private final ScreenContext context;
    private final FormBook book;
    private final CellDrafts drafts;
    private final AttentionTour tour = new AttentionTour();
    private final Latest loading;
    private final Latest asking;
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.EMPTY);
    private final ReadOnlyObjectWrapper<FormBook.@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Clash> clashes = FXCollections.observableArrayList();
    private final ObjectProperty<SidesShown> sides = new SimpleObjectProperty<>(SidesShown.VERIFIED);
    private final ObjectProperty<@Nullable Clash> clash = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<CellInfo> cell = new ReadOnlyObjectWrapper<>(CellInfo.NONE);
    private final ReadOnlyStringWrapper edited = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper form = new ReadOnlyStringWrapper("");
    private final Map<String, TypedCells> typed = new HashMap<>();
    /** The biểu whose drafts were looked for. */
    private final Set<String> reopened = new HashSet<>();
    private final ChangeListener<Number> revision = (o, before, now) -> load();
    private Consumer<CellPlace> reveal = place -> {
    };
    private BiConsumer<CellPlace, String> reopen = (place, text) -> {
    };
    private Runnable leave = () -> {
    };
    private @Nullable UUID inspection;
    private Clash.@Nullable CellAt wanted;
    private @Nullable CellRange selection;
    private long writes;

    TablesViewModel(ScreenContext context, FormBook book) {
        this.context = context;
        this.book = book;
        drafts = new CellDrafts(context.session().drafts(), context.tasks());
        loading = context.tasks().latest(Duration.ZERO);
        asking = context.tasks().latest(Duration.ofMillis(60));
        sides.addListener((o, before, now) -> sidesChanged(before));
    }

    ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Switcher, form, contradictions as last read; null before the first. */
    ReadOnlyObjectProperty<FormBook.@Nullable Page> page() {
        return page.getReadOnlyProperty();
    }

    /** Code of the biểu that is shown or being loaded. */
    ReadOnlyStringProperty form() {
        return form.getReadOnlyProperty();
    }

    /** Those of the shown biểu. */
    ObservableList<Clash> clashes() {
        return clashes;
    }

    /** The chosen contradiction; null for none. */
    ObjectProperty<@Nullable Clash> clash() {
        return clash;
    }

    ObjectProperty<SidesShown> sides() {
        return sides;
    }

    ReadOnlyObjectProperty<CellInfo> cell() {
        return cell.getReadOnlyProperty();
    }

    /** Who wrote the cell last and when, in words. */
    ReadOnlyStringProperty edited() {
        return edited.getReadOnlyProperty();
    }

    /** What became of the last larger step: pasted cells left out, a finding recorded. */
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** What the view does to put the cursor on a cell. */
    void onReveal(Consumer<CellPlace> action) {
        reveal = action;
    }

    /** What the view does to go on with a text that a crash left behind. */
    void onReopen(BiConsumer<CellPlace, String> action) {
        reopen = action;
    }

    /** What the view does before another biểu is shown: it takes what is being typed. */
    void onLeave(Runnable action) {
        leave = action;
    }

    /** @param focus {@code B4}, {@code B4[3].12@verified}, or empty for where one was */
    void show(UUID inspectionId, String focus) {
        if (!inspectionId.equals(inspection)) {
            leave.run();
            typed.clear();
            reopened.clear();
            tour.leave();
            inspection = inspectionId;
            page.set(null);
            form.set("");
        }
        Optional<Clash.CellAt> place = CellFocus.parse(focus);
        place.ifPresentOrElse(this::go, this::load);
    }

    void activate() {
        context.session().revision().addListener(revision);
        load();
    }

    void deactivate() {
        context.session().revision().removeListener(revision);
        loading.cancel();
        asking.cancel();
    }

    /** Shows a cell, in another biểu or on the other side if that is where it is. */
    void go(Clash.CellAt place) {
        if (!place.row().isEmpty() && sides.get() != SidesShown.BOTH) {
            sides.set(place.side() == Side.REPORTED ? SidesShown.REPORTED : SidesShown.VERIFIED);
        }
        wanted = place;
        if (place.form().equals(form.get()) && page.get() != null) {
            revealWanted();
        } else {
            open(place.form());
        }
    }

    void open(String code) {
        if (!code.equals(form.get())) {
            leave.run();
            form.set(code);
            clash.set(null);
            notice.set("");
            load();
        }
    }

    /** The biểu after or before the shown one. */
    void openNeighbour(int step) {
        FormBook.Page shown = page.get();
        if (shown != null && !shown.tabs().isEmpty()) {
            List<String> codes = shown.tabs().stream().map(FormBook.Tab::code).toList();
            open(codes.get(Math.floorMod(codes.indexOf(form.get()) + step, codes.size())));
        }
    }

    private void load() {
        UUID of = inspection;
        if (of != null) {
            String code = form.get();
            long asked = writes;
            loading.load(TEXTS.get("task.load"), () -> read(of, code), read -> read.ifPresentOrElse(
                    there -> loaded(of, asked, there), () -> notice.set(TEXTS.get("forms.none"))));
        }
    }

    private record Loaded(FormBook.Page page, CellDrafts.Kept kept) {
    }

    /** Empty where the plan has no biểu at all. */
    private Optional<Loaded> read(UUID of, String code) {
        try {
            FormBook.Page read = book.load(of, code);
            return Optional.of(new Loaded(read, drafts.find(of, read.form().code())));
        } catch (Problem none) {
            if (code.isEmpty() && none.code().equals("SKT-TABLE-UNKNOWN")) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private void loaded(UUID of, long asked, Loaded loaded) {
        FormBook.Page read = loaded.page();
        if (!of.equals(inspection) || !form.get().isEmpty() && !form.get().equals(read.form().code())) {
            return;
        }
        form.set(read.form().code());
        boolean first = reopened.add(form.get());
        if (first) {
            drafts.found(of, form.get(), loaded.kept());
            typed().restore(loaded.kept().refused());
        }
        typed().settle(read.form(), asked);
        keepRefused(of, form.get(), typed());
        page.set(read);
        refresh();
        String chosen = clash.get() == null ? "" : clash.get().id();
        List<Clash> here = read.clashes().stream().filter(each -> each.forms().contains(form.get())).toList();
        if (!here.equals(clashes)) {
            clashes.setAll(here);
        }
        clash.set(here.stream().filter(each -> each.id().equals(chosen)).findFirst().orElse(here.isEmpty()
                ? null
                : here.getFirst()));
        context.navigator().at(form.get());
        revealWanted();
        if (first && loaded.kept().open() != null) {
            reopen(loaded.kept().open());
        }
    }

    /** Goes on where a crash ended the typing; the text is no edit until the person says so. */
    private void reopen(CellDraft draft) {
        if (sides.get() != SidesShown.BOTH) {
            sides.set(draft.side() == Side.REPORTED ? SidesShown.REPORTED : SidesShown.VERIFIED);
        }
        UUID of = inspection;
        if (of == null || !(sheet.get() instanceof FormSheetView view)) {
            return;
        }
        CellPlace at = view.placeOf(draft.row(), draft.column(), draft.side());
        if (at == null) {
            // Its row was the blank one, or is gone: the text goes on in the blank row rather than nowhere.
            int blank = view.form().rows().size();
            int row = draft.inNewRow() && !draft.row().isEmpty() ? Math.min(draft.index(), blank) : blank;
            at = view.placeOf(row, draft.column(), draft.side());
        }
        if (at != null && draft.text().equals(view.typed(at.row(), at.column()))) {
            drafts.closed(of, form.get());
        } else if (at != null) {
            reopen.accept(at, draft.text());
        }
    }

    private void keepRefused(UUID of, String code, TypedCells cells) {
        drafts.refused(of, code, cells.refused());
    }

    private TypedCells typed() {
        return typed.computeIfAbsent(form.get(), code -> new TypedCells());
    }

    private void refresh() {
        FormBook.Page read = page.get();
        if (read != null && read.form().code().equals(form.get())) {
            sheet.set(new FormSheetView(typed().over(read.form()), Objects.requireNonNull(sides.get()), typed()
                    .cells()));
            describe();
        }
    }

    private void sidesChanged(@Nullable SidesShown before) {
        CellRange range = selection;
        if (before != null && sheet.get() instanceof FormSheetView view && range != null && wanted == null) {
            FormSheet.Row row = view.formRow(range.cursor().row());
            FormSheet.Column column = view.formColumn(range.cursor().column());
            if (row != null && column != null) {
                wanted = new Clash.CellAt(form.get(), row.key(), column.number(), sides.get() == SidesShown.REPORTED
                        ? Side.REPORTED
                        : Side.VERIFIED);
            }
        }
        refresh();
        revealWanted();
    }

    private void revealWanted() {
        Clash.CellAt place = wanted;
        FormBook.Page read = page.get();
        if (place == null || read == null || !read.form().code().equals(place.form()) || !(sheet
                .get() instanceof FormSheetView view)) {
            return;
        }
        wanted = null;
        CellPlace at = view.placeOf(place.row(), place.column(), place.side());
        if (at == null && view.position(place.column()) >= 0 && view.rows() > 0) {
            // A total belongs to a column: the cursor goes to its last row.
            at = new CellPlace(Math.max(0, read.form().rows().size() - 1), view.position(place.column()));
        }
        if (at != null) {
            reveal.accept(at);
        }
    }

    /** What the view selected. */
    void select(@Nullable CellRange range) {
        selection = range;
        describe();
    }

    private void describe() {
        CellRange range = selection;
        if (range == null || !(sheet.get() instanceof FormSheetView view) || range.cursor().row() >= view.rows()) {
            cell.set(CellInfo.NONE);
            edited.set("");
            return;
        }
        CellInfo before = cell.get();
        cell.set(CellInfos.of(view, range.cursor()));
        if (!before.equals(cell.get())) {
            askWho(view, range.cursor());
        }
    }

    private void askWho(FormSheetView view, CellPlace at) {
        edited.set("");
        FormSheet.Row row = view.formRow(at.row());
        FormSheet.Column column = view.formColumn(at.column());
        UUID of = inspection;
        if (of == null || row == null || column == null || row.id() == null || !view.editable(at.row(), at.column())) {
            asking.cancel();
            return;
        }
        Side side = view.side(at.row());
        asking.load(TEXTS.get("task.load"), () -> Optional.ofNullable(book.lastEdit(of, form.get(), row.key(), column
                .number(), side)), who -> edited.set(who
                        .map(each -> TEXTS.get("cell.edited", each.author(), CLOCK
                                .format(each.at())))
                        .orElse("")));
    }

    /** The registers behind the cell under the cursor, that of the shown side first; nothing where nobody wrote it. */
    void fieldsHere(Consumer<List<FieldRef>> then) {
        CellRange range = selection;
        UUID of = inspection;
        if (range == null || of == null || !(sheet.get() instanceof FormSheetView view)) {
            return;
        }
        FormSheet.Row row = view.formRow(range.cursor().row());
        FormSheet.Column column = view.formColumn(range.cursor().column());
        if (row == null || column == null || row.id() == null) {
            return;
        }
        String side = view.side(range.cursor().row()) == Side.REPORTED ? "reported" : "verified";
        context.tasks().read(TEXTS.get("task.load"), () -> book.fields(of, form.get(), row.key(), column.number()),
                fields -> {
                    if (!fields.isEmpty()) {
                        then.accept(fields.stream().sorted(Comparator.comparing(field -> !field.column().equals(side)))
                                .toList());
                    }
                });
    }

    FieldLife life() {
        return book.life();
    }

    /** The value in the bar was changed. */
    void typeInBar(String text) {
        CellRange range = selection;
        if (range != null && !text.equals(sheet.get().typed(range.cursor().row(), range.cursor().column()))) {
            type(range.cursor(), text);
        } else {
            typingInBar(null);
        }
    }

    /** As {@link #typing}, in the bar. */
    void typingInBar(@Nullable String text) {
        CellRange range = selection;
        if (range != null) {
            typing(range.cursor(), text);
        }
    }

    @Override
    public void type(CellPlace place, String text) {
        paste(place, List.of(List.of(text)), TEXTS.get("step.type"));
        typing(place, null);
    }

    @Override
    public void typing(CellPlace place, @Nullable String text) {
        UUID of = inspection;
        if (of == null || !(sheet.get() instanceof FormSheetView view)) {
            return;
        }
        String code = view.form().code();
        FormSheet.Column column = view.formColumn(place.column());
        if (text == null || column == null) {
            drafts.closed(of, code);
        } else {
            FormSheet.Row row = view.formRow(place.row());
            String key = row == null ? "" : typed().keys().getOrDefault(row.key(), row.key());
            drafts.typing(of, code, new CellDraft(key, view.formIndex(place.row()), column.number(), view.side(place
                    .row()), text, null));
        }
    }

    @Override
    public void paste(CellPlace place, List<List<String>> block) {
        paste(place, block, TEXTS.get("step.paste"));
    }

    private void paste(CellPlace place, List<List<String>> block, String step) {
        notice.set("");
        if (block.stream().mapToInt(List::size).sum() > MOST_PASTED) {
            notice.set(TEXTS.get("paste.too-much"));
            return;
        }
        if (sheet.get() instanceof FormSheetView view) {
            PastedCells cells = PastedCells.lay(view, place, block, () -> typed().addRow());
            if (cells.outside() > 0) {
                notice.set(TEXTS.get("paste.outside", String.valueOf(cells.outside())));
            }
            enter(step, cells.entries());
        }
    }

    @Override
    public void clear(CellRange range) {
        if (sheet.get() instanceof FormSheetView view) {
            List<EnterCells.Entry> entries = new ArrayList<>();
            for (int row = range.top(); row <= range.bottom(); row++) {
                for (int column = range.left(); column <= range.right(); column++) {
                    FormSheet.Row at = view.formRow(row);
                    FormSheet.Column of = view.formColumn(column);
                    if (at != null && of != null && view.editable(row, column) && !view.typed(row, column).isEmpty()) {
                        entries.add(new EnterCells.Entry(at.key(), of.number(), view.side(row), ""));
                    }
                }
            }
            enter(TEXTS.get("step.clear"), entries);
        }
    }

    @Override
    public void fillDown(CellRange range) {
        Sheet view = sheet.get();
        int step = sides.get() == SidesShown.BOTH ? 2 : 1;
        boolean several = range.bottom() - range.top() >= step;
        int source = several ? range.top() : range.top() - step;
        if (source < 0) {
            return;
        }
        List<List<String>> block = new ArrayList<>();
        for (int row = several ? range.top() + step : range.top(); row <= range.bottom(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = range.left(); column <= range.right(); column++) {
                line.add(view.typed(source + (row - range.top()) % step, column));
            }
            block.add(line);
        }
        paste(new CellPlace(several ? range.top() + step : range.top(), range.left()), block, TEXTS.get("step.fill"));
    }

    @Override
    public void deleteRows(CellRange range) {
        UUID of = inspection;
        if (of == null || !(sheet.get() instanceof FormSheetView view) || !view.form().growing()) {
            return;
        }
        Set<String> rows = new LinkedHashSet<>();
        for (int line = range.top(); line <= range.bottom(); line++) {
            FormSheet.Row row = view.formRow(line);
            if (row != null && typed().isNew(row.key()) && !typed().keys().containsKey(row.key())) {
                typed().drop(row.key());
            } else if (row != null) {
                rows.add(row.key());
            }
        }
        refresh();
        keepRefused(of, form.get(), typed());
        if (!rows.isEmpty()) {
            String code = form.get();
            Map<String, String> keys = typed().keys();
            String author = context.session().author().get();
            context.session().edit(TEXTS.get("step.delete", String.valueOf(rows.size())), () -> book.deleteRows(author,
                    of, code, rows.stream().map(row -> keys.getOrDefault(row, row)).toList()),
                    gone -> context
                            .session().offerUndo());
        }
    }

    private void enter(String step, List<EnterCells.Entry> entries) {
        UUID of = inspection;
        if (of == null || entries.isEmpty()) {
            return;
        }
        String code = form.get();
        TypedCells into = typed();
        entries.forEach(into::type);
        refresh();
        String author = context.session().author().get();
        context.session().edit(step, () -> {
            var stored = book.enter(author, of, code, FormBook.resolved(entries, into.keys()));
            into.keys().putAll(stored.value().rows());
            return stored;
        }, stored -> {
            into.written(entries, stored.value().refused(), ++writes);
            keepRefused(of, code, into);
            refresh();
            load();
        }, failure -> {
            String sentence = Problems.describe(failure).sentence();
            entries.forEach(entry -> into.refuse(entry, sentence));
            keepRefused(of, code, into);
            context.tasks().problems().show(failure);
            refresh();
        });
    }

    /** F8: the next text that could not be read, trùng sửa or contradiction, in this biểu and on. */
    boolean nextAttention(boolean forward) {
        FormBook.Page read = page.get();
        AttentionTour.Stop stop = read == null
                ? null
                : tour.next(read, form.get(), forward, code -> typed
                        .containsKey(code) ? typed.get(code).problems() : List.of());
        if (stop == null) {
            return false;
        }
        open(stop.form());
        if (stop.clash() != null) {
            choose(stop.clash());
        } else if (stop.cell() != null) {
            go(stop.cell());
        }
        return true;
    }

    /** Marks a contradiction and goes to its first cell in the shown biểu. */
    void choose(Clash chosen) {
        clash.set(chosen);
        tour.at(form.get(), chosen);
        Clash.CellAt place = chosen.placeIn(form.get());
        if (place != null) {
            go(place);
            clash.set(chosen);
        }
    }

    /** Ctrl+T: records a tồn tại about the chosen contradiction on its item. */
    void recordFinding() {
        Clash chosen = clash.get() == null && !clashes.isEmpty() ? clashes.getFirst() : clash.get();
        UUID of = inspection;
        if (chosen == null || of == null || chosen.item() == null) {
            return;
        }
        Clash.Item item = chosen.item();
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("step.finding", item.code()), () -> book.recordFinding(author, of, item.id(),
                chosen.draft()), id -> notice.set(TEXTS.get("finding.recorded", item.code())));
    }

    boolean canRecordFinding() {
        return !clashes.isEmpty();
    }

    void openItem(Clash.Item item) {
        UUID of = inspection;
        if (of != null) {
            context.navigator().go(Place.inspection(of, "checklist", item.code()));
        }
    }

    /** Ctrl+P: the biểu as a PDF, opened in the program that prints. */
    void print() {
        UUID of = inspection;
        String code = form.get();
        if (of != null && !code.isEmpty()) {
            context.tasks().read(TEXTS.get("task.print"), () -> book.print(of, code), file -> {
                notice.set(TEXTS.get("print.made", String.valueOf(file.getFileName())));
                context.dialogs().openOutside(file);
            });
        }
    }
}

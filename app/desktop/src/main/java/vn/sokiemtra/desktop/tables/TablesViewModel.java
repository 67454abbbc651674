package vn.sokiemtra.desktop.tables;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Screen 04: one biểu of one inspection, its cells, and what contradicts. JavaFX thread only. */
public final class TablesViewModel {

    private static final Texts TEXTS = Texts.beside(TablesViewModel.class);

    private final ScreenContext context;
    private final FormBook book;
    private final SheetEntry entry;
    private final CursorCell cursor;
    private final AttentionTour tour = new AttentionTour();
    private final Latest loading;
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.EMPTY);
    private final ReadOnlyObjectWrapper<FormBook.@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ClashesViewModel clashes;
    private final ObjectProperty<SidesShown> sides = new SimpleObjectProperty<>(SidesShown.VERIFIED);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper form = new ReadOnlyStringWrapper("");
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

    TablesViewModel(ScreenContext context, FormBook book) {
        this.context = context;
        this.book = book;
        clashes = new ClashesViewModel(context, book, notice::set);
        entry = new SheetEntry(context, book, new Shown());
        cursor = new CursorCell(context.tasks(), book);
        loading = context.tasks().rows(Duration.ZERO);
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

    /** Those of the shown biểu, and what is done about them. */
    ClashesViewModel clashes() {
        return clashes;
    }

    ObjectProperty<SidesShown> sides() {
        return sides;
    }

    ReadOnlyObjectProperty<CellInfo> cell() {
        return cursor.cell();
    }

    /** Who wrote the cell last and when, in words. */
    ReadOnlyStringProperty edited() {
        return cursor.edited();
    }

    /** What became of the last larger step: pasted cells left out, a finding recorded. */
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** What the sheet does with what a person types, pastes or deletes. */
    SheetActions entry() {
        return entry;
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
            entry.begin();
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
        cursor.cancel();
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
            clashes.leave();
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
            long asked = entry.writes();
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
            return Optional.of(new Loaded(read, entry.left(of, read.form().code())));
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
        CellDraft open = entry.settle(of, read.form(), asked, loaded.kept());
        page.set(read);
        refresh();
        clashes.show(of, form.get(), read.clashes());
        context.navigator().at(form.get());
        revealWanted();
        if (open != null) {
            reopen(of, open);
        }
    }

    /** Goes on where a crash ended the typing; the text is no edit until the person says so. */
    private void reopen(UUID of, CellDraft draft) {
        if (sides.get() != SidesShown.BOTH) {
            sides.set(draft.side() == Side.REPORTED ? SidesShown.REPORTED : SidesShown.VERIFIED);
        }
        CellPlace at = sheet.get() instanceof FormSheetView view ? entry.placeOf(of, draft, view) : null;
        if (at != null) {
            reopen.accept(at, draft.text());
        }
    }

    private void refresh() {
        FormBook.Page read = page.get();
        if (read != null && read.form().code().equals(form.get())) {
            TypedCells typed = entry.typed(form.get());
            sheet.set(new FormSheetView(typed.over(read.form()), Objects.requireNonNull(sides.get()), typed.cells()));
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
        cursor.describe(inspection, sheet.get(), selection);
    }

    /** The registers behind the cell under the cursor, that of the shown side first; nothing where nobody wrote it. */
    void fieldsHere(Consumer<List<FieldRef>> then) {
        UUID of = inspection;
        if (of != null) {
            cursor.fields(of, sheet.get(), selection, then);
        }
    }

    FieldLife life() {
        return book.life();
    }

    /** The value in the bar was changed. */
    void typeInBar(String text) {
        CellRange range = selection;
        if (range != null && !text.equals(sheet.get().typed(range.cursor().row(), range.cursor().column()))) {
            entry.type(range.cursor(), text);
        } else {
            typingInBar(null);
        }
    }

    /** As {@link SheetActions#typing}, in the bar. */
    void typingInBar(@Nullable String text) {
        CellRange range = selection;
        if (range != null) {
            entry.typing(range.cursor(), text);
        }
    }

    /** F8: the next text that could not be read, trùng sửa or contradiction, in this biểu and on. */
    boolean nextAttention(boolean forward) {
        FormBook.Page read = page.get();
        AttentionTour.Stop stop = read == null
                ? null
                : tour.next(read, form.get(), forward, code -> entry.typed(code).problems());
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
        clashes.chosen().set(chosen);
        tour.at(form.get(), chosen);
        Clash.CellAt place = chosen.placeIn(form.get());
        if (place != null) {
            go(place);
            clashes.chosen().set(chosen);
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

    /** What {@link SheetEntry} sees of this screen. */
    private final class Shown implements SheetEntry.Shown {

        @Override
        public @Nullable UUID inspection() {
            return inspection;
        }

        @Override
        public String form() {
            return form.get();
        }

        @Override
        public Sheet sheet() {
            return sheet.get();
        }

        @Override
        public SidesShown sides() {
            return Objects.requireNonNull(sides.get());
        }

        @Override
        public void say(String words) {
            notice.set(words);
        }

        @Override
        public void refresh() {
            TablesViewModel.this.refresh();
        }

        @Override
        public void load() {
            TablesViewModel.this.load();
        }
    }
}

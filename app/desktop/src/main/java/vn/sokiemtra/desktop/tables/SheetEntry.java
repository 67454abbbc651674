package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Texts;

/** How figures come into the biểu of one inspection: typed, pasted, filled down, deleted. JavaFX thread only. */
final class SheetEntry implements SheetActions {

    /** The screen, as far as entering figures concerns it. */
    interface Shown {

        /** Null before one is shown. */
        @Nullable
        UUID inspection();

        /** Code of the biểu that is shown or being loaded. */
        String form();

        Sheet sheet();

        SidesShown sides();

        /** A sentence about the last step; empty for none. */
        void say(String notice);

        /** Draws again what is typed over what is stored. */
        void refresh();

        /** Reads the stored form again. */
        void load();
    }

    private static final Texts TEXTS = Texts.beside(SheetEntry.class);
    private static final int MOST_PASTED = 20_000;

    private final ScreenContext context;
    private final FormBook book;
    private final CellDrafts drafts;
    private final Shown screen;
    private final Map<String, TypedCells> typed = new HashMap<>();
    /** The biểu whose drafts were looked for. */
    private final Set<String> reopened = new HashSet<>();
    private long writes;

    SheetEntry(ScreenContext context, FormBook book, Shown screen) {
        this.context = context;
        this.book = book;
        this.screen = screen;
        drafts = new CellDrafts(context.session().drafts(), context.tasks());
    }

    /** Another inspection is shown. */
    void begin() {
        typed.clear();
        reopened.clear();
    }

    /** What was typed into a biểu and is not in its stored form. */
    TypedCells typed(String form) {
        return typed.computeIfAbsent(form, code -> new TypedCells());
    }

    /** Number of the last write; a form read after it holds what it wrote. */
    long writes() {
        return writes;
    }

    /** What an earlier run left of a biểu; never on the JavaFX thread. */
    CellDrafts.Kept left(UUID of, String form) {
        return drafts.find(of, form);
    }

    /**
     * A form was read after write {@code asked}.
     *
     * @param left by an earlier run
     * @return the cell to go on with, the first time a biểu is shown; null for none
     */
    @Nullable
    CellDraft settle(UUID of, FormSheet form, long asked, CellDrafts.Kept left) {
        boolean first = reopened.add(form.code());
        TypedCells cells = typed(form.code());
        if (first) {
            drafts.found(of, form.code(), left);
            cells.restore(left.refused());
        }
        cells.settle(form, asked);
        keepRefused(of, form.code(), cells);
        return first ? left.open() : null;
    }

    /** Where a text of an earlier run goes on; null when it is the value by now, or has no place. */
    @Nullable
    CellPlace placeOf(UUID of, CellDraft draft, FormSheetView view) {
        CellPlace at = view.placeOf(draft.row(), draft.column(), draft.side());
        if (at == null) {
            // Its row was the blank one, or is gone: the text goes on in the blank row rather than nowhere.
            int blank = view.form().rows().size();
            int row = draft.inNewRow() && !draft.row().isEmpty() ? Math.min(draft.index(), blank) : blank;
            at = view.placeOf(row, draft.column(), draft.side());
        }
        if (at != null && draft.text().equals(view.typed(at.row(), at.column()))) {
            drafts.closed(of, view.form().code());
            return null;
        }
        return at;
    }

    @Override
    public void type(CellPlace place, String text) {
        paste(place, List.of(List.of(text)), TEXTS.get("step.type"));
        typing(place, null);
    }

    @Override
    public void typing(CellPlace place, @Nullable String text) {
        UUID of = screen.inspection();
        if (of == null || !(screen.sheet() instanceof FormSheetView view)) {
            return;
        }
        String code = view.form().code();
        FormSheet.Column column = view.formColumn(place.column());
        if (text == null || column == null) {
            drafts.closed(of, code);
        } else {
            FormSheet.Row row = view.formRow(place.row());
            String key = row == null ? "" : typed(screen.form()).keys().getOrDefault(row.key(), row.key());
            drafts.typing(of, code, new CellDraft(key, view.formIndex(place.row()), column.number(), view.side(place
                    .row()), text, null));
        }
    }

    @Override
    public void paste(CellPlace place, List<List<String>> block) {
        paste(place, block, TEXTS.get("step.paste"));
    }

    private void paste(CellPlace place, List<List<String>> block, String step) {
        screen.say("");
        if (block.stream().mapToInt(List::size).sum() > MOST_PASTED) {
            screen.say(TEXTS.get("paste.too-much"));
            return;
        }
        if (screen.sheet() instanceof FormSheetView view) {
            PastedCells cells = PastedCells.lay(view, place, block, () -> typed(screen.form()).addRow());
            if (cells.outside() > 0) {
                screen.say(TEXTS.get("paste.outside", String.valueOf(cells.outside())));
            }
            enter(step, cells.entries());
        }
    }

    @Override
    public void clear(CellRange range) {
        if (screen.sheet() instanceof FormSheetView view) {
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
        Sheet view = screen.sheet();
        int step = screen.sides() == SidesShown.BOTH ? 2 : 1;
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
        UUID of = screen.inspection();
        if (of == null || !(screen.sheet() instanceof FormSheetView view) || !view.form().growing()) {
            return;
        }
        Set<String> rows = new LinkedHashSet<>();
        for (int line = range.top(); line <= range.bottom(); line++) {
            FormSheet.Row row = view.formRow(line);
            if (row != null && typed(screen.form()).isNew(row.key())
                    && !typed(screen.form()).keys().containsKey(row.key())) {
                typed(screen.form()).drop(row.key());
            } else if (row != null) {
                rows.add(row.key());
            }
        }
        screen.refresh();
        keepRefused(of, screen.form(), typed(screen.form()));
        if (!rows.isEmpty()) {
            String code = screen.form();
            Map<String, String> keys = typed(screen.form()).keys();
            String author = context.session().author().get();
            context.session().edit(TEXTS.get("step.delete", String.valueOf(rows.size())), () -> book.deleteRows(author,
                    of, code, rows.stream().map(row -> keys.getOrDefault(row, row)).toList()),
                    gone -> context
                            .session().offerUndo());
        }
    }

    private void enter(String step, List<EnterCells.Entry> entries) {
        UUID of = screen.inspection();
        if (of == null || entries.isEmpty()) {
            return;
        }
        String code = screen.form();
        TypedCells into = typed(screen.form());
        entries.forEach(into::type);
        screen.refresh();
        String author = context.session().author().get();
        context.session().edit(step, () -> {
            var stored = book.enter(author, of, code, FormBook.resolved(entries, into.keys()));
            into.keys().putAll(stored.value().rows());
            return stored;
        }, stored -> {
            into.written(entries, stored.value().refused(), ++writes);
            keepRefused(of, code, into);
            screen.refresh();
            screen.load();
        }, failure -> {
            String sentence = Problems.describe(failure).sentence();
            entries.forEach(entry -> into.refuse(entry, sentence));
            keepRefused(of, code, into);
            context.tasks().problems().show(failure);
            screen.refresh();
        });
    }

    private void keepRefused(UUID of, String code, TypedCells cells) {
        drafts.refused(of, code, cells.refused());
    }
}

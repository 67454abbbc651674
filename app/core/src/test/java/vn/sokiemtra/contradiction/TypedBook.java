package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.text.VietnameseInput;

/** A book typed by a test; the verified side computes. */
final class TypedBook implements FigureBook {

    private final Outline outline;
    private final Map<String, Set<String>> rows = new LinkedHashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final List<Narrative> narratives = new ArrayList<>();
    private PublishedNames published = PublishedNames.NONE;
    private Dates dates = new Dates(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 10, 22), LocalDate.of(2020, 10, 16),
            LocalDate.of(2020, 10, 17));

    TypedBook(Outline outline) {
        this.outline = outline;
    }

    /** Writes cells from column 1 on; null leaves one blank. */
    TypedBook row(Side side, String form, String row, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            set(side, form, row, i + 1, values[i]);
        }
        return this;
    }

    TypedBook set(Side side, String form, String row, int col, @Nullable Object value) {
        rows.computeIfAbsent(form, code -> new LinkedHashSet<>()).add(row);
        String key = new CellRef(form, row, col) + side.name();
        if (value == null) {
            cells.remove(key);
        } else {
            cells.put(key, value.toString());
        }
        return this;
    }

    TypedBook part(Side side, String item, String part, Object value) {
        parts.put(item + part + side, value.toString());
        return this;
    }

    TypedBook says(Side side, String item, String text) {
        narratives.add(new Narrative(item, side, text));
        return this;
    }

    TypedBook dates(Dates some) {
        dates = some;
        return this;
    }

    @Override
    public List<String> rows(String form) {
        return List.copyOf(rows.getOrDefault(form, Set.of()));
    }

    @Override
    public String label(String form, String row) {
        String name = cell(new CellRef(form, row, 2), Side.REPORTED);
        return name == null ? row : name;
    }

    @Override
    public @Nullable String cell(CellRef cell, Side side) {
        FormColumn column = outline.form(cell.form()).flatMap(form -> form.column(cell.col())).orElse(null);
        if (side == Side.VERIFIED && column != null && column.formula() != null) {
            BigDecimal value = column.formula().value(col -> {
                String text = cells.get(new CellRef(cell.form(), cell.row(), col) + side.name());
                return text == null ? null : new BigDecimal(text);
            });
            return value == null ? null : VietnameseInput.canonical(value);
        }
        return cells.get(cell + side.name());
    }

    @Override
    public @Nullable String part(String item, String part, Side side) {
        return parts.get(item + part + side);
    }

    @Override
    public List<Narrative> narratives() {
        return narratives;
    }

    TypedBook published(List<String> names) {
        published = PublishedNames.of(names);
        return this;
    }

    @Override
    public PublishedNames published() {
        return published;
    }

    @Override
    public Dates dates() {
        return dates;
    }
}

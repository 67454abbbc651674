package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.FigureBook;
import vn.sokiemtra.contradiction.PublishedNames;

/**
 * The figures of one inspection as the rules read them.
 *
 * @param parts stored texts by {@code item code}, {@code part} and side, see {@link #key}
 */
record StoredFigures(Figures figures, Map<String, String> parts, List<Narrative> narratives, Dates dates,
        PublishedNames published) implements FigureBook {

    static String key(String item, String part, Side side) {
        return item + "\n" + part + "\n" + side;
    }

    @Override
    public List<String> rows(String form) {
        List<String> keys = new ArrayList<>();
        figures.form(form).ifPresent(data -> data.rows().forEach(row -> keys.add(row.key())));
        return keys;
    }

    @Override
    public String label(String form, String row) {
        FormData data = figures.form(form).orElse(null);
        FormData.Row line = data == null ? null : data.row(row);
        return data == null || line == null ? row : figures.label(data, line);
    }

    @Override
    public @Nullable String cell(CellRef cell, Side side) {
        return figures.value(cell, side);
    }

    @Override
    public @Nullable String part(String item, String part, Side side) {
        return parts.get(key(item, part, side));
    }
}

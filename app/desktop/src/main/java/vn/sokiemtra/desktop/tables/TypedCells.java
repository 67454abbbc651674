package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FormSheet;

/**
 * What was typed into one biểu and is not in its stored form: cells being written, texts that could not be read, rows
 * just added. JavaFX thread only, but {@link #keys}.
 */
final class TypedCells {

    private final Map<CellKey, Typing> cells = new LinkedHashMap<>();
    private final List<String> newRows = new ArrayList<>();
    /** Keys the stored rows got, by the name they were typed under; filled by the writing thread. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private int counter;

    Map<CellKey, Typing> cells() {
        return cells;
    }

    Map<String, String> keys() {
        return keys;
    }

    /** The name of a row that is typed now and stored later. */
    String addRow() {
        String name = EnterCells.NEW_ROW + ++counter;
        newRows.add(name);
        return name;
    }

    void type(EnterCells.Entry entry) {
        cells.put(key(entry), Typing.of(entry.typed()));
    }

    private static CellKey key(EnterCells.Entry entry) {
        return new CellKey(entry.row(), entry.column(), entry.side());
    }

    /** Where an entry's text stands now: its row may have been stored and renamed since. */
    private CellKey keyNow(EnterCells.Entry entry) {
        CellKey key = key(entry);
        String stored = keys.get(entry.row());
        return cells.containsKey(key) || stored == null ? key : new CellKey(stored, entry.column(), entry.side());
    }

    /** Notes that everything typed in {@code entries} is stored by write {@code number}, but what was refused. */
    void written(List<EnterCells.Entry> entries, List<EnterCells.Refused> refused, long number) {
        for (EnterCells.Entry entry : entries) {
            CellKey key = keyNow(entry);
            Typing typing = cells.get(key);
            // Typed over meanwhile: that text has a write of its own.
            if (typing != null && typing.text().equals(entry.typed())) {
                cells.put(key, new Typing(entry.typed(), null, number));
            }
        }
        for (EnterCells.Refused one : refused) {
            refuse(entries.get(one.entry()), one.sentence());
        }
    }

    void refuse(EnterCells.Entry entry, String sentence) {
        CellKey key = keyNow(entry);
        Typing typing = cells.get(key);
        if (typing != null && typing.text().equals(entry.typed())) {
            cells.put(key, new Typing(entry.typed(), sentence, Typing.NOT_YET));
        }
    }

    /** Lets go of what a form holds that was read after write {@code number}. */
    void settle(FormSheet form, long number) {
        Map<String, String> known = new HashMap<>();
        form.rows().forEach(row -> known.put(row.key(), row.key()));
        Map<CellKey, Typing> left = new LinkedHashMap<>();
        cells.forEach((cell, typing) -> {
            if (typing.written() > number) {
                String stored = keys.get(cell.row());
                left.put(stored != null && known.containsKey(stored)
                        ? new CellKey(stored, cell.column(), cell.side())
                        : cell, typing);
            }
        });
        cells.clear();
        cells.putAll(left);
        newRows.removeIf(name -> known.containsKey(String.valueOf(keys.get(name))) || keys.containsKey(name) && left
                .keySet().stream().noneMatch(cell -> cell.row().equals(name)));
        // A row that was deleted, here or by undo, takes with it what could not be read in it.
        cells.keySet().removeIf(cell -> !known.containsKey(cell.row()) && !newRows.contains(cell.row()));
    }

    void drop(String row) {
        newRows.remove(row);
        cells.keySet().removeIf(cell -> cell.row().equals(row));
    }

    boolean isNew(String row) {
        return newRows.contains(row);
    }

    /** The stored form with the rows that are on their way. */
    FormSheet over(FormSheet form) {
        if (newRows.isEmpty()) {
            return form;
        }
        List<FormSheet.Row> rows = new ArrayList<>(form.rows());
        for (String name : newRows) {
            List<FormSheet.Cell> blank = form.columns().stream().map(column -> new FormSheet.Cell(column.number(), null,
                    null, "", "", false, Set.of(), List.of())).toList();
            rows.add(new FormSheet.Row(null, name, rows.size() + 1, String.valueOf(rows.size() + 1), blank));
        }
        return new FormSheet(form.inspectionId(), form.formId(), form.code(), form.number(), form.title(), form
                .growing(), form.columns(), rows, form.totals());
    }

    /** The cells whose text could not be read, in the order typed. */
    List<CellKey> problems() {
        return cells.entrySet().stream().filter(each -> each.getValue().problem() != null).map(Map.Entry::getKey)
                .toList();
    }

    /** What could not be read, to be kept; rows that are stored by now have their keys. */
    List<CellDraft> refused() {
        return cells.entrySet().stream().filter(each -> each.getValue().problem() != null).map(each -> {
            CellKey key = each.getKey();
            return new CellDraft(keys.getOrDefault(key.row(), key.row()), 0, key.column(), key.side(), each.getValue()
                    .text(), each.getValue().problem());
        }).toList();
    }

    /** Puts back what {@link #refused} gave in an earlier run of the program. */
    void restore(List<CellDraft> refused) {
        Map<String, String> added = new HashMap<>();
        for (CellDraft each : refused) {
            String row = each.inNewRow() ? added.computeIfAbsent(each.row(), name -> addRow()) : each.row();
            cells.put(new CellKey(row, each.column(), each.side()), new Typing(each.text(), each.problem(),
                    Typing.NOT_YET));
        }
    }

    @Nullable
    Typing at(CellKey key) {
        return cells.get(key);
    }
}

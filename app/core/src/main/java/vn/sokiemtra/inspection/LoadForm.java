package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.inspection.store.PlaceStore;
import vn.sokiemtra.ledger.Conflict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;

/** Reads one biểu as a sheet. */
public final class LoadForm {

    private final Ledger ledger;
    private final FormStore store;
    private final PlaceStore places;
    private final Contradictions contradictions;

    public LoadForm(Ledger ledger) {
        this.ledger = ledger;
        this.store = new FormStore(ledger);
        this.places = new PlaceStore(ledger);
        this.contradictions = new Contradictions(ledger);
    }

    /**
     * @param form code, {@code B4}
     * @throws Problem {@code SKT-TABLE-UNKNOWN}
     */
    public FormSheet of(UUID inspection, String form) {
        Figures figures = new Figures(store.forms(inspection));
        FormData data = FormsOf.form(figures.forms(), form);
        Map<UUID, Set<Side>> conflicting = ledger.conflicts().stream()
                .filter(conflict -> conflict.table().equals("form_cell")
                        && places.disagrees(conflict.table(), conflict.row(), conflict.column()))
                .filter(conflict -> FieldWords.side(conflict.column()) != null)
                .collect(Collectors.groupingBy(Conflict::row, Collectors.mapping(conflict -> Objects.requireNonNull(
                        FieldWords.side(conflict.column())), Collectors.toSet())));
        return new Sheet(figures, data, conflicting, contradictions.byCell(inspection)).build(inspection);
    }

    /** Every biểu in the order of the outline, without conflicts and contradictions: for documents. */
    public List<FormSheet> plain(UUID inspection) {
        Figures figures = new Figures(store.forms(inspection));
        return figures.forms().stream().map(data -> new Sheet(figures, data, Map.of(), Map.of()).build(inspection))
                .toList();
    }

    private record Sheet(Figures figures, FormData form, Map<UUID, Set<Side>> conflicting,
            Map<CellRef, List<String>> marks) {

        FormSheet build(UUID inspection) {
            List<FormSheet.Row> rows = new ArrayList<>();
            for (FormData.Row row : form.rows()) {
                int index = rows.size() + 1;
                rows.add(new FormSheet.Row(row.id(), row.key(), index, figures.label(form, row),
                        form.columns().stream().map(column -> cell(row, column, index)).toList()));
            }
            return new FormSheet(inspection, form.id(), form.code(), form.number(), form.title(), form.growing(),
                    form.columns().stream().map(c -> new FormSheet.Column(c.number(), c.group(), c.title(), c.type(),
                            c.formula(), c.width())).toList(),
                    rows, form.hasTotal() ? form.columns().stream().map(this::total).toList() : List.of());
        }

        private FormSheet.Cell cell(FormData.Row row, FormData.Column column, int index) {
            FormData.Cell stored = row.cells().get(column.number());
            return sheetCell(column, figures.value(row, column, Side.REPORTED, index),
                    figures.value(row, column, Side.VERIFIED, index),
                    stored == null ? Set.of() : conflicting.getOrDefault(stored.id(), Set.of()),
                    new CellRef(form.code(), row.key(), column.number()));
        }

        private FormSheet.Cell total(FormData.Column column) {
            return sheetCell(column, Values.plain(figures.totalOf(form, column, Side.REPORTED)),
                    Values.plain(figures.totalOf(form, column, Side.VERIFIED)), Set.of(),
                    new CellRef(form.code(), CellRef.TOTAL, column.number()));
        }

        private FormSheet.Cell sheetCell(FormData.Column column, @Nullable String reported, @Nullable String verified,
                Set<Side> conflict, CellRef cell) {
            return new FormSheet.Cell(column.number(), reported, verified, Values.shown(column.type(), reported),
                    Values.shown(column.type(), verified), Values.differ(reported, verified), conflict,
                    marks.getOrDefault(cell, List.of()));
        }
    }
}

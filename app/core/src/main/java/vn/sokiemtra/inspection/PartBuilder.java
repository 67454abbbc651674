package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Formula;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Makes the view of one part, be it a value of its own or a cell of a biểu. */
record PartBuilder(OutlineStore.Part part, Figures figures, Map<CellRef, List<String>> marks,
        List<DocumentLine> documents) {

    private static final Texts TEXTS = Texts.beside(PartBuilder.class);

    /** A value of its own. */
    PartView own(AnswerStore.@Nullable Part stored, AnswerStore answers) {
        boolean typed = part.type() != PartType.DOCUMENTS && part.type() != PartType.TABLE && !part.retired();
        Field<String> reported = stored == null ? Field.empty() : answers.part(stored.id(), Side.REPORTED);
        Field<String> verified = stored == null ? Field.empty() : answers.part(stored.id(), Side.VERIFIED);
        return view("", "", typed, typed, reported, verified, stored == null ? null : stored.reported(),
                stored == null ? null : stored.verified(), null, List.of());
    }

    /** A cell, a total, a ratio of two cells, or a whole biểu. */
    PartView ofBieu(FormStore forms) {
        String cell = Objects.requireNonNull(part.cell());
        List<CellRef> cells = CellRef.parseAll(cell);
        List<String> contradictions = cells.stream().flatMap(each -> marks.getOrDefault(each, List.of()).stream())
                .distinct().toList();
        String source = cells.isEmpty()
                ? figures.form(cell).map(form -> TEXTS.get("source.form", form.number())).orElse(cell)
                : cells.stream().map(figures::source).collect(Collectors.joining(" : "));
        if (cells.size() != 1 || cells.getFirst().isTotal()) {
            return view(source, "", false, false, Field.empty(), Field.empty(), computed(cells, Side.REPORTED),
                    computed(cells, Side.VERIFIED), column(cells), contradictions);
        }
        CellRef only = cells.getFirst();
        FormData form = figures.form(only.form()).orElse(null);
        FormData.Row row = form == null ? null : form.row(only.row());
        FormData.Cell stored = row == null ? null : row.cells().get(only.col());
        FormData.Column column = column(cells);
        String formula = column == null || column.formula() == null ? "" : Formula.parse(column.formula()).shown();
        Field<String> reported = stored == null ? Field.empty() : forms.field(stored.id(), Side.REPORTED);
        Field<String> verified = stored == null ? Field.empty() : forms.field(stored.id(), Side.VERIFIED);
        return view(source, formula, row != null, row != null && formula.isEmpty(), reported,
                formula.isEmpty() ? verified : Field.empty(), figures.value(only, Side.REPORTED),
                figures.value(only, Side.VERIFIED), column, contradictions);
    }

    private FormData.@Nullable Column column(List<CellRef> cells) {
        if (cells.size() != 1) {
            return null;
        }
        CellRef cell = cells.getFirst();
        return figures.form(cell.form()).map(form -> form.column(cell.col())).orElse(null);
    }

    private @Nullable String computed(List<CellRef> cells, Side side) {
        if (cells.isEmpty()) {
            return null;
        }
        String first = figures.value(cells.getFirst(), side);
        if (cells.size() == 1) {
            return first;
        }
        String second = figures.value(cells.get(1), side);
        return first == null || second == null ? null : first + "/" + second;
    }

    private PartView view(String source, String formula, boolean reportedEditable, boolean verifiedEditable,
            Field<String> reported, Field<String> verified, @Nullable String reportedValue,
            @Nullable String verifiedValue, FormData.@Nullable Column column, List<String> contradictions) {
        boolean percent = column != null && column.type() == ColumnType.PERCENT;
        boolean compared = part.type() != PartType.NARRATIVE;
        return new PartView(part.code(), part.type(), part.retired()
                ? TEXTS.get("retired", part.label())
                : part.label(), part.measure(), part.options(), part.cell(), source,
                formula, reportedEditable, verifiedEditable, reported, verified, reportedValue, verifiedValue,
                shown(reportedValue, percent), shown(verifiedValue, percent),
                Values.difference(part.type(), percent, reportedValue, verifiedValue),
                compared && Values.differ(reportedValue, verifiedValue), contradictions, documents);
    }

    private String shown(@Nullable String value, boolean percent) {
        String text = percent
                ? Values.shown(ColumnType.PERCENT, value)
                : Values.shown(part.type(), part.options(), value);
        return text.isEmpty() && part.type() != PartType.NARRATIVE ? VietnameseFormat.UNDEFINED : text;
    }
}

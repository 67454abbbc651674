package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads the whole outline with every answer of an inspection in a handful of queries, whatever its length. */
public final class LoadAnswers {

    private final OutlineStore outline;
    private final AnswerStore answers;
    private final FormStore forms;

    public LoadAnswers(Ledger ledger) {
        this.outline = new OutlineStore(ledger);
        this.answers = new AnswerStore(ledger);
        this.forms = new FormStore(ledger);
    }

    /** The top of the outline, in order. */
    public List<ItemAnswers> of(UUID inspection) {
        var stored = new Stored(new Outline(outline.items()), answers.answers(inspection),
                answers.parts(inspection).stream().collect(Collectors.groupingBy(AnswerStore.Part::item)),
                answers.lines(inspection).stream().collect(Collectors.groupingBy(AnswerStore.Line::item)),
                outline.parts().stream().collect(Collectors.groupingBy(OutlineStore.Part::item)),
                new Figures(forms.forms(inspection)));
        return stored.items(stored.tree.roots());
    }

    private record Stored(Outline tree, Map<UUID, AnswerStore.Answer> answers,
            Map<UUID, List<AnswerStore.Part>> values, Map<UUID, List<AnswerStore.Line>> lines,
            Map<UUID, List<OutlineStore.Part>> parts, Figures figures) {

        List<ItemAnswers> items(List<OutlineStore.Item> items) {
            return items.stream().map(this::item).toList();
        }

        private ItemAnswers item(OutlineStore.Item item) {
            AnswerStore.Answer answer = answers.get(item.id());
            return new ItemAnswers(item.id(), item.code(), item.content(), item.shortTitle(), item.section(),
                    item.leaf(), item.evidenceRequired(), answer == null ? null : answer.verdict(),
                    answer == null ? null : answer.remark(),
                    parts.getOrDefault(item.id(), List.of()).stream().map(this::part).toList(),
                    items(tree.below(item.id())));
        }

        private ItemAnswers.Part part(OutlineStore.Part part) {
            List<DocumentLine> documents = lines.getOrDefault(part.item(), List.of()).stream()
                    .map(AnswerStore.Line::line).filter(line -> line.part().equals(part.code())).toList();
            return new ItemAnswers.Part(part.type(), part.label(), part.measure(), part.cell(),
                    shown(part, Side.REPORTED), shown(part, Side.VERIFIED), documents);
        }

        private @Nullable String shown(OutlineStore.Part part, Side side) {
            String value = part.cell() == null ? own(part, side) : ofBieu(part.cell(), side);
            List<CellRef> cells = part.cell() == null ? List.of() : CellRef.parseAll(part.cell());
            boolean percent = cells.size() == 1 && column(cells.getFirst()) == ColumnType.PERCENT;
            String text = percent
                    ? Values.shown(ColumnType.PERCENT, value)
                    : Values.shown(part.type(), part.options(), value);
            return text.isBlank() ? null : text;
        }

        private @Nullable ColumnType column(CellRef cell) {
            FormData.Column column = figures.form(cell.form()).map(form -> form.column(cell.col())).orElse(null);
            return column == null ? null : column.type();
        }

        private @Nullable String own(OutlineStore.Part part, Side side) {
            return values.getOrDefault(part.item(), List.of()).stream().filter(v -> v.code().equals(part.code()))
                    .findFirst().map(v -> side == Side.REPORTED ? v.reported() : v.verified()).orElse(null);
        }

        /** A cell, a ratio of two, or for a whole biểu its code as soon as one cell of it is filled. */
        private @Nullable String ofBieu(String cell, Side side) {
            List<CellRef> cells = CellRef.parseAll(cell);
            if (cells.isEmpty()) {
                boolean filled = figures.form(cell).stream().flatMap(form -> form.rows().stream())
                        .flatMap(row -> row.cells().values().stream()).anyMatch(c -> c.on(side) != null);
                return filled ? cell : null;
            }
            String first = figures.value(cells.getFirst(), side);
            if (cells.size() == 1) {
                return first;
            }
            String second = figures.value(cells.get(1), side);
            return first == null || second == null ? null : first + "/" + second;
        }
    }
}

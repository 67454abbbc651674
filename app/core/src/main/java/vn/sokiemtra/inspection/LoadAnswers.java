package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.sokiemtra.text.Texts;

/** Reads the whole outline with every answer of an inspection in a handful of queries, whatever its length. */
public final class LoadAnswers {

    private static final Texts TEXTS = Texts.beside(LoadAnswers.class);

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
        Map<UUID, AnswerStore.Answer> given = answers.answers(inspection);
        var stored = new Stored(new Outline(outline.all()), given, answers.touched(inspection),
                answers.parts(inspection).stream().collect(Collectors.groupingBy(AnswerStore.Part::item)),
                answers.lines(inspection).stream().collect(Collectors.groupingBy(AnswerStore.Line::item)),
                outline.everyPart().stream().collect(Collectors.groupingBy(OutlineStore.Part::item)),
                new Figures(forms.forms(inspection)));
        return stored.items(stored.tree.roots());
    }

    /** Codes of the biểu that only items which the inspection does not look at ask for. */
    public Set<String> formsOff(UUID inspection) {
        Map<UUID, AnswerStore.Answer> given = answers.answers(inspection);
        Set<UUID> used = outline.items().stream().map(OutlineStore.Item::id).collect(Collectors.toSet());
        Set<String> off = new HashSet<>();
        Set<String> on = new HashSet<>();
        for (OutlineStore.Part part : outline.parts()) {
            String cell = part.cell();
            if (cell != null && used.contains(part.item())) {
                AnswerStore.Answer answer = given.get(part.item());
                List<CellRef> cells = CellRef.parseAll(cell);
                Set<String> codes = answer != null && answer.switchedOff() ? off : on;
                codes.add(cells.isEmpty() ? cell : cells.getFirst().form());
            }
        }
        off.removeAll(on);
        return off;
    }

    private record Stored(Outline tree, Map<UUID, AnswerStore.Answer> answers, Set<UUID> touched,
            Map<UUID, List<AnswerStore.Part>> values, Map<UUID, List<AnswerStore.Line>> lines,
            Map<UUID, List<OutlineStore.Part>> parts, Figures figures) {

        /** What the inspection does not look at is left out; a retired item stays where it was answered. */
        List<ItemAnswers> items(List<OutlineStore.Item> items) {
            List<ItemAnswers> all = new ArrayList<>();
            for (OutlineStore.Item item : items) {
                AnswerStore.Answer answer = answers.get(item.id());
                List<ItemAnswers> children = items(tree.below(item.id()));
                boolean said = touched.contains(item.id());
                if (!item.leaf() && said) {
                    // Answered before other items came to stand below it.
                    children = new ArrayList<>(children);
                    children.addFirst(item(item, answer, true, true, List.of()));
                }
                boolean off = answer != null && answer.switchedOff() && !item.retired();
                boolean shown = item.leaf()
                        ? item.retired() ? said || !children.isEmpty() : !off
                        : !children.isEmpty();
                if (shown) {
                    all.add(item(item, answer, item.leaf(), item.retired(), children));
                }
            }
            return all;
        }

        private ItemAnswers item(OutlineStore.Item item, AnswerStore.@Nullable Answer answer, boolean leaf,
                boolean retired, List<ItemAnswers> children) {
            ItemPoints given = answer == null ? ItemPoints.NONE : answer.points();
            boolean marked = retired && leaf;
            return new ItemAnswers(item.id(), item.code(), marked
                    ? TEXTS.get("retired", item.content())
                    : item.content(), marked ? TEXTS.get("retired", item.shortTitle()) : item.shortTitle(),
                    item
                            .section(),
                    leaf, item.evidenceRequired(), answer == null || !leaf
                            ? null
                            : answer.verdict(),
                    answer == null || !leaf ? null : answer.remark(), retired,
                    leaf ? new ItemPoints(item.points(), given.reported(), given.verified()) : ItemPoints.NONE,
                    leaf ? parts(item.id(), retired) : List.of(), children);
        }

        private List<ItemAnswers.Part> parts(UUID item, boolean retired) {
            return parts.getOrDefault(item, List.of()).stream().map(part -> Map.entry(part, part(part))).filter(
                    each -> !each.getKey().retired() && !retired || each.getValue().reported() != null || each
                            .getValue().verified() != null || !each.getValue().documents().isEmpty())
                    .map(Map.Entry::getValue).toList();
        }

        private ItemAnswers.Part part(OutlineStore.Part part) {
            List<DocumentLine> documents = lines.getOrDefault(part.item(), List.of()).stream()
                    .map(AnswerStore.Line::line).filter(line -> line.part().equals(part.code())).toList();
            return new ItemAnswers.Part(part.type(), part.retired()
                    ? TEXTS.get("retired", part.label())
                    : part.label(), part.measure(), part.cell(),
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

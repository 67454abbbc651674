package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Answers one part of an item on one side. */
public final class SetAnswer {

    private static final Texts TEXTS = Texts.beside(SetAnswer.class);

    private final Ledger ledger;
    private final OutlineStore outline;
    private final SetCell cells;

    public SetAnswer(Ledger ledger) {
        this.ledger = ledger;
        this.outline = new OutlineStore(ledger);
        this.cells = new SetCell(ledger);
    }

    /**
     * A part that is a cell of a biểu writes the cell.
     *
     * @param part code of the part; empty where the item has but one that takes a value
     * @param typed as Vietnamese type it ({@code 1.200}, {@code 122/137}, {@code có}); blank empties the part
     * @return the row that holds the value
     * @throws Problem {@code SKT-ANSWER-…}, {@code SKT-TABLE-…}, {@code SKT-TEXT-…}; nothing is changed
     */
    public Edited<UUID> run(String author, UUID inspection, UUID item, String part, Side side, String typed) {
        OutlineStore.Part asked = part(item, part);
        String cell = asked.cell();
        if (cell != null) {
            return throughBieu(author, inspection, asked, cell, side, typed);
        }
        String value = Values.canonical(asked.type(), asked.options(), typed);
        return ledger.edit(author,
                edit -> AnswerStore.setPart(edit, inspection, item, asked.code(), side, value));
    }

    private Edited<UUID> throughBieu(String author, UUID inspection, OutlineStore.Part part, String cell, Side side,
            String typed) {
        Optional<CellRef> single = CellRef.parse(cell);
        if (single.isEmpty() || single.get().isTotal()) {
            // A whole biểu says so itself; a total or a ratio of two cells is computed.
            Values.canonical(part.type(), part.options(), CellRef.parseAll(cell).isEmpty() ? typed : "");
            throw new Problem(TEXTS, "SKT-ANSWER-COMPUTED", cell);
        }
        CellRef ref = single.get();
        return cells.run(author, inspection, ref.form(), ref.row(), ref.col(), side, typed);
    }

    private OutlineStore.Part part(UUID item, String code) {
        List<OutlineStore.Part> parts = outline.partsOf(item);
        List<OutlineStore.Part> fitting = new ArrayList<>(
                parts.stream().filter(each -> each.code().equalsIgnoreCase(code.strip())).toList());
        if (fitting.isEmpty() && code.isBlank()) {
            fitting.addAll(main(parts));
        }
        if (fitting.size() != 1) {
            String all = String.join(", ", parts.stream().map(OutlineStore.Part::code).toList());
            throw parts.isEmpty()
                    ? new Problem(TEXTS, "SKT-ANSWER-GROUP", new Outline(outline.items()).item(item).code())
                    : new Problem(TEXTS, "SKT-ANSWER-NO-PART", new Outline(outline.items()).item(item).code(), code,
                            all);
        }
        return fitting.getFirst();
    }

    /** What a value without a part's name is meant for: the one part that is asked for before the narrative. */
    private static List<OutlineStore.Part> main(List<OutlineStore.Part> parts) {
        List<OutlineStore.Part> typed = parts.stream().filter(part -> switch (part.type()) {
            case YES_NO, NUMBER, RATIO, CHOICE -> true;
            case NARRATIVE, DOCUMENTS, TABLE -> false;
        }).toList();
        return typed.isEmpty()
                ? parts.stream().filter(part -> part.type() == PartType.NARRATIVE).toList()
                : typed.subList(0, 1);
    }
}

package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.field.Past;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.FieldHistory;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/** What was changed at the items of an inspection: which fields an item has, and what became of each. */
final class ItemHistory {

    private static final Texts TEXTS = Texts.beside(ItemHistory.class);

    private final Ledger ledger;
    private final FieldLife life;

    ItemHistory(Ledger ledger, FieldLife life) {
        this.ledger = ledger;
        this.life = life;
    }

    /** The fields of an answer to what an earlier year left; none before there is one. */
    static List<FieldRef> fields(PriorLine line) {
        UUID row = line.row();
        return row == null
                ? List.of()
                : List.of(new FieldRef("prior_answer", row, "state"), new FieldRef("prior_answer", row, "remark"));
    }

    /** A field of an item; what stands before its name where an item has several of the kind. */
    private record Named(String code, String title, String before) {
    }

    /** At an item, newest first. */
    List<Past> of(ItemView item) {
        Map<FieldRef, String> fields = fields(item);
        return life.history(List.copyOf(fields.keySet())).stream().map(past -> named(past, fields.getOrDefault(past
                .field(), ""))).toList();
    }

    private static Past named(Past past, String before) {
        return before.isEmpty()
                ? past
                : new Past(past.field(), before + past.label(), past.written(), past.current(), past.last());
    }

    /** In a whole inspection, newest first. @param prior what earlier years left at the unit */
    List<FieldWork.ItemChange> all(ChecklistTree checklist, List<PriorLine> prior) {
        Map<FieldRef, Named> fields = new LinkedHashMap<>();
        LoadItem items = new LoadItem(ledger);
        checklist.everyLeaf().filter(ItemHistory::touched)
                .forEach(leaf -> fields(items.of(checklist.inspectionId(), leaf
                        .itemId())).forEach((field, before) -> fields.putIfAbsent(field,
                                new Named(leaf.code(), leaf.shortTitle(), before))));
        prior.forEach(line -> fields(line).forEach(field -> fields.putIfAbsent(field, new Named("", line
                .matter().content(), ""))));
        List<FieldWork.ItemChange> changes = new ArrayList<>();
        for (Past past : life.history(List.copyOf(fields.keySet()))) {
            Named at = fields.get(past.field());
            if (at != null) {
                changes.add(new FieldWork.ItemChange(at.code(), at.title(), named(past, at.before())));
            }
        }
        return changes;
    }

    /** Everything of an item that has a history. */
    private Map<FieldRef, String> fields(ItemView item) {
        FieldHistory history = new FieldHistory(ledger);
        Map<FieldRef, String> fields = new LinkedHashMap<>();
        history.item(item.inspectionId(), item.itemId()).forEach(field -> fields.put(field, ""));
        for (PartView part : item.parts()) {
            String cell = part.cell();
            if (cell != null) {
                CellRef.parse(cell).filter(ref -> !ref.isTotal()).ifPresent(ref -> history.cell(item.inspectionId(), ref
                        .form(), ref.row(), ref.col()).forEach(field -> fields.put(field, "")));
            }
        }
        for (Finding finding : item.findings()) {
            for (FindingField field : FindingField.values()) {
                fields.put(new FieldRef("finding", finding.id(), column(field)), TEXTS.get("history.finding", finding
                        .number(), ""));
            }
        }
        return fields;
    }

    private static boolean touched(ChecklistNode leaf) {
        return leaf.started() || leaf.verdict() != null || leaf.assignee() != null || leaf.conflicts() > 0
                || leaf.findings() > 0;
    }

    private static String column(FindingField field) {
        return switch (field) {
            case CONTENT -> "content";
            case CAUSE -> "cause";
            case KIND -> "recommendation_kind";
            case RECOMMENDATION -> "recommendation";
            case RESPONSIBLE -> "responsible";
            case DUE_ON -> "due_on";
        };
    }
}

package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.FigureBook;
import vn.sokiemtra.contradiction.FindContradictions;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.inspection.store.InspectionStore;
import vn.sokiemtra.inspection.store.PublishedList;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanHeader;

/** Reads what the rules say about one inspection's figures now. */
public final class LoadContradictions {

    private final LoadOutline outline;
    private final LoadPlan plan;
    private final InspectionStore inspections;
    private final AnswerStore answers;
    private final FormStore forms;
    private final PublishedList published;

    public LoadContradictions(Ledger ledger) {
        this.outline = new LoadOutline(ledger);
        this.plan = new LoadPlan(ledger);
        this.inspections = new InspectionStore(ledger);
        this.answers = new AnswerStore(ledger);
        this.forms = new FormStore(ledger);
        this.published = PublishedList.of(ledger);
    }

    /** In the order of the rules, differences between the sides included. */
    public List<Contradiction> of(UUID inspection) {
        // Asked once: whether it still stands is a question to the file each time.
        Outline items = outline.all();
        Map<UUID, AnswerStore.Answer> given = answers.answers(inspection);
        Set<String> off = given.values().stream().filter(AnswerStore.Answer::switchedOff)
                .flatMap(answer -> items.item(answer
                        .item()).stream())
                .map(OutlineItem::code).collect(Collectors.toSet());
        List<Contradiction> all = new FindContradictions(items).in(book(inspection, items, given, off));
        return off.isEmpty() ? all : all.stream().map(one -> one.without(off)).flatMap(Optional::stream).toList();
    }

    /** @param off codes of items that the inspection does not look at */
    private FigureBook book(UUID inspection, Outline items, Map<UUID, AnswerStore.Answer> given, Set<String> off) {
        Map<String, String> parts = new HashMap<>();
        List<FigureBook.Narrative> narratives = new ArrayList<>();
        for (AnswerStore.Part part : answers.parts(inspection)) {
            OutlineItem item = items.item(part.item()).orElse(null);
            if (item != null && !item.retired() && !off.contains(item.code())) {
                boolean words = item.parts().stream()
                        .anyMatch(each -> each.code().equals(part.code()) && each.type() == PartType.NARRATIVE);
                put(parts, narratives, words, item.code(), part.code(), Side.REPORTED, part.reported());
                put(parts, narratives, words, item.code(), part.code(), Side.VERIFIED, part.verified());
            }
        }
        for (AnswerStore.Answer answer : given.values()) {
            OutlineItem item = items.item(answer.item()).orElse(null);
            String remark = answer.remark();
            if (item != null && !item.retired() && !off.contains(item.code()) && remark != null) {
                narratives.add(new FigureBook.Narrative(item.code(), Side.VERIFIED, remark));
            }
        }
        return new StoredFigures(new Figures(forms.forms(inspection)), parts, narratives, dates(inspection),
                published.now());
    }

    private static void put(Map<String, String> parts, List<FigureBook.Narrative> narratives, boolean words,
            String item, String part, Side side, @Nullable String value) {
        if (value != null) {
            parts.put(StoredFigures.key(item, part, side), value);
            if (words) {
                narratives.add(new FigureBook.Narrative(item, side, value));
            }
        }
    }

    private FigureBook.Dates dates(UUID inspection) {
        PlanHeader header = plan.headerOrNull();
        InspectionStore.Row row = inspections.one(inspection);
        if (header == null || row == null) {
            return FigureBook.Dates.UNKNOWN;
        }
        return new FigureBook.Dates(header.auditFrom(), header.auditTo() == null ? row.visitOn() : header.auditTo(),
                row.reportDated(), row.reportReceivedOn());
    }
}

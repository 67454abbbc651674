package vn.sokiemtra.carryover;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Writes down again, as a tồn tại of this year, what an earlier year left: one edit, with the evidence of the answer. */
public final class RaisePriorMatter {

    private static final Texts TEXTS = Texts.beside(RaisePriorMatter.class);

    private final Ledger ledger;

    public RaisePriorMatter(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param item where the finding is to stand; null: the item of this year's outline with the same code
     * @return the finding's id; a matter that nobody has judged yet counts as not remedied from now on
     * @throws Problem {@code SKT-PRIOR-GONE}, {@code SKT-PRIOR-RAISED} where the finding is there already,
     *             {@code SKT-PRIOR-ITEM} where the outline has no such item; nothing is changed
     */
    public Edited<UUID> run(String author, UUID matter, UUID inspection, @Nullable UUID item) {
        PriorLine line = new LoadPriorMatters(ledger).ofInspection(inspection).stream().filter(one -> one.matter().id()
                .equals(matter)).findFirst().orElseThrow(() -> new Problem(TEXTS, "SKT-PRIOR-GONE"));
        PriorLine.Raised raised = line.raised();
        if (raised != null) {
            throw new Problem(TEXTS, "SKT-PRIOR-RAISED", String.valueOf(raised.number()));
        }
        UUID at = item == null ? line.item() : item;
        if (at == null || new LoadOutline(ledger).all().item(at).filter(OutlineItem::leaf).isEmpty()) {
            throw new Problem(TEXTS, "SKT-PRIOR-ITEM");
        }
        FindingDraft draft = new FindingDraft(sentence(line), null, null, line.matter().recommendation(), null, null);
        List<UUID> evidence = line.evidence().stream().map(Evidence::id).toList();
        return ledger.edit(author, edit -> {
            UUID finding = FindingStore.record(edit, inspection, at, draft, evidence);
            PriorMatterStore.finding(edit, matter, inspection, finding);
            if (line.answer() == null) {
                PriorMatterStore.state(edit, matter, inspection, PriorMatter.State.OPEN);
            }
            return finding;
        });
    }

    /** What was found last time, and that it is so still. */
    static String sentence(PriorLine line) {
        PriorMatter matter = line.matter();
        String how = line.answer() == PriorMatter.State.PARTLY ? "PARTLY" : "OPEN";
        String year = String.valueOf(matter.year());
        if (matter.kind() == PriorMatter.Kind.DEDUCTED_POINT) {
            return TEXTS.get("again.points." + how, year, matter.points() == null
                    ? ""
                    : VietnameseFormat.number(matter.points()), matter.content());
        }
        return matter.source().isEmpty()
                ? TEXTS.get("again.year." + how, year, matter.content())
                : TEXTS.get("again." + how, matter.source(), matter.content());
    }
}

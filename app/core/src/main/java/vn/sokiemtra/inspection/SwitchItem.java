package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Leaves a part of the contents out of one inspection, or takes it in again with everything that stood there. */
public final class SwitchItem {

    private static final Texts TEXTS = Texts.beside(SwitchItem.class);

    private final Ledger ledger;
    private final OutlineStore outline;
    private final AnswerStore answers;
    private final LoadFindings findings;

    public SwitchItem(Ledger ledger) {
        this.ledger = ledger;
        this.outline = new OutlineStore(ledger);
        this.answers = new AnswerStore(ledger);
        this.findings = new LoadFindings(ledger);
    }

    /**
     * @param item a group stands for all items below it
     * @return how many items were switched
     * @throws Problem {@code SKT-ANSWER-OFF-FINDING} where a finding stands at one of them: what was found is never left
     * out in silence; {@code SKT-ANSWER-NO-ITEM}
     */
    public Edited<Integer> run(String author, UUID inspection, UUID item, boolean off) {
        Outline tree = new Outline(outline.items());
        List<OutlineStore.Item> leaves = tree.leavesBelow(tree.item(item));
        if (off) {
            List<UUID> found = findings.of(inspection).stream().map(finding -> finding.itemId()).toList();
            List<String> codes = leaves.stream().filter(leaf -> found.contains(leaf.id())).map(
                    OutlineStore.Item::code).toList();
            if (!codes.isEmpty()) {
                throw new Problem(TEXTS, "SKT-ANSWER-OFF-FINDING", String.join(", ", codes));
            }
        }
        Map<UUID, AnswerStore.Answer> now = answers.answers(inspection);
        List<UUID> switched = leaves.stream().map(OutlineStore.Item::id).filter(leaf -> {
            AnswerStore.Answer answer = now.get(leaf);
            return (answer != null && answer.switchedOff()) != off;
        }).toList();
        return ledger.edit(author, edit -> {
            switched.forEach(leaf -> AnswerStore.setSwitchedOff(edit, inspection, leaf, off));
            return switched.size();
        });
    }
}

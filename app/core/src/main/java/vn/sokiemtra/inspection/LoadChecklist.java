package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads the checklist of one inspection with its state. */
public final class LoadChecklist {

    private final OutlineStore outline;
    private final AnswerStore answers;
    private final LoadFindings findings;
    private final LoadEvidence evidence;
    private final ItemConflicts conflicts;
    private final Contradictions contradictions;

    public LoadChecklist(Ledger ledger) {
        this.outline = new OutlineStore(ledger);
        this.answers = new AnswerStore(ledger);
        this.findings = new LoadFindings(ledger);
        this.evidence = new LoadEvidence(ledger);
        this.conflicts = new ItemConflicts(ledger);
        this.contradictions = new Contradictions(ledger);
    }

    public ChecklistTree of(UUID inspection) {
        Outline tree = new Outline(outline.all());
        Counts counts = new Counts(tree, answers.answers(inspection), started(inspection), answers.touched(inspection),
                new HashMap<>(), new HashMap<>(), new HashSet<>(), contradictions.byItem(inspection),
                conflicts.of(inspection));
        for (Finding one : findings.of(inspection)) {
            counts.findings.merge(one.itemId(), 1, Integer::sum);
            if (!one.evidence().isEmpty()) {
                counts.proven.add(one.itemId());
            }
        }
        evidence.of(inspection).forEach(one -> counts.evidence.merge(one.itemId(), 1, Integer::sum));
        return new ChecklistTree(inspection, nodes(tree.roots(), counts));
    }

    private record Counts(Outline tree, Map<UUID, AnswerStore.Answer> answers, Set<UUID> started, Set<UUID> touched,
            Map<UUID, Integer> findings, Map<UUID, Integer> evidence, Set<UUID> proven,
            Map<UUID, Integer> contradictions, Map<UUID, Integer> conflicts) {
    }

    /** Items on which the team has written something. */
    private Set<UUID> started(UUID inspection) {
        Set<UUID> started = new HashSet<>();
        answers.parts(inspection).stream().filter(part -> part.verified() != null)
                .forEach(part -> started.add(part.item()));
        answers.answers(inspection).values().stream().filter(answer -> answer.remark() != null)
                .forEach(answer -> started.add(answer.item()));
        return started;
    }

    /** A retired item is shown where this inspection answered it, with what stood above it. */
    private static List<ChecklistNode> nodes(List<OutlineStore.Item> items, Counts counts) {
        List<ChecklistNode> nodes = new ArrayList<>();
        for (OutlineStore.Item item : items) {
            List<ChecklistNode> children = nodes(counts.tree.below(item.id()), counts);
            if (!item.retired() || !children.isEmpty() || counts.touched.contains(item.id())) {
                nodes.add(item.leaf() ? leaf(item, counts, children) : group(item, counts, children));
            }
        }
        return nodes;
    }

    private static ChecklistNode leaf(OutlineStore.Item item, Counts counts, List<ChecklistNode> children) {
        UUID id = item.id();
        AnswerStore.Answer answer = counts.answers.get(id);
        Verdict verdict = answer == null ? null : answer.verdict();
        int findings = counts.findings.getOrDefault(id, 0);
        int evidence = counts.evidence.getOrDefault(id, 0);
        boolean started = verdict == null && (counts.started.contains(id) || findings > 0 || evidence > 0);
        ItemUse use = item.retired()
                ? ItemUse.RETIRED
                : answer != null && answer.switchedOff() ? ItemUse.SWITCHED_OFF : ItemUse.USED;
        boolean used = use == ItemUse.USED;
        String named = answer == null || answer.assignee() == null ? counts.tree.assignedTo(item) : answer.assignee();
        ItemPoints given = answer == null ? ItemPoints.NONE : answer.points();
        boolean proof = !item.evidenceRequired() || evidence > 0 || counts.proven.contains(id);
        boolean owed = used && verdict != null && verdict != Verdict.NOT_APPLICABLE && !proof;
        return new ChecklistNode(id, item.code(), item.label(), item.shortTitle(), item.content(), true, verdict,
                started, named, findings, used ? counts.contradictions.getOrDefault(id, 0) : 0,
                use == ItemUse.SWITCHED_OFF ? 0 : counts.conflicts.getOrDefault(id, 0), evidence,
                owed ? 1 : 0, verdict == null || !used ? 0 : 1, used ? 1 : 0, use,
                new ItemPoints(item.points(), given.reported(), given.verified()), children);
    }

    /** What stands on a group itself (an outline may turn a leaf into one) is counted with it, so it is never lost. */
    private static ChecklistNode group(OutlineStore.Item item, Counts counts, List<ChecklistNode> children) {
        UUID id = item.id();
        int findings = counts.findings.getOrDefault(id, 0);
        int contradictions = counts.contradictions.getOrDefault(id, 0);
        int conflicts = counts.conflicts.getOrDefault(id, 0);
        int evidence = counts.evidence.getOrDefault(id, 0);
        int unproven = 0;
        int judged = 0;
        int leaves = 0;
        ItemPoints points = ItemPoints.NONE;
        for (ChecklistNode child : children) {
            findings += child.findings();
            contradictions += child.contradictions();
            conflicts += child.conflicts();
            evidence += child.evidence();
            unproven += child.unproven();
            judged += child.judged();
            leaves += child.leaves();
            points = child.use() == ItemUse.USED ? points.plus(child.points()) : points;
        }
        boolean off = !children.isEmpty() && children.stream().noneMatch(child -> child.use() == ItemUse.USED);
        ItemUse use = item.retired() ? ItemUse.RETIRED : off ? ItemUse.SWITCHED_OFF : ItemUse.USED;
        return new ChecklistNode(id, item.code(), item.label(), item.shortTitle(), item.content(), false, null, false,
                null, findings, contradictions, conflicts, evidence, unproven, judged, leaves, use, points, children);
    }
}

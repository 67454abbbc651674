package vn.sokiemtra.desktop.fieldwork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.field.Past;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.DocumentLine;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.EditId;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.phrase.Phrase;

/** A checklist in memory, of any length. */
final class FakeFieldWork implements FieldWork {

    static final UUID INSPECTION = new UUID(1, 1);
    final List<String> written = new ArrayList<>();
    final Map<String, String> drafts = new HashMap<>();
    final Map<UUID, Verdict> verdicts = new HashMap<>();
    final Map<UUID, String> remarks = new HashMap<>();
    final Map<UUID, Finding> findings = new HashMap<>();
    final Map<UUID, String> assignees = new HashMap<>();
    final Map<UUID, Integer> contradicted = new HashMap<>();
    final List<ConflictView> conflicts = new ArrayList<>();
    Supplier<RuntimeException> failure;
    /** What reading an item meets first. */
    volatile Consumer<UUID> reading = item -> {
    };
    private final int groups;
    private final int leaves;

    FakeFieldWork(int groups, int leavesPerGroup) {
        this.groups = groups;
        this.leaves = leavesPerGroup;
    }

    static UUID leaf(int group, int leaf) {
        return new UUID(group, 1000 + leaf);
    }

    @Override
    public ChecklistTree checklist(UUID inspection) {
        List<ChecklistNode> roots = new ArrayList<>();
        for (int g = 1; g <= groups; g++) {
            List<ChecklistNode> children = new ArrayList<>();
            for (int i = 1; i <= leaves; i++) {
                UUID id = leaf(g, i);
                children.add(new ChecklistNode(id, g + "." + i, i + ".", "Mục số " + g + "." + i,
                        "Nội dung phải kiểm tra " + g + "." + i, true, verdicts.get(id), false, assignees.get(id),
                        (int) findings.values().stream().filter(f -> f.itemId().equals(id)).count(),
                        contradicted.getOrDefault(id, 0), 0, 0, 0, verdicts.containsKey(id) ? 1 : 0, 1, ItemUse.USED,
                        ItemPoints.NONE, List.of()));
            }
            roots.add(new ChecklistNode(new UUID(g, 0), String.valueOf(g), g + ".", "Nhóm Đ" + g, "Nhóm " + g, false,
                    null, false, null, 0, 0, 0, 0, 0, children.stream().mapToInt(ChecklistNode::judged).sum(), leaves,
                    ItemUse.USED, ItemPoints.NONE, children));
        }
        return new ChecklistTree(inspection, roots);
    }

    private static <T> Field<T> field(T value) {
        return value == null
                ? Field.empty()
                : new Field<>(List.of(new Head<>(value, "Lê Thị Hạnh", Instant.EPOCH, INSPECTION, 1)));
    }

    @Override
    public ItemView item(UUID inspection, UUID item) {
        reading.accept(item);
        ChecklistNode node = checklist(inspection).roots().stream().flatMap(ChecklistNode::all)
                .filter(each -> each.itemId().equals(item)).findFirst().orElseThrow();
        PartView number = new PartView("count", PartType.NUMBER, "Số hội nghị", "hội nghị", List.of(), null, "", "",
                true, true, Field.empty(), Field.empty(), null, null, "–", "–", "", false, List.of(), List.of());
        return new ItemView(inspection, item, node.code(), List.of(), node.label(), node.shortTitle(), node.content(),
                null, node.leaf(), "ANSWERS", false, "", List.of(number), null, field(verdicts.get(item)),
                field(assignees.get(item)), field(remarks.get(item)),
                findings.values().stream().filter(f -> f.itemId().equals(item)).toList(), List.of(), null, null,
                ItemUse.USED, null, ItemPoints.NONE);
    }

    @Override
    public List<ContradictionLine> contradictions(ItemView item) {
        return List.of();
    }

    @Override
    public Edited<UUID> explain(String author, UUID inspection, Contradiction about, String reason) {
        return write("explain " + reason, inspection, () -> {
        });
    }

    @Override
    public List<FigureLine> figures(UUID inspection) {
        return List.of(new FigureLine("B3[1].12", "Biểu 03 (12) Quá thời gian", "28"));
    }

    @Override
    public List<String> people(UUID inspection) {
        return List.of("Lê Thị Hạnh", "Trần Văn Minh");
    }

    @Override
    public List<vn.sokiemtra.inspection.course.EarlierFinding> earlier(UUID inspection, java.time.LocalDate today) {
        return List.of();
    }

    @Override
    public Edited<?> confirmRemedied(String author, vn.sokiemtra.inspection.course.EarlierFinding finding,
            String reason, java.time.LocalDate on) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, Integer> terms(ItemView item) {
        return Map.of();
    }

    final List<PriorLine> prior = new ArrayList<>();
    final List<Phrase> phrases = new ArrayList<>();

    @Override
    public Map<String, List<TextNotice>> notices(ItemView item) {
        return Map.of();
    }

    @Override
    public List<Phrase> phrases(ItemView item, Phrase.Kind kind) {
        return List.copyOf(phrases);
    }

    @Override
    public Edited<UUID> writePhrase(String author, Phrase changed, Phrase.Kind kind, UUID here, String content) {
        UUID id = changed == null ? new UUID(5, written.size()) : changed.id();
        return write("phrase " + kind + " " + content + (here == null ? "" : " here"), id, () -> {
            phrases.remove(changed);
            phrases.add(new Phrase(id, null, kind, "", here, java.util.Set.of(), content));
        });
    }

    @Override
    public Edited<UUID> removePhrase(String author, Phrase phrase) {
        return write("phrase removed", phrase.id(), () -> phrases.remove(phrase));
    }

    @Override
    public List<PriorLine> prior(UUID inspection) {
        return List.copyOf(prior);
    }

    @Override
    public List<ConflictView> priorConflicts(PriorLine line) {
        return List.of();
    }

    @Override
    public List<Past> priorHistory(PriorLine line) {
        return List.of();
    }

    @Override
    public Edited<UUID> settlePrior(String author, PriorLine line, PriorMatter.State state) {
        return write("prior " + line.matter().content() + " " + state, line.matter().id(), () -> prior.replaceAll(
                one -> one.matter().equals(line.matter())
                        ? new PriorLine(one.matter(), one.inspection(), one.inherited(), one.row(), field(state
                                .name()), one.remark(), one.raised(), one.item(), one.evidence())
                        : one));
    }

    @Override
    public Edited<UUID> remarkPrior(String author, PriorLine line, String remark) {
        return write("prior remark " + remark, line.matter().id(), () -> {
        });
    }

    @Override
    public Edited<UUID> raisePrior(String author, PriorLine line, UUID item) {
        return write("prior raised", item, () -> prior.replaceAll(one -> one.matter().equals(line.matter())
                ? new PriorLine(one.matter(), one.inspection(), one.inherited(), one.row(), one.state(), one.remark(),
                        new PriorLine.Raised(new UUID(9, 9), 1, item), one.item(), one.evidence())
                : one));
    }

    /** @param item where it would stand again; null for a person to choose */
    void leave(String content, UUID item) {
        UUID id = new UUID(77, prior.size() + 1);
        prior.add(new PriorLine(new PriorMatter(id, INSPECTION, "Xã Một", PriorMatter.Kind.FINDING, 2019, INSPECTION,
                id, "", "", content, null, null, null), INSPECTION, false, null, Field.empty(), Field.empty(), null,
                item,
                List.of()));
    }

    private Edited<UUID> write(String what, UUID row, Runnable change) {
        if (failure != null) {
            throw failure.get();
        }
        written.add(what);
        change.run();
        return new Edited<>(row, new EditId(INSPECTION, written.size(), written.size()), Instant.EPOCH);
    }

    @Override
    public Edited<UUID> setVerdict(String author, UUID inspection, UUID item, Verdict verdict) {
        return write("verdict " + verdict, item, () -> verdicts.put(item, verdict));
    }

    @Override
    public Edited<UUID> setAssignee(String author, UUID inspection, UUID item, String person) {
        return write("assignee " + person, item, () -> assignees.put(item, person));
    }

    @Override
    public Edited<UUID> setRemark(String author, UUID inspection, UUID item, String text) {
        return write("remark " + text, item, () -> remarks.put(item, text));
    }

    @Override
    public Edited<UUID> setPoints(String author, UUID inspection, UUID item, Side side, String typed) {
        return write("points " + side + " " + typed, item, () -> {
        });
    }

    @Override
    public Edited<UUID> switchItem(String author, UUID inspection, UUID item, boolean off) {
        return write("switch " + (off ? "off" : "on"), item, () -> {
        });
    }

    @Override
    public Edited<UUID> setAnswer(String author, UUID inspection, UUID item, String part, Side side, String typed) {
        return write(part + " " + side + " " + typed, item, () -> {
        });
    }

    @Override
    public Edited<UUID> setDocument(String author, UUID inspection, UUID item, DocumentEntry entry) {
        return write("document " + entry.notation(), item, () -> {
        });
    }

    @Override
    public Edited<UUID> deleteDocument(String author, DocumentLine line) {
        return write("delete document", line.id(), () -> {
        });
    }

    @Override
    public Edited<UUID> recordFinding(String author, UUID inspection, UUID item, FindingDraft draft) {
        UUID id = new UUID(9, written.size());
        return write("finding " + draft.content(), id, () -> findings.put(id, new Finding(id, inspection, item, "1.1",
                findings.size() + 1, draft.content(), null, null, null, null, null, List.of(), Map.of())));
    }

    @Override
    public Edited<UUID> changeFinding(String author, UUID finding, FindingField field, String typed) {
        return write(field + " " + typed, finding, () -> {
        });
    }

    @Override
    public Edited<UUID> deleteFinding(String author, UUID finding) {
        return write("delete finding", finding, () -> findings.remove(finding));
    }

    @Override
    public List<Past> history(ItemView item) {
        return List.of();
    }

    @Override
    public List<ItemChange> changes(UUID inspection) {
        return List.of();
    }

    @Override
    public List<ConflictView> conflicts(ItemView item) {
        return conflicts;
    }

    @Override
    public FieldLife life() {
        throw new UnsupportedOperationException("no history here");
    }

    @Override
    public void keepDraft(String key, String text) {
        if (text == null) {
            drafts.remove(key);
        } else {
            drafts.put(key, text);
        }
    }

    @Override
    public String draft(String key) {
        return drafts.get(key);
    }
}

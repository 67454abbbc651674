package vn.sokiemtra.inspection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A line of the checklist tree. Counts of a group are the sums of its leaves'.
 *
 * @param label printed before the text: I., 1., a), +
 * @param content the sentence of the đề cương
 * @param started a leaf that has something on it but no verdict yet (đang kiểm tra)
 * @param assignee null for groups and where nobody is named
 * @param unproven judged, but the evidence that the Đề cương asks for is missing; 0 or 1 for a leaf
 * @param conflicts registers at the item with two or more values (trùng sửa)
 * @param judged leaves below with a verdict; 0 or 1 for a leaf
 * @param leaves leaves below; 1 for a leaf, 0 for one that is not in use
 * @param use of a group RETIRED or SWITCHED_OFF where all below it are
 * @param points sums of those in use for a group
 */
public record ChecklistNode(UUID itemId, String code, String label, String shortTitle, String content, boolean leaf,
        @Nullable Verdict verdict, boolean started, @Nullable String assignee, int findings, int contradictions,
        int conflicts, int evidence, int unproven, int judged, int leaves, ItemUse use, ItemPoints points,
        List<ChecklistNode> children) {

    public ChecklistNode {
        children = List.copyOf(children);
    }

    /** The same with others below. */
    public ChecklistNode with(List<ChecklistNode> others) {
        return new ChecklistNode(itemId, code, label, shortTitle, content, leaf, verdict, started, assignee, findings,
                contradictions, conflicts, evidence, unproven, judged, leaves, use, points, others);
    }

    /** This node and all below, in the order of the outline. */
    public Stream<ChecklistNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ChecklistNode::all));
    }
}

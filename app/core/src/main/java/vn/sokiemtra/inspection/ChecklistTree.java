package vn.sokiemtra.inspection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The checklist of one inspection. */
public record ChecklistTree(UUID inspectionId, List<ChecklistNode> roots) {

    public ChecklistTree {
        roots = List.copyOf(roots);
    }

    /** Every leaf that is in use, in the order of the outline. */
    public Stream<ChecklistNode> leaves() {
        return everyLeaf().filter(leaf -> leaf.use() == ItemUse.USED);
    }

    /** Retired and switched-off ones too. */
    public Stream<ChecklistNode> everyLeaf() {
        return roots.stream().flatMap(ChecklistNode::all).filter(ChecklistNode::leaf);
    }
}

package vn.sokiemtra.inspection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The checklist of one inspection. */
public record ChecklistTree(UUID inspectionId, List<ChecklistNode> roots) {

    public ChecklistTree {
        roots = List.copyOf(roots);
    }

    /** Every leaf in the order of the outline. */
    public Stream<ChecklistNode> leaves() {
        return roots.stream().flatMap(ChecklistNode::all).filter(ChecklistNode::leaf);
    }
}

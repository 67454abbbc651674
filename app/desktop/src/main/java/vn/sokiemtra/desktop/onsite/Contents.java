package vn.sokiemtra.desktop.onsite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.ItemUse;

/** The parts of a checklist that a short inspection looks at or leaves out. */
final class Contents {

    /** A list that nobody reads at a glance is left to the checklist. */
    private static final int MOST = 24;

    private Contents() {
    }

    /**
     * @param label as printed, {@code II.1}
     * @param items how many there are below
     * @param looked how many of them the inspection looks at
     */
    record Part(UUID item, String label, String title, long items, long looked) {

        boolean all() {
            return looked == items;
        }

        boolean none() {
            return looked == 0;
        }
    }

    /** The parts at the top, or the headings below one where it has nothing else; none where there are too many. */
    static List<Part> of(ChecklistTree tree) {
        List<Part> parts = new ArrayList<>();
        for (ChecklistNode root : tree.roots()) {
            List<ChecklistNode> below = root.children().stream().filter(child -> child.use() != ItemUse.RETIRED)
                    .toList();
            if (!below.isEmpty() && below.stream().noneMatch(ChecklistNode::leaf)) {
                String above = root.label().replaceAll("[.)]+$", "");
                below.forEach(child -> parts.add(part(child, above.isEmpty()
                        ? child.label()
                        : above + "." + child
                                .label())));
            } else if (root.use() != ItemUse.RETIRED) {
                parts.add(part(root, root.label()));
            }
        }
        return parts.size() > MOST || parts.size() < 2 ? List.of() : parts;
    }

    private static Part part(ChecklistNode node, String label) {
        List<ChecklistNode> leaves = node.all().filter(each -> each.leaf() && each.use() != ItemUse.RETIRED).toList();
        return new Part(node.itemId(), label, node.shortTitle(), leaves.size(), leaves.stream().filter(leaf -> leaf
                .use() == ItemUse.USED).count());
    }
}

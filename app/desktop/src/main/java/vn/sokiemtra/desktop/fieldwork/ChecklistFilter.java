package vn.sokiemtra.desktop.fieldwork;

import java.util.function.Predicate;

import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ItemUse;

/** The round filters above the checklist. */
public enum ChecklistFilter {
    ALL,
    NOT_JUDGED,
    MINE,
    WITH_FINDINGS,
    CONTRADICTED,
    UNPROVEN;

    /**
     * What a filter shows.
     *
     * @param person who MINE means
     */
    Predicate<ChecklistNode> leaves(String person) {
        return switch (this) {
            case ALL -> _ -> true;
            case NOT_JUDGED -> leaf -> inUse(leaf) && leaf.verdict() == null;
            case MINE -> leaf -> inUse(leaf) && person.equals(leaf.assignee());
            case WITH_FINDINGS -> leaf -> inUse(leaf) && leaf.findings() > 0;
            case CONTRADICTED -> leaf -> inUse(leaf) && leaf.contradictions() > 0;
            case UNPROVEN -> leaf -> inUse(leaf) && leaf.unproven() > 0;
        };
    }

    /**
     * Whether the header counts a leaf, and so do the filters: an item of the Đề cương that this inspection looks at. What
     * earlier years left, retired and switched-off items are only listed.
     */
    static boolean inUse(ChecklistNode leaf) {
        return leaf.use() == ItemUse.USED && !PriorNodes.is(leaf);
    }
}

package vn.sokiemtra.desktop.fieldwork;

import java.util.function.Predicate;

import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ItemUse;

/** The round filters above the checklist. */
public enum ChecklistFilter {
    ALL, NOT_JUDGED, MINE, WITH_FINDINGS, CONTRADICTED, UNPROVEN;

    /** @param person who MINE means */
    Predicate<ChecklistNode> leaves(String person) {
        return switch (this) {
            case ALL -> _ -> true;
            case NOT_JUDGED -> leaf -> leaf.use() == ItemUse.USED && leaf.verdict() == null;
            case MINE -> leaf -> leaf.use() == ItemUse.USED && person.equals(leaf.assignee());
            case WITH_FINDINGS -> leaf -> leaf.findings() > 0;
            case CONTRADICTED -> leaf -> leaf.contradictions() > 0;
            case UNPROVEN -> leaf -> leaf.unproven() > 0;
        };
    }
}

package vn.sokiemtra.carryover;

import java.util.List;
import java.util.Set;

import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.plan.RegimeDefinition;

/**
 * A regime for another year than the one it was written for, its days moved and its sentences as they are.
 *
 * @param oldYear sentences that still name the year it was written for
 */
public record MovedRegime(RegimeDefinition regime, List<Named> oldYear) {

    public MovedRegime {
        oldYear = List.copyOf(oldYear);
    }

    /**
     * A sentence that names the year before.
     *
     * @param part of the plan: a {@link vn.sokiemtra.plan.PlanSection}, or what else the plan lays down; empty for the outline
     * @param item its code in the outline; empty for a part of the plan
     */
    public record Named(String part, String item, String sentence) {
    }

    /** The regime as it is where it was written for that year. */
    public static MovedRegime to(RegimeDefinition written, int year) {
        int before = written.plan().year();
        if (year == before) {
            return new MovedRegime(written, List.of());
        }
        RegimeDefinition moved = new NextRegime(written, year, Set.of()).regime();
        String outline = moved.outline();
        return new MovedRegime(moved, OldYear.in(moved, outline == null ? null : new Outlines().find(outline), before));
    }
}

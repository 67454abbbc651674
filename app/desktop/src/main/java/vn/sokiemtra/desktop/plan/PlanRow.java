package vn.sokiemtra.desktop.plan;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.PlanUnit;

/** A line of the list of units. */
public sealed interface PlanRow {

    /**
     * A form of inspection with its counts.
     *
     * @param detail {@code 10 đơn vị · 5 đã kiểm tra}
     */
    record Group(String name, String detail) implements PlanRow {
    }

    /**
     * A unit.
     *
     * @param number within the plan, from 1
     * @param team name; empty while none is set
     * @param dates what was recorded of its course
     */
    record Unit(int number, PlanUnit unit, InspectionSummary summary, String team,
            InspectionDates dates) implements PlanRow {
    }

    /** The unit of a row; null for a group. */
    static @Nullable Unit unit(@Nullable PlanRow row) {
        return row instanceof Unit unit ? unit : null;
    }
}

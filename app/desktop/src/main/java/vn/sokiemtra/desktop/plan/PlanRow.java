package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.NextStep;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.PlanUnit;

/** A line of the list of units. */
public sealed interface PlanRow {

    /**
     * A form of inspection with its counts.
     *
     * @param detail {@code 10 đơn vị · 5 đã kiểm tra}
     */
    record Group(String name, String detail, boolean open) implements PlanRow {
    }

    /**
     * A unit.
     *
     * @param number within the plan, from 1
     * @param team name; empty while none is set
     * @param dates what was recorded of its course
     * @param course where it stands and what comes next
     * @param late whether the next step should have been done already
     * @param folded what the filter looks at
     * @param known how much of the rest is
     */
    record Unit(int number, PlanUnit unit, InspectionSummary summary, String team, InspectionDates dates, Course course,
            boolean late, String folded, Known known) implements PlanRow {

        /** How much is known of a unit's line: its place in the plan, its state and counts too, or its contradictions too. */
        enum Known {
            PLACE,
            STATE,
            ALL
        }

        /** The same with its figures looked at. */
        Unit with(InspectionSummary counted) {
            return counted.equals(summary) && known == Known.ALL
                    ? this
                    : new Unit(number, unit, counted, team, dates, course, late, folded, Known.ALL);
        }

        /** The same with what was counted of its contradictions the last time, until they are counted again. */
        Unit after(@Nullable Unit before) {
            return before == null || before.known != Known.ALL || known != Known.STATE
                    ? this
                    : with(summary.contradicting(before.summary.contradictions()));
        }

        /** Words for the next step; empty where nothing is left to do. */
        String next() {
            NextStep next = course.next();
            return next == null ? "" : next.action().label();
        }

        @Nullable
        LocalDate nextBy() {
            NextStep next = course.next();
            return next == null ? null : next.by();
        }

        boolean same(@Nullable Unit other) {
            return other != null && Objects.equals(unit.inspectionId(), other.unit.inspectionId());
        }
    }

    /**
     * A unit that is known and not chosen for any inspection yet.
     *
     * @param unitClass and what it goes on as or comes from: {@code Xã · đã nhập vào Xã Mới}
     * @param gone whether it exists no more
     */
    record Known(KnownUnit unit, String unitClass, boolean gone, String folded) implements PlanRow {
    }

    /** The unit of a row; null for a group and for one that is not inspected. */
    static @Nullable Unit unit(@Nullable PlanRow row) {
        return row instanceof Unit unit ? unit : null;
    }
}

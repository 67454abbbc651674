package vn.sokiemtra.inspection.course;

import java.util.List;

import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.plan.KnownUnit;

/**
 * What a unit brings along: its own inspections and those of every unit that goes on as it.
 *
 * @param predecessors units that go on as this one, nearest first; {@code successors} the other way round
 * @param courses of the unit and its predecessors, in the order of the plan
 * @param open what is still owed from any of them, most urgent first
 */
public record UnitHistory(KnownUnit unit, List<KnownUnit> predecessors, List<KnownUnit> successors,
        List<Course> courses, List<FollowUp> open) {

    public UnitHistory {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
        courses = List.copyOf(courses);
        open = List.copyOf(open);
    }
}

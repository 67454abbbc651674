package vn.sokiemtra.inspection.course;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.InspectionDates;

/**
 * Derives the state of one inspection from its facts: the furthest that they show. A pure function.
 *
 * @param remedyDue the last day of the unit's remedy by date or rule; null where nothing sets one
 * @param disputeUntil the last day on which the unit may disagree; null where it may not, or no day is set
 */
record CourseRule(CoursePath path, CourseFacts facts, @Nullable LocalDate remedyDue, @Nullable LocalDate disputeUntil,
        LocalDate today) {

    CourseState state() {
        InspectionDates dates = facts.dates();
        if (dates.halt() != null) {
            return switch (dates.halt()) {
                case POSTPONED -> CourseState.POSTPONED;
                case CANCELLED -> CourseState.CANCELLED;
                case MERGED -> CourseState.UNIT_MERGED;
            };
        } else if (dates.has(DateKind.ARCHIVED)) {
            return CourseState.ARCHIVED;
        } else if (dates.has(DateKind.CLOSED)) {
            return CourseState.CLOSED;
        } else if (facts.followUp() != null && !facts.followUp().closed()) {
            return CourseState.RE_INSPECTION;
        }
        CourseState after = owes() ? remedying() : null;
        if (after != null) {
            return after;
        } else if (dates.has(DateKind.CONCLUSION_RECEIVED)) {
            return CourseState.CONCLUSION_DELIVERED;
        } else if (dates.has(DateKind.CONCLUDED)) {
            return CourseState.CONCLUSION_ISSUED;
        } else if (facts.papers().containsKey("bao-cao-ket-qua")) {
            return CourseState.FINDINGS_CONSOLIDATED;
        } else if (dates.has(DateKind.MINUTES_SIGNED)) {
            return CourseState.MINUTES_SIGNED;
        }
        return inspected() ? path.visit() ? CourseState.ON_SITE : CourseState.DESK_REVIEWED : before();
    }

    /** Whether the unit knows what it has to mend: from the conclusion, or from the report where none is demanded. */
    private boolean owes() {
        InspectionDates dates = facts.dates();
        boolean told = dates.has(DateKind.CONCLUSION_RECEIVED) || dates.has(DateKind.REMEDIATION_REPORTED)
                || facts.dispute() != null
                || !path.conclusion() && (facts.papers().containsKey("bao-cao-ket-qua") || dates.has(
                        DateKind.MINUTES_SIGNED) && !path.consolidated());
        return told && (facts.remedies().total() > 0 || facts.dispute() != null || dates.has(DateKind.REMEDIATION_DUE)
                || dates.has(DateKind.REMEDIATION_REPORTED) || dates.has(DateKind.DISPUTED));
    }

    private @Nullable CourseState remedying() {
        CourseFacts.Remedies remedies = facts.remedies();
        CourseState contested = contested();
        if (contested != null) {
            return contested;
        } else if (remedies.total() > 0 && remedies.open() == 0) {
            return CourseState.VERIFIED;
        } else if (remedies.returned() > 0 && remedies.waiting() == 0) {
            return late() ? overdue() : CourseState.REJECTED;
        } else if (reportedOn() != null && !answered()) {
            return CourseState.REMEDIATION_REPORTED;
        } else if (late()) {
            return overdue();
        }
        boolean mayDisagree = disputeUntil != null && !today.isAfter(disputeUntil) && facts.dispute() == null
                && reportedOn() == null;
        return mayDisagree ? null : CourseState.REMEDIATING;
    }

    /** Whether every finding that was reported on is judged: the others are owed as before, and nothing is there to verify. */
    private boolean answered() {
        CourseFacts.Remedies remedies = facts.remedies();
        return remedies.reportedOn() != null && remedies.judgedOn() != null && remedies.waiting() == 0;
    }

    private @Nullable CourseState contested() {
        InspectionDates dates = facts.dates();
        CourseFacts.Dispute dispute = facts.dispute();
        if (dispute == null && !dates.has(DateKind.DISPUTED)) {
            return null;
        }
        boolean directed = dates.has(DateKind.DIRECTED) || dispute != null && dispute.directedOn() != null;
        if (directed) {
            return dispute != null && dispute.undecided() > 0 ? CourseState.DIRECTED : null;
        }
        boolean escalated = facts.papers().containsKey("xin-y-kien") || dispute != null && dispute
                .escalatedOn() != null;
        return escalated ? CourseState.ESCALATED : CourseState.CONTESTED;
    }

    private CourseState overdue() {
        return facts.papers().containsKey("de-xuat-xu-ly") ? CourseState.HANDLING_PROPOSED : CourseState.OVERDUE;
    }

    boolean late() {
        return remedyDue != null && today.isAfter(remedyDue);
    }

    @Nullable
    LocalDate reportedOn() {
        LocalDate recorded = facts.dates().on(DateKind.REMEDIATION_REPORTED);
        LocalDate reported = facts.remedies().reportedOn();
        if (recorded == null || reported == null) {
            return recorded == null ? reported : recorded;
        }
        return recorded.isAfter(reported) ? recorded : reported;
    }

    /** A surprise visit is under way from its day on; any other from the first thing that was written down. */
    private boolean inspected() {
        LocalDate visit = facts.unit().visitOn();
        if (!path.visit()) {
            return facts.papers().containsKey("phieu-tham-tra") || facts.work().complete();
        }
        return facts.work().begun() || !path.form().announced() && visit != null && !visit.isAfter(today);
    }

    private CourseState before() {
        CourseFacts.Paper returned = facts.papers().get("de-nghi-bo-sung");
        LocalDate received = received();
        if (returned != null && (received == null || !received.isAfter(returned.issuedOn()))) {
            return CourseState.RETURNED_FOR_COMPLETION;
        } else if (received != null || facts.unit().reportNumber() != null) {
            return CourseState.REPORT_RECEIVED;
        } else if (facts.dates().has(DateKind.NOTIFIED)) {
            return CourseState.NOTIFIED;
        } else if (facts.unit().visitOn() != null) {
            return CourseState.SCHEDULED;
        }
        return facts.unit().teamId() != null ? CourseState.TEAM_ASSIGNED : CourseState.LISTED;
    }

    @Nullable
    LocalDate received() {
        return facts.unit().reportReceivedOn() == null ? facts.unit().reportDated() : facts.unit().reportReceivedOn();
    }

    /** The day of the fact that a state follows from. */
    @Nullable
    LocalDate since(CourseState state) {
        InspectionDates dates = facts.dates();
        return switch (state) {
            case RULE_ONLY, LISTED, TEAM_ASSIGNED -> null;
            case DESK_REVIEWED -> issued("phieu-tham-tra");
            case REJECTED, VERIFIED -> facts.remedies().judgedOn();
            case SCHEDULED, ON_SITE -> facts.unit().visitOn();
            case NOTIFIED -> dates.on(DateKind.NOTIFIED);
            case REPORT_RECEIVED -> received();
            case RETURNED_FOR_COMPLETION -> issued("de-nghi-bo-sung");
            case MINUTES_SIGNED -> dates.on(DateKind.MINUTES_SIGNED);
            case FINDINGS_CONSOLIDATED -> issued("bao-cao-ket-qua");
            case CONCLUSION_ISSUED -> dates.on(DateKind.CONCLUDED);
            case CONCLUSION_DELIVERED, REMEDIATING -> dates.on(DateKind.CONCLUSION_RECEIVED);
            case CONTESTED -> disputed(dates);
            case ESCALATED -> escalated();
            case DIRECTED -> directed(dates);
            case REMEDIATION_REPORTED -> reportedOn();
            case OVERDUE -> remedyDue;
            case HANDLING_PROPOSED -> issued("de-xuat-xu-ly");
            case RE_INSPECTION -> facts.followUp() == null ? null : facts.followUp().visitOn();
            case CLOSED -> dates.on(DateKind.CLOSED);
            case ARCHIVED -> dates.on(DateKind.ARCHIVED);
            case POSTPONED, CANCELLED, UNIT_MERGED -> dates.haltedOn();
        };
    }

    private @Nullable LocalDate issued(String kind) {
        CourseFacts.Paper paper = facts.papers().get(kind);
        return paper == null ? null : paper.issuedOn();
    }

    private @Nullable LocalDate disputed(InspectionDates dates) {
        return facts.dispute() == null || facts.dispute().receivedOn() == null
                ? dates.on(DateKind.DISPUTED)
                : facts.dispute().receivedOn();
    }

    private @Nullable LocalDate escalated() {
        LocalDate letter = issued("xin-y-kien");
        return letter != null || facts.dispute() == null ? letter : facts.dispute().escalatedOn();
    }

    private @Nullable LocalDate directed(InspectionDates dates) {
        return facts.dispute() == null || facts.dispute().directedOn() == null
                ? dates.on(DateKind.DIRECTED)
                : facts.dispute().directedOn();
    }
}

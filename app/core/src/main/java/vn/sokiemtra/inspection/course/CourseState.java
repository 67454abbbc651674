package vn.sokiemtra.inspection.course;

import vn.sokiemtra.inspection.InspectionStep;
import vn.sokiemtra.text.Texts;

/** Where the inspection of one unit stands. Nobody sets it: it follows from what happened. */
public enum CourseState {
    /** The plan has a share or a number and no name yet. */
    RULE_ONLY(InspectionStep.SCHEDULED),
    /** The unit is named. */
    LISTED(InspectionStep.SCHEDULED),
    /** A team will go. */
    TEAM_ASSIGNED(InspectionStep.SCHEDULED),
    /** The day is set. */
    SCHEDULED(InspectionStep.SCHEDULED),
    /** The unit knows the day; never of a surprise visit. */
    NOTIFIED(InspectionStep.NOTIFIED),
    /** The unit's report is there, in time or late. */
    REPORT_RECEIVED(InspectionStep.REPORT_RECEIVED),
    /** The report went back because something was missing. */
    RETURNED_FOR_COMPLETION(InspectionStep.REPORT_RECEIVED),
    /** Judged from papers or a system, where no team goes. */
    DESK_REVIEWED(InspectionStep.INSPECTING),
    /** The team is there, or its work has begun. */
    ON_SITE(InspectionStep.INSPECTING),
    /** Signed, with or without reservation, or refused before witnesses. */
    MINUTES_SIGNED(InspectionStep.MINUTES_SIGNED),
    /** The Báo cáo kết quả is issued. */
    FINDINGS_CONSOLIDATED(InspectionStep.MINUTES_SIGNED),
    /** The Thông báo kết luận is issued. */
    CONCLUSION_ISSUED(InspectionStep.CONCLUDED),
    /** The unit has it: terms count from that day. */
    CONCLUSION_DELIVERED(InspectionStep.CONCLUDED),
    /** The unit does not agree and gave its reasons. */
    CONTESTED(InspectionStep.CONCLUDED),
    /** A direction was asked for. */
    ESCALATED(InspectionStep.CONCLUDED),
    /** It was given, and what is contested is not decided accordingly yet. */
    DIRECTED(InspectionStep.CONCLUDED),
    /** The unit mends what was found. */
    REMEDIATING(InspectionStep.REMEDIATING),
    /** The unit reported, and its report is not judged whole. */
    REMEDIATION_REPORTED(InspectionStep.REMEDIATING),
    /** What it reported was returned for at least one finding. */
    REJECTED(InspectionStep.REMEDIATING),
    /** Every finding is verified, waived or withdrawn. */
    VERIFIED(InspectionStep.REMEDIATING),
    /** The day has passed and something is still owed. */
    OVERDUE(InspectionStep.REMEDIATING),
    /** It was proposed to act on it. */
    HANDLING_PROPOSED(InspectionStep.REMEDIATING),
    /** A new inspection follows it up and is not closed. */
    RE_INSPECTION(InspectionStep.REMEDIATING),
    /** Nothing is open. */
    CLOSED(InspectionStep.CLOSED),
    /** Its hồ sơ is handed over. */
    ARCHIVED(InspectionStep.CLOSED),
    /** Put off. */
    POSTPONED(InspectionStep.SCHEDULED),
    /** Taken out of the plan. */
    CANCELLED(InspectionStep.SCHEDULED),
    /** The unit is no more. */
    UNIT_MERGED(InspectionStep.SCHEDULED);

    private final InspectionStep step;

    CourseState(InspectionStep step) {
        this.step = step;
    }

    /** The one of the eight steps of a screen that it belongs to; a halted inspection stays at the first. */
    public InspectionStep step() {
        return step;
    }

    public boolean halted() {
        return this == POSTPONED || this == CANCELLED || this == UNIT_MERGED;
    }

    /** Whether an inspection may stand here, or may not, by what was judged; further on papers and recorded days tell. */
    boolean followsWork() {
        return compareTo(MINUTES_SIGNED) < 0;
    }

    /** For a list: {@code Đã ký Biên bản}. */
    public String label() {
        return Texts.beside(CourseState.class).get("state." + name());
    }
}

package vn.sokiemtra.plan;

/** The parts of a plan's text, in the order of the document. */
public enum PlanSection {
    BASIS, OPENING, PURPOSE, REQUIREMENT, FORM, TIME, STANDING_AGENCY_DUTY, MEMBER_DUTY, REPORT_ONLY_DUTY, ON_SITE_DUTY, UNIT_DUTY, BUDGET, RECIPIENT
}

package vn.sokiemtra.plan;

/**
 * The parts of a plan's text, in the order of the document; the first three are of the decision that issues it, where
 * there is one. The last is printed nowhere: the procedures of the published list (danh mục TTHC công bố), one a sentence,
 * that what units write is held against.
 */
public enum PlanSection {
    DECISION_BASIS,
    DECISION_ARTICLE,
    DECISION_RECIPIENT,
    BASIS,
    OPENING,
    PURPOSE,
    REQUIREMENT,
    TOPIC_NOTE,
    FORM,
    TARGET,
    TIME,
    COMPOSITION,
    STANDING_AGENCY_DUTY,
    OFFICE_DUTY,
    COHOST_DUTY,
    MEMBER_DUTY,
    REPORT_ONLY_DUTY,
    ON_SITE_DUTY,
    UNIT_DUTY,
    SELF_INSPECTION_DUTY,
    CONCLUSION,
    BUDGET,
    CLOSING,
    RECIPIENT,
    PUBLISHED_PROCEDURE
}

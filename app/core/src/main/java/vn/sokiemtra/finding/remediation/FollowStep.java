package vn.sokiemtra.finding.remediation;

/** The one next thing to do about a finding; CLOSE once nothing of its inspection is open any more. */
public enum FollowStep {
    RECORD_RECEIPT,
    SET_DAY,
    DRAFT_LETTER,
    ISSUE_LETTER,
    DRAFT_PROPOSAL,
    ISSUE_PROPOSAL,
    RECORD_REPORT,
    JUDGE,
    ESCALATE,
    RECORD_DIRECTION,
    DECIDE,
    SUPERSEDE,
    CLOSE,
    NONE
}

package vn.sokiemtra.plan;

/** What a deadline is for: notice to the unit, the unit's report, what the unit remedied, its disagreement. */
public enum DeadlinePurpose {
    NOTICE,
    REPORT,
    REMEDIATION,
    DISPUTE
}

package vn.sokiemtra.finding.remediation;

/** Where the last day of a finding comes from. */
public enum DueBasis {
    /** The finding's own date. */
    OWN,
    /** The date of the whole conclusion. */
    FIXED,
    /** Counted by the plan's rule from the day the unit received the conclusion. */
    RULE,
    /** A later day that was granted. */
    EXTENDED,
    /** "Khắc phục ngay", "thường xuyên": words instead of a date, so that one must be set. */
    WORDS,
    /** The plan sets none and nobody did. */
    NONE
}

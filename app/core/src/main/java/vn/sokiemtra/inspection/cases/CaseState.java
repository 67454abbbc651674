package vn.sokiemtra.inspection.cases;

/**
 * How a hồ sơ was handled. UNKNOWN: a date is missing. IMPOSSIBLE: returned or due before it was received. OPEN: not
 * returned, not due yet. LATE_OPEN: not returned though due.
 */
public enum CaseState {
    UNKNOWN,
    IMPOSSIBLE,
    OPEN,
    ON_TIME,
    LATE,
    LATE_OPEN;

    /** Whether it was or is late. */
    public boolean late() {
        return this == LATE || this == LATE_OPEN;
    }
}

package vn.sokiemtra.plan;

/** What a deadline counts: ngày làm việc, ngày, a fixed date, a date set in the conclusion, or nothing is said. */
public enum DayKind {
    WORKING_DAY,
    CALENDAR_DAY,
    FIXED_DATE,
    SET_IN_CONCLUSION,
    UNSPECIFIED
}

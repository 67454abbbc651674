package vn.sokiemtra.inspection;

/** The eight steps that a screen shows of one unit's inspection, in order. */
public enum InspectionStep {
    SCHEDULED,
    NOTIFIED,
    REPORT_RECEIVED,
    INSPECTING,
    MINUTES_SIGNED,
    CONCLUDED,
    REMEDIATING,
    CLOSED
}

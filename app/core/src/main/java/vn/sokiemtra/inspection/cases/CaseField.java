package vn.sokiemtra.inspection.cases;

/** What is recorded of a drawn hồ sơ beside its code. */
public enum CaseField {
    FIELD,
    RECEIVED_ON,
    DUE_ON,
    RETURNED_ON,
    APOLOGY
}

package vn.sokiemtra.inspection.cases;

/** What a column of a pasted list holds. */
enum CaseColumn {
    CODE,
    FIELD,
    RECEIVED,
    DUE,
    RETURNED,
    PERSONAL,
    OTHER
}

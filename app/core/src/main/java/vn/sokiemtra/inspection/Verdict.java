package vn.sokiemtra.inspection;

/** The team's judgement of one checklist item: Đạt, Một phần, Chưa đạt, Không áp dụng. */
public enum Verdict {
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_APPLICABLE
}

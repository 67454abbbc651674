package vn.sokiemtra.finding.dispute;

/** What the direction led to: giữ nguyên, sửa đổi, rút. */
public enum DisputeOutcome {
    CONFIRMED,
    CHANGED,
    WITHDRAWN
}

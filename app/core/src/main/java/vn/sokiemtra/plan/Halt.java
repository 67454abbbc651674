package vn.sokiemtra.plan;

/** Why an inspection does not go on: hoãn, hủy, đơn vị đã sáp nhập. */
public enum Halt {
    POSTPONED,
    CANCELLED,
    MERGED
}

package vn.sokiemtra.checklist;

/** Whose statement a value is: what the unit reported (đơn vị báo cáo) or what the team verified (Đoàn xác minh). */
public enum Side {
    REPORTED,
    VERIFIED
}

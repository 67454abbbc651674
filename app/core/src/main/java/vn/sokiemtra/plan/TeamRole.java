package vn.sokiemtra.plan;

/** Trưởng đoàn, Phó trưởng đoàn, thư ký, thành viên. */
public enum TeamRole {
    LEADER,
    DEPUTY,
    SECRETARY,
    MEMBER
}

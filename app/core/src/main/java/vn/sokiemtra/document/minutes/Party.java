package vn.sokiemtra.document.minutes;

/** Which side of the table a person sits on: Đoàn kiểm tra, đơn vị được kiểm tra. */
public enum Party {
    TEAM,
    UNIT
}

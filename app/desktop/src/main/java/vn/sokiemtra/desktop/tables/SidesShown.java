package vn.sokiemtra.desktop.tables;

/** Whose figures the sheet shows. */
public enum SidesShown {
    REPORTED,
    VERIFIED,
    /** Both, one line below the other. */
    BOTH
}

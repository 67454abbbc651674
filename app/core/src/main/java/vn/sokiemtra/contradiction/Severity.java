package vn.sokiemtra.contradiction;

/** ERROR: cannot be true. WARNING: may have a reason. DIFFERENCE: reported and verified differ, which is what checking is for. */
public enum Severity {
    ERROR,
    WARNING,
    DIFFERENCE
}

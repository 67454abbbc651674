package vn.sokiemtra.bundle;

/** What this machine knows of the machine that sent a bundle. */
public enum Trust {
    /** Its changes are known here, or a person confirmed its code. */
    KNOWN,
    /** Never seen here: its code is to be compared with its owner. */
    NEW,
    /** A machine of the same name and person is known here under another key. */
    KEY_CHANGED,
    /** Declared lost: its later changes are kept and shown nowhere. */
    REVOKED
}

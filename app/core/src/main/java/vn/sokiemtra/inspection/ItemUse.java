package vn.sokiemtra.inspection;

/** What an item of the Đề cương is to one inspection. */
public enum ItemUse {
    /** It is inspected. */
    USED,
    /** Taken out of the Đề cương after it was answered: readable, counted nowhere. */
    RETIRED,
    /** This inspection does not look at it: its answers wait, counted and printed nowhere. */
    SWITCHED_OFF
}

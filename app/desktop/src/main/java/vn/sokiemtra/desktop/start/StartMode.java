package vn.sokiemtra.desktop.start;

/** Whose tasks the start page shows, and how they are grouped. */
public enum StartMode {
    /** All of the office, by when they are due. */
    OFFICE,
    /** Those of inspections whose team the person at the keyboard is on. */
    MINE,
    /** All, unit by unit. */
    UNITS
}

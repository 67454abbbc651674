package vn.sokiemtra.inspection;

/** What a person can do about the value of a field. */
public enum FieldKind {
    /** Sentences: rewritten, or two of them kept one after the other. */
    TEXT,
    /** A figure, a date, a name: typed anew. */
    VALUE,
    /** One of a few. */
    CHOICE,
    /** A row that one person deleted and another went on with. */
    DELETION,
    /** What the program keeps itself: one of the values stands, none is typed. */
    FIXED
}

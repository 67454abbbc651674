package vn.sokiemtra.checklist;

/** What a column of a biểu holds; see {@link PartType} for the canonical texts. TICK is {@code yes} or empty. */
public enum ColumnType {
    ROW_NUMBER,
    TEXT,
    INTEGER,
    DECIMAL,
    TICK,
    RATIO,
    PERCENT,
    URL,
    DOCUMENT
}

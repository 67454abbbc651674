package vn.sokiemtra.checklist;

/**
 * What a part of a checklist item asks for, and so the canonical text its value is stored as.
 *
 * <ul>
 * <li>NARRATIVE: free text, may quote cells as {@code {B4[key].12}}
 * <li>DOCUMENTS: rows of {@code document_entry}, no value of its own
 * <li>YES_NO: {@code yes} or {@code no}
 * <li>NUMBER: plain decimal with a point, {@code 25} or {@code 32.5}
 * <li>RATIO: {@code a/b}, two such numbers; the percentage is always computed
 * <li>CHOICE: option codes in the outline's order, separated by {@code ,}
 * <li>TABLE: a biểu; its values are {@code form_cell} rows
 * </ul>
 */
public enum PartType {
    NARRATIVE,
    DOCUMENTS,
    YES_NO,
    NUMBER,
    RATIO,
    CHOICE,
    TABLE
}

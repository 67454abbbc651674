package vn.sokiemtra.checklist;

/** A text of an outline item that a person may change by itself; see {@link OutlineItem}. */
public enum ItemField {
    LABEL,
    CONTENT,
    SHORT_TITLE,
    GUIDE,
    ASSIGNED_TO
}

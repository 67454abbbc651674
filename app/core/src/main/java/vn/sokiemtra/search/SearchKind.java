package vn.sokiemtra.search;

/** What a text belongs to, in the order in which hits are shown. */
public enum SearchKind {
    UNIT,
    ITEM,
    ANSWER,
    FINDING,
    EVIDENCE,
    DOCUMENT,
    PERSON
}

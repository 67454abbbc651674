package vn.sokiemtra.checklist;

/** Where the Biên bản uses an outline item: the contents worked through, strengths, findings, directions, proposals. */
public enum ItemSection {
    ANSWERS,
    STRENGTHS,
    FINDINGS,
    DIRECTIONS,
    PROPOSALS
}

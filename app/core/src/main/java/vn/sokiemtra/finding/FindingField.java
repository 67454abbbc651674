package vn.sokiemtra.finding;

/** The fields of a finding that a person fills, one register each. */
public enum FindingField {
    CONTENT,
    CAUSE,
    KIND,
    RECOMMENDATION,
    RESPONSIBLE,
    DUE_ON
}

package vn.sokiemtra.plan;

/** The days of an inspection that people record; its state follows from them. */
public enum DateKind {
    NOTIFIED,
    MINUTES_SIGNED,
    CONCLUDED,
    CONCLUSION_RECEIVED,
    REMEDIATION_DUE,
    REMEDIATION_REPORTED,
    DISPUTED,
    DIRECTED,
    CLOSED,
    ARCHIVED
}

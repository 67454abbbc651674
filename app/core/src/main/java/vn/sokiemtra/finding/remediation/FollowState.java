package vn.sokiemtra.finding.remediation;

/** Where a finding of a conclusion stands, most urgent first. */
public enum FollowState {
    OVERDUE,
    DUE_SOON,
    NO_DAY,
    IN_TIME,
    REPORTED,
    DISPUTED,
    VERIFIED,
    WAIVED,
    WITHDRAWN;

    /** Nothing more is owed. */
    public boolean closed() {
        return this == VERIFIED || this == WAIVED || this == WITHDRAWN;
    }

    /** The unit still has to do something: neither closed nor waiting for somebody else. */
    public boolean owing() {
        return ordinal() <= IN_TIME.ordinal();
    }
}

package vn.sokiemtra.document.minutes;

/**
 * What a person is at the meeting. LEADER, DEPUTY, SECRETARY and MEMBER of the team; HEAD (thủ trưởng), DEPUTY (cấp phó)
 * and MEMBER of the unit.
 */
public enum AttendeeRole {
    LEADER,
    DEPUTY,
    SECRETARY,
    HEAD,
    MEMBER
}

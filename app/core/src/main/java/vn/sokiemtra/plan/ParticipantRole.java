package vn.sokiemtra.plan;

/** What part a body has in an inspection. ATTENDEE: whom the inspected unit sends; CHOOSER: who names units. */
public enum ParticipantRole {
    HOST,
    STANDING,
    CO_HOST,
    SECRETARY,
    MEMBER,
    INVITED,
    CHOOSER,
    ATTENDEE
}

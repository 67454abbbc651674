package vn.sokiemtra.document.minutes;

/**
 * The facts of a Biên bản that nothing else tells, one register each. Times are typed {@code 22/10/2020 08:00} or ISO;
 * COPIES is a whole number above 0; the rest is text.
 */
public enum MinutesField {
    STARTED_AT,
    ENDED_AT,
    PLACE,
    COPIES,
    NUMBER,
    NOTATION,
    UNIT_OPINION,
    RESERVATION,
    REFUSAL,
    WITNESSES,
    STRENGTHS
}

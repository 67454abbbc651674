package vn.sokiemtra.inspection;

/**
 * A number that was typed into a sentence and stands beside what the biểu say.
 *
 * @param from where it stands in the stored text, {@code to} excluded
 * @param typed as it stands there
 * @param token the live field that would take its place, with braces
 * @param source where the cell stands, in words
 * @param shown what the cell holds
 */
public record TypedNumber(int from, int to, String typed, Kind kind, String token, String source, String shown) {

    /** What it says: */
    public enum Kind {
        /** the same as the one cell that holds this value: it would follow the cell if it were live */
        SAME,
        /** another value than a live field that the same words follow */
        OTHER_VALUE,
        /** another percentage than the biểu computes for the live count before it */
        OTHER_PERCENT,
        /** the unit's figure where the team verified another */
        REPORTED
    }
}

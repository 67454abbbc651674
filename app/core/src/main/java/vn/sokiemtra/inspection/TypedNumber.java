package vn.sokiemtra.inspection;

import java.util.List;

/**
 * A number that was typed into a sentence and stands beside what the biểu say.
 *
 * @param from where it stands in the stored text, {@code to} excluded
 * @param typed as it stands there
 * @param token the live field that would take its place, with braces; the right number where an item of the checklist
 *        holds it and no cell
 * @param source where the right number stands, in words
 * @param shown what the cell holds
 */
public record TypedNumber(int from, int to, String typed, Kind kind, String token, String source, String shown) {

    /** What it says: */
    public enum Kind {
        /** the same as the one cell that holds this value: it would follow the cell if it were live */
        SAME,
        /** another value than what the same words stand for elsewhere */
        OTHER_VALUE,
        /** another percentage than the biểu computes for the live count before it */
        OTHER_PERCENT,
        /** the unit's figure where the team verified another */
        REPORTED
    }

    /** Adds one of graver kind: what a cell happens to hold elsewhere is no hint any more where the same number is wrong. */
    public void among(List<TypedNumber> others) {
        others.removeIf(other -> other.kind() == Kind.SAME && overlaps(other));
        if (others.stream().noneMatch(this::overlaps)) {
            others.add(this);
        }
    }

    private boolean overlaps(TypedNumber other) {
        return other.from() < to && from < other.to();
    }
}

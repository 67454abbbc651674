package vn.sokiemtra.finding.remediation;

/**
 * When letters are due, in working days.
 *
 * @param before so many days before the last day the unit is reminded; also what counts as "soon"
 * @param after so many days after it the first công văn đôn đốc is due
 * @param again so many days later the next, and after two of them the proposal
 */
public record FollowSettings(int before, int after, int again) {

    public static final FollowSettings USUAL = new FollowSettings(5, 1, 5);
}

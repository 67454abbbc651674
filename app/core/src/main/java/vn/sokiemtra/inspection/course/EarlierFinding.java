package vn.sokiemtra.inspection.course;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowUp;

/**
 * A finding that a re-inspection goes back to.
 *
 * @param content with the figures of the earlier inspection put in; so is {@code asked}
 * @param asked empty where nothing was recommended
 * @param conclusion "97/TB-SNV" of the earlier inspection; empty where it has no number
 */
public record EarlierFinding(FollowUp followUp, String content, String asked, @Nullable String conclusion) {

    /** Whether the re-inspection, or somebody since, found it remedied or no longer asks for it. */
    public boolean closed() {
        return followUp.state().closed();
    }
}

package vn.sokiemtra.finding.remediation.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.remediation.Conclusion;
import vn.sokiemtra.finding.remediation.Extension;
import vn.sokiemtra.finding.remediation.Judged;
import vn.sokiemtra.finding.remediation.Letters;
import vn.sokiemtra.finding.remediation.Waiver;

/**
 * What is stored about findings and their remedies, read at one moment.
 *
 * @param findings in the order of the plan's units, then of the checklist
 * @param conclusions by inspection, where one was issued
 */
public record FollowRows(List<Row> findings, Map<UUID, Conclusion> conclusions, Map<UUID, List<Extension>> extensions,
        Map<UUID, List<Judged>> results, Map<UUID, Waiver> waivers, Map<UUID, Letters> letters) {

    /** A finding. */
    public record Row(UUID finding, UUID inspection, UUID item, String itemCode, @Nullable String content,
            @Nullable RecommendationKind kind, @Nullable String recommendation, @Nullable String responsible,
            @Nullable LocalDate dueOn) {
    }
}

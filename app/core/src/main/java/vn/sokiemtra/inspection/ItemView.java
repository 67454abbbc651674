package vn.sokiemtra.inspection;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.ledger.Field;

/**
 * Everything the answer pane shows of one item.
 *
 * @param path from the top of the outline to the item's parent
 * @param content the sentence of the đề cương
 * @param guide what a team asks behind the sentence; null where there is none
 * @param report the unit's report, {@code 118/BC-UBND ngày 16/10/2020}; empty until it is recorded
 * @param narrative code of the part that holds the unit's own words; null where the item has none
 * @param remark nhận xét của Đoàn, may quote cells
 * @param previous the leaf before in the outline; null at the first
 * @param next the leaf after; null at the last
 * @param assignedTo who takes care of it by the Đề cương where nobody is named here; null for nobody
 */
public record ItemView(UUID inspectionId, UUID itemId, String code, List<Crumb> path, String label, String shortTitle,
        String content, @Nullable String guide, boolean leaf, String section, boolean evidenceRequired, String report,
        List<PartView> parts, @Nullable String narrative, Field<Verdict> verdict,
        Field<String> assignee, Field<String> remark, List<Finding> findings, List<Evidence> evidence,
        @Nullable UUID previous, @Nullable UUID next, ItemUse use, @Nullable String assignedTo, ItemPoints points) {

    public ItemView {
        path = List.copyOf(path);
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
        evidence = List.copyOf(evidence);
    }
}

package vn.sokiemtra.finding.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A unit that does not agree with findings of a conclusion.
 *
 * @param paper the unit's reasons, as they came
 * @param escalatedOn when the Đoàn asked for a direction, as recorded or by the report issued here; null before
 * @param direction null until it came
 * @param toSupersede whether findings were changed or withdrawn and no superseding conclusion was issued since
 */
public record Dispute(UUID id, UUID inspection, DisputeDraft paper, @Nullable LocalDate escalatedOn,
        @Nullable Direction direction, List<Disputed> findings, boolean toSupersede) {

    public Dispute {
        findings = List.copyOf(findings);
    }

    /** Whether a finding of it still waits for its outcome. */
    public boolean open() {
        return findings.stream().anyMatch(one -> one.outcome() == null);
    }

    /** @param outcome null while it is open; then so are reason, day and person */
    public record Disputed(UUID finding, @Nullable DisputeOutcome outcome, @Nullable String reason,
            @Nullable LocalDate decidedOn, @Nullable String decidedBy) {
    }
}

package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the unit reported on one finding and what was made of it.
 *
 * @param report null where it was judged without a report
 * @param reportReceivedOn null where there is no report
 * @param content what the unit says it did
 * @param decision null while it waits
 * @param evidence ids of the evidence of the remedy
 */
public record Judged(UUID id, @Nullable UUID report, @Nullable String reportCitation,
        @Nullable LocalDate reportReceivedOn, @Nullable String content, @Nullable Decision decision,
        @Nullable String reason, @Nullable LocalDate on, @Nullable String by, List<UUID> evidence) {

    public Judged {
        evidence = List.copyOf(evidence);
    }

    /** Xác nhận đã khắc phục, or trả lại. */
    public enum Decision {
        VERIFIED,
        RETURNED
    }
}

package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Gia hạn: a later last day for one finding, and why. */
public record Extension(UUID id, LocalDate until, String reason, @Nullable LocalDate grantedOn,
        @Nullable String grantedBy) {
}

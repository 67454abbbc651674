package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Nothing is asked for any more, and why. */
public record Waiver(String reason, @Nullable LocalDate on, @Nullable String by) {
}

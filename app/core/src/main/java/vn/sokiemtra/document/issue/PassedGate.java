package vn.sokiemtra.document.issue;

import java.time.Instant;

/**
 * A condition that is not met and passed over.
 *
 * @param at when the reason was written
 */
public record PassedGate(String reason, String author, Instant at) {
}

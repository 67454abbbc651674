package vn.sokiemtra.ledger;

import java.time.Instant;

/**
 * How far a replica's chain is known here.
 *
 * @param seq number of the last known change
 * @param at its time
 */
public record Known(long seq, Instant at) {
}

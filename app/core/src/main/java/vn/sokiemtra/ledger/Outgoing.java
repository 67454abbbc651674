package vn.sokiemtra.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * One replica of an export, all replicas of one export from the same moment.
 *
 * @param from how far the receiver knows it already
 * @param to how far it is known here; equal to {@code from} when there is nothing to give
 * @param fromAt the time of the change at {@code from}; {@link Instant#EPOCH} when it is 0
 * @param endHash the chain's link at {@code to}
 * @param run the changes in between; may be read as often as wanted while the export lasts
 */
public record Outgoing(UUID replica, long from, Instant fromAt, long to, byte[] endHash, Run run) {
}

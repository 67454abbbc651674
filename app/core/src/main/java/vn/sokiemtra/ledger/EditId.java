package vn.sokiemtra.ledger;

import java.util.UUID;

/** Names one edit: the run of changes first to last (sequence numbers, inclusive) of a replica. */
public record EditId(UUID replica, long firstSeq, long lastSeq) {
}

package vn.sokiemtra.bundle;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A machine of the plan: one data file on one laptop.
 *
 * @param name of the machine, as people call it
 * @param code what two people read to each other to be sure of it: {@code 5T2K · 9QHM · 41VC · 7RXD}; empty when unknown
 * @param self whether it is this one
 * @param owner whether it made the plan
 * @param trusted whether a person confirmed its code here
 * @param revokedAfter number of its last valid change; null where it is not revoked
 * @param seq number of its last change known here
 * @param lastChange the time of that change; null where none is known
 */
public record Machine(UUID id, String name, String person, String code, boolean self, boolean owner, boolean trusted,
        boolean mayIssue, boolean mayRevoke, @Nullable Long revokedAfter, long seq, @Nullable Instant lastChange) {
}

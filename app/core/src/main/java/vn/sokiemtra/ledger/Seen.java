package vn.sokiemtra.ledger;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What the author of an edit had seen of other machines; all that is known where nothing is said. */
final class Seen {

    static final ScopedValue<Map<UUID, Long>> VERSIONS = ScopedValue.newInstance();

    private final LedgerState state;
    private final @Nullable Map<UUID, Long> versions = VERSIONS.isBound() ? VERSIONS.get() : null;

    Seen(LedgerState state) {
        this.state = state;
    }

    /** Whether a change was known to the author; what was written on this machine always is. */
    boolean covers(long key) {
        if (versions == null) {
            return true;
        }
        UUID replica = state.replicas.get(ChangeKey.replica(key)).id;
        return replica.equals(state.self) || ChangeKey.seq(key) <= versions.getOrDefault(replica, 0L);
    }
}

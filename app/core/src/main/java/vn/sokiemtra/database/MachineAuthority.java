package vn.sokiemtra.database;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Authority;
import vn.sokiemtra.ledger.Change;
import vn.sokiemtra.schema.shared.tables.Machine;
import vn.sokiemtra.schema.shared.tables.Plan;

/**
 * The machine that made the plan may revoke any other, and name machines that may revoke those it has not named. A
 * revocation holds for ever: of several the earliest number counts.
 */
final class MachineAuthority implements Authority {

    @Override
    public boolean concerns(String table) {
        return table.equals(Machine.MACHINE.getName()) || table.equals(Plan.PLAN.getName());
    }

    @Override
    public Map<UUID, Long> revoked(Histories histories) throws SQLException {
        UUID owner = owner(histories);
        if (owner == null) {
            return Map.of();
        }
        List<UUID> machines = histories.rows(Machine.MACHINE).stream().filter(id -> !id.equals(owner)).toList();
        Set<UUID> named = new HashSet<>();
        Map<UUID, Long> revoked = new HashMap<>();
        for (UUID machine : machines) {
            if (histories.of(Machine.MACHINE.MAY_REVOKE, machine).stream().filter(c -> c.replica().equals(owner))
                    .findFirst().filter(c -> Boolean.TRUE.equals(c.value())).isPresent()) {
                named.add(machine);
            }
            for (Change<Long> change : histories.of(Machine.MACHINE.REVOKED_AFTER, machine)) {
                take(revoked, machine, change.replica().equals(owner) ? change.value() : null);
            }
        }
        Map<UUID, Long> byOwner = Map.copyOf(revoked);
        for (UUID machine : machines) {
            if (!named.contains(machine)) {
                for (Change<Long> change : histories.of(Machine.MACHINE.REVOKED_AFTER, machine)) {
                    boolean valid = named.contains(change.replica()) && change.seq() <= byOwner.getOrDefault(change
                            .replica(), Long.MAX_VALUE);
                    take(revoked, machine, valid ? change.value() : null);
                }
            }
        }
        return revoked;
    }

    private static void take(Map<UUID, Long> revoked, UUID machine, @Nullable Long lastValid) {
        if (lastValid != null) {
            revoked.merge(machine, lastValid, Math::min);
        }
    }

    /** The first that named itself: a plan has its owner before anybody else has the plan. */
    private static @Nullable UUID owner(Histories histories) throws SQLException {
        return histories.of(Plan.PLAN.OWNER_REPLICA, histories.plan()).stream().filter(c -> c.replica().equals(c
                .value())).min(Comparator.comparing((Change<UUID> c) -> c.at()).thenComparing(c -> c.replica()
                        .toString()))
                .map(Change::replica).orElse(null);
    }
}

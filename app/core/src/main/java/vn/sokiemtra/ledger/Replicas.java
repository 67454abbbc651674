package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/** Every replica of the plan that this file has heard of. Written under the ledger's lock, read by anyone. */
final class Replicas {

    private final UUID plan;
    private volatile Loaded loaded = new Loaded(List.of(), Map.of());

    private record Loaded(List<Replica> byNumber, Map<UUID, Replica> byId) {
        Replica remember(Replica replica) {
            byNumber.add(replica);
            byId.put(replica.id, replica);
            return replica;
        }
    }

    Replicas(UUID plan) {
        this.plan = plan;
    }

    void load(Connection connection) throws SQLException {
        Loaded fresh = new Loaded(new CopyOnWriteArrayList<>(), new ConcurrentHashMap<>());
        try (var all = connection.prepareStatement(
                "select no, id, last_seq, last_hash, last_clock from ledger.replica order by no");
                var rows = all.executeQuery()) {
            while (rows.next()) {
                fresh.remember(
                        new Replica(rows.getInt(1), rows.getObject(2, UUID.class), rows.getLong(3), rows.getBytes(4),
                                rows.getLong(5)));
            }
        }
        loaded = fresh;
    }

    Replica get(int no) {
        return loaded.byNumber.get(no);
    }

    @Nullable
    Replica known(UUID id) {
        return loaded.byId.get(id);
    }

    /** The replica, with a new number when it was never heard of. */
    Replica of(Connection connection, UUID id) throws SQLException {
        Replica known = loaded.byId.get(id);
        if (known != null) {
            return known;
        }
        if (loaded.byNumber.size() > ChangeKey.MAX_REPLICA) {
            throw new FlawedRun(FlawedRun.Flaw.TOO_MUCH, "replicas");
        }
        Replica fresh = new Replica(loaded.byNumber.size(), id, 0, Chain.start(plan, id), 0);
        try (var add = connection.prepareStatement("insert into ledger.replica values (?, ?, ?, ?, ?)")) {
            add.setInt(1, fresh.no);
            add.setObject(2, id);
            add.setLong(3, fresh.lastSeq);
            add.setBytes(4, fresh.lastHash);
            add.setLong(5, fresh.lastClock);
            add.executeUpdate();
        }
        return loaded.remember(fresh);
    }

    /** Writes what advanced. */
    void store(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(
                "update ledger.replica set last_seq = ?, last_hash = ?, last_clock = ? where no = ?")) {
            boolean any = false;
            for (Replica replica : loaded.byNumber) {
                if (replica.changed) {
                    update.setLong(1, replica.lastSeq);
                    update.setBytes(2, replica.lastHash);
                    update.setLong(3, replica.lastClock);
                    update.setInt(4, replica.no);
                    update.addBatch();
                    replica.changed = false;
                    any = true;
                }
            }
            if (any) {
                update.executeBatch();
            }
        }
    }

    boolean isKnown(long key) {
        return ChangeKey.seq(key) <= loaded.byNumber.get(ChangeKey.replica(key)).lastSeq;
    }

    long latestClock() {
        return loaded.byNumber.stream().mapToLong(r -> r.lastClock).max().orElse(0);
    }

    Collection<Replica> all() {
        return loaded.byNumber;
    }
}

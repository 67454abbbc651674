package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What known changes supersede that is not known itself yet: asked and written once per window. */
final class PendingStore {

    private record Awaited(long key, long register) {
    }

    private final Connection connection;
    private final LedgerState state;
    private final List<Long> asked = new ArrayList<>();
    private final Map<Awaited, Long> found = new HashMap<>();
    private final List<Awaited> arrived = new ArrayList<>();
    private final Map<Awaited, Long> fresh = new HashMap<>();

    PendingStore(Connection connection, LedgerState state) {
        this.connection = connection;
        this.state = state;
    }

    void ask(long key) {
        asked.add(key);
    }

    void load() throws SQLException {
        try (var some = connection.prepareStatement("select k, reg, clock from ledger.pending where k = any(?)")) {
            some.setObject(1, asked.toArray());
            try (var rows = some.executeQuery()) {
                while (rows.next()) {
                    found.put(new Awaited(rows.getLong(1), rows.getLong(2)), rows.getLong(3));
                }
            }
        }
        for (Awaited awaited : found.keySet()) {
            arrived.add(awaited);
        }
    }

    boolean hasFound() {
        return !found.isEmpty();
    }

    boolean isSuperseded(HeadRef head, long register) {
        return found.getOrDefault(new Awaited(head.key(), register), Long.MIN_VALUE) > head
                .clock();
    }

    void await(long key, long register, long clock) {
        fresh.merge(new Awaited(key, register), clock, Math::max);
    }

    void store() throws SQLException {
        if (!arrived.isEmpty()) {
            try (var delete = connection.prepareStatement("delete from ledger.pending where k = ? and reg = ?")) {
                for (Awaited awaited : arrived) {
                    delete.setLong(1, awaited.key());
                    delete.setLong(2, awaited.register());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
        if (!fresh.isEmpty()) {
            try (var merge = connection.prepareStatement("merge into ledger.pending t using (values"
                    + " (cast(? as bigint), cast(? as bigint), cast(? as bigint))) s (k, reg, clock)"
                    + " on t.k = s.k and t.reg = s.reg when matched and s.clock > t.clock then update set clock ="
                    + " s.clock when not matched then insert values (s.k, s.reg, s.clock)")) {
                for (var awaited : fresh.entrySet()) {
                    merge.setLong(1, awaited.getKey().key());
                    merge.setLong(2, awaited.getKey().register());
                    merge.setLong(3, awaited.getValue());
                    merge.addBatch();
                }
                merge.executeBatch();
            }
            state.hasPending = true;
        }
    }
}

package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.Table;
import org.jooq.TableField;

/** Keeps what is projected in step with who is revoked: later changes of a revoked replica stay in the log alone. */
final class Revocations {

    /** A revocation can only hide changes of others, so that this settles at once or after one more look. */
    private static final int MOST_LOOKS = 8;

    private final Authority authority;
    private final LedgerState state;
    private final Registers registers;
    private final Rows rows;

    Revocations(Authority authority, LedgerState state, Registers registers, Rows rows) {
        this.authority = authority;
        this.state = state;
        this.registers = registers;
        this.rows = rows;
    }

    static Map<UUID, Long> load(Connection connection) throws SQLException {
        Map<UUID, Long> revoked = new HashMap<>();
        try (var all = connection.prepareStatement("select replica, last_seq from ledger.revoked");
                var each = all.executeQuery()) {
            while (each.next()) {
                revoked.put(each.getObject(1, UUID.class), each.getLong(2));
            }
        }
        return Map.copyOf(revoked);
    }

    /** @return whether the tables were made anew */
    boolean obey(Connection connection, Iterable<String> touchedTables) throws SQLException {
        boolean concerned = false;
        for (String table : touchedTables) {
            concerned |= authority.concerns(table);
        }
        boolean anew = false;
        for (int look = 0; concerned && look < MOST_LOOKS; look++) {
            Map<UUID, Long> revoked = authority.revoked(new Seen(connection));
            if (revoked.equals(state.revoked)) {
                break;
            }
            store(connection, revoked);
            state.revoked = Map.copyOf(revoked);
            new Reprojection(connection, state, rows).run();
            anew = true;
        }
        return anew;
    }

    private static void store(Connection connection, Map<UUID, Long> revoked) throws SQLException {
        try (var clear = connection.prepareStatement("delete from ledger.revoked");
                var insert = connection.prepareStatement("insert into ledger.revoked values (?, ?)")) {
            clear.executeUpdate();
            for (Map.Entry<UUID, Long> each : revoked.entrySet()) {
                insert.setObject(1, each.getKey());
                insert.setLong(2, each.getValue());
                insert.executeUpdate();
            }
        }
    }

    private final class Seen implements Authority.Histories {
        private final Connection connection;

        Seen(Connection connection) {
            this.connection = connection;
        }

        @Override
        public UUID plan() {
            return state.plan;
        }

        @Override
        public <T> List<Change<T>> of(TableField<?, T> column, UUID row) throws SQLException {
            return registers.history(connection, column, row);
        }

        @Override
        public List<UUID> rows(Table<?> table) throws SQLException {
            List<UUID> ids = new ArrayList<>();
            try (var all = connection.prepareStatement("select id from shared.\"" + table.getName() + "\" order by id");
                    var each = all.executeQuery()) {
                while (each.next()) {
                    ids.add(each.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}

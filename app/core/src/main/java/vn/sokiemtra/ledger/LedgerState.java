package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the ledger keeps in memory about its file. After a rollback it is loaded again. */
final class LedgerState {

    final UUID plan;
    final long planCreatedAt;
    final UUID self;
    final Shapes shapes;
    final Names names = new Names();
    final Replicas replicas;
    final HybridClock clock;
    private long lastRow;
    boolean hasPending;
    int tailLength;
    /** The last valid change of each revoked replica. */
    volatile Map<UUID, Long> revoked = Map.of();

    LedgerState(Connection connection, Shapes shapes, InstantSource wall) throws SQLException {
        try (var one = connection.prepareStatement("select plan, plan_created_at, replica from ledger.self");
                var row = one.executeQuery()) {
            row.next();
            plan = row.getObject(1, UUID.class);
            planCreatedAt = row.getLong(2);
            self = row.getObject(3, UUID.class);
        }
        this.shapes = shapes;
        this.replicas = new Replicas(plan);
        this.clock = new HybridClock(wall);
        load(connection);
    }

    void load(Connection connection) throws SQLException {
        names.load(connection);
        revoked = Revocations.load(connection);
        replicas.load(connection);
        clock.reset(replicas.latestClock());
        String rows = shapes.known().stream().map(t -> "select max(no) as n from shared.\"" + t.name() + '"').collect(
                Collectors.joining(" union all "));
        lastRow = number(connection, "select max(n) from (" + rows
                + " union all select max(no) from ledger.foreign_row)");
        hasPending = number(connection, "select count(*) from ledger.pending") > 0;
        tailLength = (int) number(connection, "select count(*) from ledger.tail");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var one = connection.prepareStatement(sql); var row = one.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean isRevoked(int replica, long seq) {
        Long last = revoked.isEmpty() ? null : revoked.get(replicas.get(replica).id);
        return last != null && seq > last;
    }

    long lastRow() {
        return lastRow;
    }

    long nextRow() {
        return ++lastRow;
    }

    /** The replica this file writes as. */
    Replica own(Connection connection) throws SQLException {
        return replicas.of(connection, self);
    }

    LineWriter writer() {
        return new LineWriter(no -> replicas.get(no).id);
    }

    /** For lines of this file's own log, which name no unknown replica. */
    LineReader reader() {
        return new LineReader(id -> {
            Replica known = replicas.known(id);
            if (known == null) {
                throw new FlawedRun(FlawedRun.Flaw.FORM, "unknown replica in the log");
            }
            return known.no;
        });
    }
}

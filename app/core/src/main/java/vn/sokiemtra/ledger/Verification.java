package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Holds the stored chains, and the tables against a rebuild from the log. */
final class Verification {

    private static final int MOST_FLAWS = 100;

    /** Nothing is written, so no time is asked. */
    private static final InstantSource NO_CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final Connection stored;
    private final Shapes shapes;
    private final LedgerState state;
    private final LogWalk walk;
    private final List<String> flaws = new ArrayList<>();

    Verification(Connection stored, Shapes shapes) throws SQLException {
        this.stored = stored;
        this.shapes = shapes;
        this.state = new LedgerState(stored, shapes, NO_CLOCK);
        this.walk = new LogWalk(stored, state);
    }

    /** Every line in its canonical form, every link of every chain. */
    List<String> chains() throws SQLException {
        for (Replica replica : state.replicas.all()) {
            try {
                walk.over(replica, change -> {
                });
            } catch (FlawedRun flawed) {
                flaws.add("chain " + replica.id + ": " + flawed.getMessage());
            }
        }
        return flaws;
    }

    /** @param empty has the schema and nothing else */
    List<String> rebuild(Connection empty) throws SQLException {
        Origin.load(stored).store(empty);
        LedgerState rebuilt = new LedgerState(empty, shapes, NO_CLOCK);
        for (Replica replica : state.replicas.all()) {
            rebuilt.replicas.of(empty, replica.id);
        }
        rebuilt.revoked = state.revoked;
        Window window = new Window(empty, rebuilt, new Rows(empty));
        LineReader reader = rebuilt.reader();
        LineWriter writer = state.writer();
        for (Replica replica : state.replicas.all()) {
            Replica same = rebuilt.replicas.of(empty, replica.id);
            walk.over(replica, change -> {
                same.lastSeq = change.seq();
                window.add(same.no, reader.read(same.no, writer.write(replica.no, change)));
            });
        }
        window.flush();
        if (!new Digest(stored, state).hex().equals(new Digest(empty, rebuilt).hex())) {
            flaws.add("digest differs from the log");
        }
        for (TableShape table : shapes.known()) {
            compare(table, empty);
        }
        return flaws;
    }

    private void compare(TableShape table, Connection empty) throws SQLException {
        String query = "select id, deleted" + table.columns().stream().map(c -> ", \"" + c.name() + '"').reduce("",
                String::concat) + " from shared.\"" + table.name() + "\" order by id";
        try (var here = stored.prepareStatement(query);
                var there = empty.prepareStatement(query);
                var left = here
                        .executeQuery();
                var right = there.executeQuery()) {
            boolean both = true;
            while (both && flaws.size() < MOST_FLAWS) {
                boolean one = left.next();
                boolean two = right.next();
                if (one != two) {
                    flaws.add(table.name() + ": rows differ from the log");
                }
                both = one && two;
                if (both) {
                    compareRow(table, left, right);
                }
            }
        }
    }

    private void compareRow(TableShape table, ResultSet left, ResultSet right) throws SQLException {
        for (int i = 1; i <= table.columns().size() + 2; i++) {
            if (!Objects.equals(left.getObject(i), right.getObject(i))) {
                flaws.add(table.name() + ' ' + left.getObject(1, UUID.class) + ": a value differs from the log");
                return;
            }
        }
    }
}

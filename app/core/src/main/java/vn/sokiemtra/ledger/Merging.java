package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;

/** Takes in what others wrote, or says what taking it in would do. */
final class Merging {

    private final Writing writing;
    private final LedgerState state;
    private final Rows rows;
    private final Revocations revocations;
    private final InstantSource clock;

    Merging(Writing writing, LedgerState state, Rows rows, Revocations revocations, InstantSource clock) {
        this.writing = writing;
        this.state = state;
        this.rows = rows;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** @see Ledger#merge(List, Consumer) */
    Merged merge(List<Run> runs, Consumer<LocalSql> alongside) {
        return writing.run(connection -> {
            EditSql sql = new EditSql(connection, () -> {
            });
            Merged merged = merge(connection, runs, null);
            alongside.accept(sql);
            connection.commit();
            if (merged.changes() > 0 || sql.wrote()) {
                writing.merged();
            }
            return merged;
        });
    }

    /** @see Ledger#together(Supplier) */
    <T> T together(Supplier<T> work) {
        writing.gather(1);
        try {
            return work.get();
        } finally {
            writing.gather(-1);
        }
    }

    /** @see Ledger#preview(List, String) */
    List<Previewed> preview(List<List<Run>> steps, String groupColumn) {
        return writing.run(connection -> {
            List<Previewed> previewed = new ArrayList<>();
            for (List<Run> step : steps) {
                Savepoint before = connection.setSavepoint();
                TouchedRows touched = new TouchedRows(groupColumn, state.lastRow());
                try {
                    previewed.add(new Previewed(merge(connection, step, touched), touched.groups(), null));
                } catch (Problem flaw) {
                    rows.forget();
                    connection.rollback(before);
                    state.load(connection);
                    previewed.add(new Previewed(null, List.of(), flaw));
                }
            }
            writing.takeBack(connection);
            return previewed;
        });
    }

    /** @see Ledger#preview(List) */
    Merged preview(List<Run> runs) {
        return writing.run(connection -> {
            Merged merged = merge(connection, runs, null);
            writing.takeBack(connection);
            return merged;
        });
    }

    private Merged merge(Connection connection, List<Run> runs, @Nullable TouchedRows touched) throws SQLException {
        rows.takeArisen();
        long now = clock.millis();
        Merge merge = new Merge(connection, state, rows, HybridClock.of(clock.instant().plus(RunCheck.FURTHEST_AHEAD)),
                touched);
        try {
            merge.run(runs);
        } catch (FlawedRun flawed) {
            throw flawed.problem();
        }
        revocations.obey(connection, merge.window().touched().keySet());
        List<Conflict> fresh = rows.takeArisen().stream().map(this::conflict).toList();
        long ahead = HybridClock.instant(merge.latestClock()).toEpochMilli() - now;
        return new Merged(merge.changes(), Map.copyOf(merge.window().touched()), fresh, Math.max(0, ahead));
    }

    private Conflict conflict(Rows.Arisen arisen) {
        return new Conflict(arisen.row().table.name(), arisen.row().id, state.names.name(arisen.column()), arisen
                .row().heads.conflicts().getOrDefault(arisen.column(), 0));
    }
}

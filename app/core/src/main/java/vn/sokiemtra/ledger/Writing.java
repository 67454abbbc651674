package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time on the connection that writes: what fails leaves file and memory as they were. Knows, too, what is
 * committed and not yet sure to outlive the power.
 */
final class Writing {

    private final Backing backing;
    private final LedgerState state;
    private final Rows rows;
    private final ReentrantLock lock = new ReentrantLock(true);
    /** How many are at work with merges that become durable together; under the lock. */
    private int gathering;
    /** Whether a merge is committed that the power's failing would take back; under the lock. */
    private boolean restOwed;

    Writing(Backing backing, LedgerState state, Rows rows) {
        this.backing = backing;
        this.state = state;
        this.rows = rows;
    }

    /** What the work does not commit itself is left to its caller; a failure takes all of it back. */
    <T> T run(StoredLedger.Transaction<T> transaction) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("an edit inside an edit");
        }
        lock.lock();
        try {
            return transaction.run(backing.writer());
        } catch (SQLException | RuntimeException failure) {
            takeBack(failure);
            throw backing.explained(failure);
        } finally {
            lock.unlock();
        }
    }

    private void takeBack(Exception failure) {
        try {
            rows.forget();
            backing.writer().rollback();
            state.load(backing.writer());
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** Undoes what was written since the last commit; only inside {@link #run}. */
    void takeBack(Connection connection) throws SQLException {
        connection.rollback();
        state.load(connection);
    }

    /** A merge was committed: it comes to rest now, or with the others it is gathered with. Only inside {@link #run}. */
    void merged() {
        restOwed = true;
        if (gathering == 0) {
            payRest();
        }
    }

    /** Begins (1) or ends (-1) merges that become durable together. */
    void gather(int more) {
        run(connection -> {
            gathering += more;
            if (gathering == 0) {
                payRest();
            }
            return gathering;
        });
    }

    /**
     * The journal of an edit counts from a file at rest: what the edit may build on is there first. Only inside
     * {@link #run}.
     */
    void payRest() {
        if (restOwed) {
            backing.committed(true);
            restOwed = false;
        }
    }
}

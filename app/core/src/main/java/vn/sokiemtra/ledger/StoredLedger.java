package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The ledger in a data file. */
public final class StoredLedger implements Ledger {

    private static final int LONGEST_AUTHOR = 300;

    private final Backing backing;
    private final InstantSource clock;
    private final ReentrantLock editing = new ReentrantLock(true);
    private final LedgerState state;
    private final Rows rows;
    private final RowIds ids;
    private final Registers registers;

    /**
     * @param shapes the tables of this version
     * @throws SQLException when the file's own tables cannot be read
     */
    public StoredLedger(Backing backing, Shapes shapes, InstantSource clock) throws SQLException {
        this.backing = backing;
        this.clock = clock;
        this.state = new LedgerState(backing.writer(), shapes, clock);
        this.rows = new Rows(backing.writer());
        this.ids = new RowIds(clock);
        this.registers = new Registers(state);
    }

    @Override
    public UUID plan() {
        return state.plan;
    }

    @Override
    public UUID replica() {
        return state.self;
    }

    @Override
    public <T> Edited<T> edit(String author, Function<Edit, T> work) {
        return inTransaction(connection -> {
            LedgerEdit edit = new LedgerEdit(connection, state, rows, ids, authorName(author));
            T value = work.apply(edit);
            return commit(connection, edit, value);
        });
    }

    private static String authorName(String author) {
        String name = CleanText.of(author).strip();
        return name.length() <= LONGEST_AUTHOR ? name : name.substring(0, LONGEST_AUTHOR);
    }

    private <T> Edited<T> commit(Connection connection, LedgerEdit edit, T value) throws SQLException {
        List<byte[]> lines = edit.finish();
        EditId id = null;
        if (!lines.isEmpty()) {
            Replica own = state.own(connection);
            long first = own.lastSeq + 1;
            Log.append(connection, state, own, lines, edit.lastClock());
            state.replicas.store(connection);
            id = new EditId(own.id, first, own.lastSeq);
            backing.keep(first, lines);
        }
        connection.commit();
        if (id != null || edit.wroteLocally()) {
            backing.committed(edit.wroteLocally());
        }
        return new Edited<>(value, id, clock.instant());
    }

    private interface Transaction<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Transaction<T> transaction) {
        if (editing.isHeldByCurrentThread()) {
            throw new IllegalStateException("an edit inside an edit");
        }
        editing.lock();
        try {
            return transaction.run(backing.writer());
        } catch (SQLException | RuntimeException failure) {
            rollBack(failure);
            throw backing.explained(failure);
        } finally {
            editing.unlock();
        }
    }

    private void rollBack(Exception failure) {
        try {
            rows.forget();
            backing.writer().rollback();
            state.load(backing.writer());
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> query) {
        return reading(connection -> query.apply(DSL.using(connection, SQLDialect.H2, EditSql.settings())));
    }

    private <T> T reading(Transaction<T> query) {
        try {
            Connection reader = backing.reader();
            try {
                return query.run(reader);
            } finally {
                reader.rollback();
                backing.release(reader);
            }
        } catch (SQLException | RuntimeException failure) {
            throw backing.explained(failure);
        }
    }

    @Override
    public <T> List<Head<T>> heads(TableField<?, T> column, UUID row) {
        return reading(connection -> registers.heads(connection, column, row));
    }

    @Override
    public <T> List<Change<T>> history(TableField<?, T> column, UUID row) {
        return reading(connection -> registers.history(connection, column, row));
    }

    @Override
    public List<Conflict> conflicts() {
        return reading(registers::conflicts);
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no value
    public Edited<Void> undo(String author, EditId edit) {
        return inTransaction(connection -> {
            LedgerEdit undoing = new LedgerEdit(connection, state, rows, ids, authorName(author));
            new Undo(connection, state).undo(edit, undoing);
            return commit(connection, undoing, null);
        });
    }

    @Override
    public String digest() {
        return reading(connection -> new Digest(connection, state).hex());
    }
}

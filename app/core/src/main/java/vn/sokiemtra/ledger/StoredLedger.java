package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DSL;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The ledger in a data file. */
public final class StoredLedger implements Ledger {

    private static final int LONGEST_AUTHOR = 300;

    private final Backing backing;
    private final InstantSource clock;
    private final LedgerState state;
    private final Rows rows;
    private final RowIds ids;
    private final Registers registers;
    private final Revocations revocations;
    private final Writing writing;
    private final Merging merging;
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();
    private final Notes notes = new Notes();

    /**
     * @param shapes the tables of this version
     * @throws SQLException when the file's own tables cannot be read
     */
    public StoredLedger(Backing backing, Shapes shapes, InstantSource clock) throws SQLException {
        this(backing, shapes, clock, Authority.NONE);
    }

    /** @param authority says whose changes are shown nowhere */
    public StoredLedger(Backing backing, Shapes shapes, InstantSource clock, Authority authority) throws SQLException {
        this.backing = backing;
        this.clock = clock;
        this.state = new LedgerState(backing.writer(), shapes, clock);
        this.rows = new Rows(backing.writer());
        this.ids = new RowIds(clock);
        this.registers = new Registers(state);
        this.revocations = new Revocations(authority, state, registers, rows);
        this.writing = new Writing(backing, state, rows);
        this.merging = new Merging(writing, state, rows, revocations, clock);
    }

    @Override
    public UUID plan() {
        return state.plan;
    }

    @Override
    public Instant planCreatedAt() {
        return Instant.ofEpochMilli(state.planCreatedAt);
    }

    @Override
    public UUID replica() {
        return state.self;
    }

    @Override
    public <T> Edited<T> edit(String author, Function<Edit, T> work) {
        return writing.run(connection -> {
            writing.payRest();
            LedgerEdit edit = new LedgerEdit(connection, state, rows, ids, authorName(author));
            T value = work.apply(edit);
            return commit(connection, edit, value);
        });
    }

    @Override
    public <T> T prepare(String author, Function<Edit, T> work) {
        return writing.run(connection -> {
            LedgerEdit edit = new LedgerEdit(connection, state, rows, ids, authorName(author));
            T value = work.apply(edit);
            if (!edit.finish().isEmpty()) {
                throw new IllegalStateException("shared tables are written by an edit");
            }
            backing.checkSpace();
            connection.commit();
            backing.prepared();
            return value;
        });
    }

    private static String authorName(String author) {
        String name = CleanText.of(author).strip();
        return name.length() <= LONGEST_AUTHOR ? name : name.substring(0, LONGEST_AUTHOR);
    }

    private <T> Edited<T> commit(Connection connection, LedgerEdit edit, T value) throws SQLException {
        List<byte[]> lines = edit.finish();
        EditId id = null;
        boolean anew = false;
        if (!lines.isEmpty()) {
            if (state.revoked.containsKey(state.self)) {
                throw new Problem(Texts.beside(StoredLedger.class), "SKT-LEDGER-REVOKED");
            }
            Replica own = state.own(connection);
            long first = own.lastSeq + 1;
            Log.append(connection, state, own, lines, edit.lastClock());
            state.replicas.store(connection);
            id = new EditId(own.id, first, own.lastSeq);
            anew = revocations.obey(connection, edit.tables());
            backing.keep(first, lines);
        } else if (edit.wroteLocally()) {
            backing.checkSpace();
        }
        connection.commit();
        if (id != null || edit.wroteLocally()) {
            backing.committed(edit.wroteLocally() || anew);
        }
        return new Edited<>(value, id, clock.instant());
    }

    /** Work on a connection that may fail as SQL does. */
    public interface Transaction<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Plain JDBC for the data file itself: reads what is committed. */
    public <T> T onSnapshot(Transaction<T> query) {
        return reading(query);
    }

    /** For the data file itself: runs while no edit does. */
    public <T> T atRest(Transaction<T> work) {
        return writing.run(work);
    }

    /** For the data file itself: brings everything to rest in the file, unless an edit is on its way. */
    public void rest() {
        atRest(connection -> {
            writeNotes(connection);
            backing.settle();
            return connection;
        });
    }

    private void writeNotes(Connection connection) throws SQLException {
        if (!notes.areWaiting()) {
            return;
        }
        try {
            backing.checkSpace();
        } catch (Problem full) {
            return; // whatever comes to rest is worth more than a note
        }
        notes.write(connection);
        connection.commit();
        backing.committed(false);
    }

    /** The moment of the last known edit of anybody. */
    public Instant lastChange() {
        return reading(connection -> {
            Replicas snapshot = snapshot(connection);
            return HybridClock.instant(snapshot.latestClock());
        });
    }

    /** Makes the file another replica; it must be closed and opened again before anything is written. */
    public void become(Origin fresh) {
        writing.run(connection -> {
            Log.rollAll(connection, state);
            OwnSignature.keep(connection, Origin.load(connection), state, clock.instant());
            fresh.store(connection);
            connection.commit();
            backing.committed(true);
            return fresh;
        });
    }

    /** Makes the shared tables anew from the log: what an older version kept without knowing it comes to be seen. */
    public void reproject() {
        writing.run(connection -> {
            new Reprojection(connection, state, rows).run();
            Notes.forget(connection);
            connection.commit();
            backing.committed(true);
            return connection;
        });
    }

    /** Verifies every link of every chain of a file; gives the flaws. */
    public List<String> verifyChains(Connection stored) throws SQLException {
        return new Verification(stored, state.shapes).chains();
    }

    /** Holds the tables of a file against a rebuild from its log in an empty file that has the schema. */
    public List<String> verify(Connection stored, Connection empty) throws SQLException {
        return new Verification(stored, state.shapes).rebuild(empty);
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
        return writing.run(connection -> {
            writing.payRest();
            LedgerEdit undoing = new LedgerEdit(connection, state, rows, ids, authorName(author));
            new Undo(connection, state).undo(edit, undoing);
            return commit(connection, undoing, null);
        });
    }

    @Override
    public String digest() {
        return reading(connection -> new Digest(connection, state).hex());
    }

    @Override
    public Map<UUID, Long> versions() {
        return reading(connection -> {
            Replicas snapshot = snapshot(connection);
            return snapshot.all().stream().filter(r -> r.lastSeq > 0).collect(Collectors.toMap(r -> r.id,
                    r -> r.lastSeq));
        });
    }

    @Override
    public Optional<Set<ChangedRow>> changedSince(Map<UUID, Long> since, int most) {
        return reading(connection -> new ChangedRows(connection, state).since(since, most));
    }

    private Replicas snapshot(Connection connection) throws SQLException {
        Replicas snapshot = new Replicas(state.plan);
        snapshot.load(connection);
        return snapshot;
    }

    @Override
    public <T> T kept(Class<T> what, Function<Ledger, T> maker) {
        return what.cast(kept.computeIfAbsent(what, first -> maker.apply(this)));
    }

    @Override
    public void note(String name, String content) {
        notes.put(name, content);
    }

    @Override
    public Optional<String> noted(String name) {
        return reading(connection -> notes.get(connection, name));
    }

    @Override
    public byte[] chainEnd(UUID replica) {
        return reading(connection -> {
            Replicas snapshot = snapshot(connection);
            Replica known = snapshot.known(replica);
            return known == null ? Chain.start(state.plan, replica) : known.lastHash;
        });
    }

    @Override
    public void export(Map<UUID, Long> since, Consumer<Run> receiver) {
        rest();
        reading(connection -> {
            new Export(connection, state).write(since, receiver);
            return since;
        });
    }

    @Override
    public void exportTogether(Map<UUID, Long> since, Consumer<List<Outgoing>> receiver) {
        rest();
        reading(connection -> {
            receiver.accept(new Export(connection, state).outgoing(since));
            return since;
        });
    }

    @Override
    public Map<UUID, Known> known() {
        return reading(connection -> {
            Replicas snapshot = snapshot(connection);
            return snapshot.all().stream().filter(r -> r.lastSeq > 0).collect(Collectors.toMap(r -> r.id,
                    r -> new Known(r.lastSeq, HybridClock.instant(r.lastClock))));
        });
    }

    @Override
    public byte[] publicKey() {
        return reading(Origin::load).publicKey();
    }

    @Override
    public byte[] sign(byte[] statement) {
        return OwnSignature.of(reading(Origin::load), statement);
    }

    @Override
    public Merged merge(List<Run> runs) {
        return merge(runs, sql -> {
        });
    }

    @Override
    public Merged merge(List<Run> runs, Consumer<LocalSql> alongside) {
        return merging.merge(runs, alongside);
    }

    @Override
    public SegmentReader reader(Run run, long known) {
        return new SegmentReader(run, known, state.replicas);
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return merging.together(work);
    }

    @Override
    public List<Previewed> preview(List<List<Run>> steps, String groupColumn) {
        return merging.preview(steps, groupColumn);
    }

    @Override
    public Merged preview(List<Run> runs) {
        return merging.preview(runs);
    }

    /**
     * Applies lines of this replica that were kept outside the file when it ended uncleanly; what the file has already
     * is skipped.
     *
     * @return how many were missing
     */
    public int replay(long firstSeq, List<byte[]> lines) {
        return writing.run(connection -> {
            int missing = new Replay(connection, state, rows, revocations).run(firstSeq, lines);
            if (missing > 0) {
                connection.commit();
            }
            return missing;
        });
    }
}

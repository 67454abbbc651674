package vn.sokiemtra.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import java.util.Set;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jooq.DSLContext;
import org.jooq.TableField;

/** The ledger of a data file that may have to go on in another place; who holds it need not know. */
public final class MovableLedger implements Ledger {

    private final ReadWriteLock moving = new ReentrantReadWriteLock();
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();
    private Ledger now;

    public MovableLedger(Ledger first) {
        this.now = first;
    }

    /**
     * Waits for everything that is under way, then goes on with what {@code next} gives; what comes meanwhile waits. When
     * {@code next} throws, all stays as it is.
     */
    public void move(Supplier<Ledger> next) {
        moving.writeLock().lock();
        try {
            now = next.get();
            kept.clear();
        } finally {
            moving.writeLock().unlock();
        }
    }

    private <T> T here(Function<Ledger, T> work) {
        moving.readLock().lock();
        try {
            return work.apply(now);
        } finally {
            moving.readLock().unlock();
        }
    }

    @Override
    public UUID plan() {
        return here(Ledger::plan);
    }

    @Override
    public Instant planCreatedAt() {
        return here(Ledger::planCreatedAt);
    }

    @Override
    public UUID replica() {
        return here(Ledger::replica);
    }

    @Override
    public <T> Edited<T> edit(String author, Function<Edit, T> work) {
        return here(ledger -> ledger.edit(author, work));
    }

    @Override
    public <T> T prepare(String author, Function<Edit, T> work) {
        return here(ledger -> ledger.prepare(author, work));
    }

    @Override
    public <T> T read(Function<DSLContext, T> query) {
        return here(ledger -> ledger.read(query));
    }

    @Override
    public <T> List<Head<T>> heads(TableField<?, T> column, UUID row) {
        return here(ledger -> ledger.heads(column, row));
    }

    @Override
    public <T> List<Change<T>> history(TableField<?, T> column, UUID row) {
        return here(ledger -> ledger.history(column, row));
    }

    @Override
    public List<Conflict> conflicts() {
        return here(Ledger::conflicts);
    }

    @Override
    public Edited<Void> undo(String author, EditId edit) {
        return here(ledger -> ledger.undo(author, edit));
    }

    @Override
    public String digest() {
        return here(Ledger::digest);
    }

    @Override
    public Map<UUID, Long> versions() {
        return here(Ledger::versions);
    }

    @Override
    public Optional<Set<ChangedRow>> changedSince(Map<UUID, Long> since, int most) {
        return here(ledger -> ledger.changedSince(since, most));
    }

    /** What is kept reads through this one, wherever the file goes on. */
    @Override
    public <T> T kept(Class<T> what, Function<Ledger, T> maker) {
        return what.cast(kept.computeIfAbsent(what, first -> maker.apply(this)));
    }

    @Override
    public void note(String name, String content) {
        here(ledger -> {
            ledger.note(name, content);
            return name;
        });
    }

    @Override
    public Optional<String> noted(String name) {
        return here(ledger -> ledger.noted(name));
    }

    @Override
    public byte[] chainEnd(UUID replica) {
        return here(ledger -> ledger.chainEnd(replica));
    }

    @Override
    public void export(Map<UUID, Long> since, Consumer<Run> receiver) {
        here(ledger -> {
            ledger.export(since, receiver);
            return since;
        });
    }

    @Override
    public Merged merge(List<Run> runs) {
        return here(ledger -> ledger.merge(runs));
    }

    @Override
    public Merged merge(List<Run> runs, Consumer<LocalSql> alongside) {
        return here(ledger -> ledger.merge(runs, alongside));
    }

    @Override
    public SegmentReader reader(Run run, long known) {
        return here(ledger -> ledger.reader(run, known));
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return here(ledger -> ledger.together(work));
    }

    @Override
    public List<Previewed> preview(List<List<Run>> steps, String groupColumn) {
        return here(ledger -> ledger.preview(steps, groupColumn));
    }

    @Override
    public void exportTogether(Map<UUID, Long> since, Consumer<List<Outgoing>> receiver) {
        here(ledger -> {
            ledger.exportTogether(since, receiver);
            return since;
        });
    }

    @Override
    public Map<UUID, Known> known() {
        return here(Ledger::known);
    }

    @Override
    public byte[] publicKey() {
        return here(Ledger::publicKey);
    }

    @Override
    public byte[] sign(byte[] statement) {
        return here(ledger -> ledger.sign(statement));
    }

    @Override
    public Merged preview(List<Run> runs) {
        return here(ledger -> ledger.preview(runs));
    }
}

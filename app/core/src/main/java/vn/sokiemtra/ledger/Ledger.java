package vn.sokiemtra.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jooq.DSLContext;
import org.jooq.TableField;

/**
 * What one data file knows of its plan: every change of every replica, and the shared tables they add up to. Safe to
 * use from any thread but the JavaFX one; edits are one after another.
 */
public interface Ledger {

    /** The plan this file holds; part of every natural row id. */
    UUID plan();

    /** When the plan came to be: the prefix of natural row ids. */
    Instant planCreatedAt();

    /** The replica that this file writes as. */
    UUID replica();

    /**
     * Runs {@code work} in one transaction. When this returns the changes survive a kill and a power cut; when it throws,
     * nothing of them is kept. Values that equal what the register shows and has no second head write no change.
     *
     * @param author the person at the keyboard, as every change carries it
     */
    <T> Edited<T> edit(String author, Function<Edit, T> work);

    /**
     * Edits inside {@code work} supersede what was known at {@code seen} and what this machine wrote: what came in since,
     * and its author has not read, stays beside what they wrote, as a conflict.
     *
     * @param seen as {@link #versions} gave it
     * @param work on the calling thread
     */
    default <T, X extends Throwable> T seeing(Map<UUID, Long> seen, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(Seen.VERSIONS, Map.copyOf(seen)).call(work);
    }

    /**
     * Like {@link #edit} for local tables alone, and in no haste: what was written survives a kill once an edit after it,
     * or a pause, has brought the file to rest. For what nobody can reach before such an edit.
     */
    <T> T prepare(String author, Function<Edit, T> work);

    /** Reads the shared and local tables; the query must not write. */
    <T> T read(Function<DSLContext, T> query);

    /** The current heads of a register, the shown one first; empty when it was never written. */
    <T> List<Head<T>> heads(TableField<?, T> column, UUID row);

    /** Every known change of a register, newest first. */
    <T> List<Change<T>> history(TableField<?, T> column, UUID row);

    /** Every register with two or more heads. */
    List<Conflict> conflicts();

    /**
     * Sets every register of an edit back to what it showed before, as a new edit. Undoing an undo is redo.
     *
     * @throws vn.sokiemtra.text.Problem {@code SKT-UNDO-CHANGED} when one of them was changed since by anyone,
     *             {@code SKT-UNDO-CONFLICT} when the edit settled a conflict: nobody but a person chooses a side
     */
    Edited<Void> undo(String author, EditId edit);

    /** SHA-256 (hex) over sorted (table, row, column, heads): equal on two files that have seen the same changes. */
    String digest();

    /** How far every replica's chain is known here. */
    Map<UUID, Long> versions();

    /**
     * The rows that changes after {@code since} are about, whoever made them.
     *
     * @param since as {@link #versions} gave it
     * @param most nothing is told where there are more changes than this, nor where what was known then is no longer shown
     */
    Optional<Set<ChangedRow>> changedSince(Map<UUID, Long> since, int most);

    /**
     * What a reader made of the shared tables and keeps as long as the file is open; made at the first call, the same one
     * for all that ask. It has to be safe for several threads and to follow the ledger by {@link #versions}.
     */
    <T> T kept(Class<T> what, Function<Ledger, T> maker);

    /**
     * Leaves a note in the file for a reader of a later start. It is written when the file comes to rest next and lost in a
     * kill before; it never travels, and is forgotten when an update makes the shared tables anew.
     *
     * @param content says by itself what state of the ledger it is about
     */
    void note(String name, String content);

    /** The note as the file has it; what still waits to be written is not given. */
    Optional<String> noted(String name);

    /** The last link of a replica's chain as known here: what the replica signs. */
    byte[] chainEnd(UUID replica);

    /**
     * Gives the changes that a receiver lacks, replica by replica, all from one moment. A run's segments are read while
     * {@code receiver} runs.
     *
     * @param since how far the receiver knows each replica; what is not named is given from the first change on
     */
    void export(Map<UUID, Long> since, Consumer<Run> receiver);

    /**
     * Takes changes in, in one transaction, after verifying every byte of them; what is known already is skipped. Any
     * order and any repetition of runs leads to the same state; durable when this returns.
     *
     * @throws vn.sokiemtra.text.Problem {@code SKT-MERGE-…}: a flaw, and nothing was taken in
     */
    Merged merge(List<Run> runs);

    /**
     * Reads what is going to be merged before its turn; on any thread, and beside a merge.
     *
     * @param known how far the run's replica will be known then
     */
    SegmentReader reader(Run run, long known);

    /**
     * The same, with writes to local tables in the same transaction.
     *
     * @param alongside may write local tables only
     */
    Merged merge(List<Run> runs, Consumer<LocalSql> alongside);

    /**
     * Merges inside {@code work} become durable once, when it ends, and not one by one: bringing the file to rest after
     * each is a quarter of the time that a large import takes. Until then the power's failing takes all of them back
     * together. An edit meanwhile makes what it may build on durable before itself.
     *
     * @param work on the calling thread; what it did until it failed becomes durable too
     */
    <T> T together(Supplier<T> work);

    /**
     * What merging step after step would do; verifies the same and changes nothing.
     *
     * @param groupColumn touched rows are counted by this column where a table has it
     * @return one for each step
     */
    List<Previewed> preview(List<List<Run>> steps, String groupColumn);

    /** Like {@link #export} with all replicas in one list, those that have nothing for the receiver too. */
    void exportTogether(Map<UUID, Long> since, Consumer<List<Outgoing>> receiver);

    /** How far every replica's chain is known here, and its last known moment. */
    Map<UUID, Known> known();

    /** The key that verifies what {@link #sign} signs: Ed25519, X.509 encoding. */
    byte[] publicKey();

    /** Signs with the key of the replica that this file writes as (Ed25519). The key itself never leaves the file. */
    byte[] sign(byte[] statement);

    /** What {@link #merge} would do; verifies the same and changes nothing. */
    Merged preview(List<Run> runs);
}

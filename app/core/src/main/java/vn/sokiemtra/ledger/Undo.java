package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Sets the registers of an edit back to what they showed before it. */
final class Undo {

    private final Connection connection;
    private final LedgerState state;
    private final LineReader reader;

    Undo(Connection connection, LedgerState state) {
        this.connection = connection;
        this.state = state;
        this.reader = state.reader();
    }

    void undo(EditId id, LedgerEdit undoing) throws SQLException {
        Replica replica = state.replicas.known(id.replica());
        if (replica == null || id.firstSeq() < 1 || id.lastSeq() > replica.lastSeq) {
            throw new IllegalArgumentException("no such edit: " + id);
        }
        List<LoggedChange> changes = new ArrayList<>();
        for (byte[] line : Log.lines(connection, replica.no, id.firstSeq(), id.lastSeq())) {
            changes.add(reader.read(replica.no, line));
        }
        for (LoggedChange change : changes) {
            if (!isStillShown(replica, change, undoing)) {
                throw new Problem(Texts.beside(Undo.class), "SKT-UNDO-CHANGED");
            }
            if (settledConflict(change)) {
                throw new Problem(Texts.beside(Undo.class), "SKT-UNDO-CONFLICT");
            }
        }
        Map<UUID, Boolean> cameToBe = new HashMap<>();
        for (LoggedChange change : changes) {
            RowState row = undoing.row(state.shapes.of(change.table()), change.row());
            if (!cameToBe.containsKey(change.row())) {
                cameToBe.put(change.row(), cameToBe(row, replica, id, changes));
            }
        }
        for (LoggedChange change : changes) {
            if (!cameToBe.getOrDefault(change.row(), false)) {
                setBack(change, undoing);
            }
        }
        for (LoggedChange change : changes) {
            if (cameToBe.getOrDefault(change.row(), false)) {
                undoing.delete(state.shapes.of(change.table()), change.row());
            }
        }
    }

    /** What this machine has set back to it since, by taking a later edit back, is shown as well. */
    private boolean isStillShown(Replica replica, LoggedChange change, LedgerEdit undoing) throws SQLException {
        RowState row = undoing.row(state.shapes.of(change.table()), change.row());
        List<HeadRef> heads = row.heads.of(state.names.known(change.column()));
        if (heads.size() != 1) {
            return false;
        }
        long key = heads.getFirst().key();
        return key == ChangeKey.of(replica.no, change.seq()) || ChangeKey.replica(key) == replica.no && Objects.equals(
                change.value(), read(key).value());
    }

    /**
     * A register has one value after an edit: to set this one back would be to choose a side for the person, and to
     * carry that choice, under the person's name, to every machine.
     */
    private boolean settledConflict(LoggedChange change) throws SQLException {
        if (change.isDeletion()) {
            return false;
        }
        Set<Object> values = new HashSet<>();
        for (long key : change.supersedes()) {
            values.add(Optional.ofNullable(read(key).value()));
        }
        return values.size() > 1;
    }

    /** Whether the edit made the row: nothing of it stood before, and what came later is taken back. */
    private boolean cameToBe(RowState row, Replica replica, EditId id, List<LoggedChange> changes) throws SQLException {
        for (HeadRef head : row.heads.all()) {
            boolean own = ChangeKey.replica(head.key()) == replica.no;
            boolean ofThisEdit = own && ChangeKey.seq(head.key()) >= id.firstSeq() && ChangeKey.seq(head.key()) <= id
                    .lastSeq();
            if (!ofThisEdit && !(own && isTakenBack(read(head.key()), changes))) {
                return false;
            }
        }
        return changes.stream().filter(c -> c.row().equals(row.id)).allMatch(c -> c.supersedes().length == 0 && !c
                .deletes());
    }

    /** Empty again, or again what the edit wrote. */
    private static boolean isTakenBack(LoggedChange head, List<LoggedChange> changes) {
        return head.value() == null || changes.stream().anyMatch(c -> c.row().equals(head.row()) && c.column().equals(
                head.column()) && Objects.equals(c.value(), head.value()));
    }

    private LoggedChange read(long key) throws SQLException {
        return reader.read(ChangeKey.replica(key), Log.line(connection, key));
    }

    private void setBack(LoggedChange change, LedgerEdit undoing) throws SQLException {
        TableShape table = state.shapes.of(change.table());
        LoggedChange before = shownBefore(change);
        if (change.isDeletion()) {
            if (change.deletes()) {
                undoing.restore(table, change.row());
            } else {
                undoing.delete(table, change.row());
            }
            return;
        }
        TableShape.Column column = table.column(change.column());
        if (column != null) {
            undoing.set(table, column, change.row(), before == null ? null : before.value());
        }
    }

    private @Nullable LoggedChange shownBefore(LoggedChange change) throws SQLException {
        LoggedChange shown = null;
        UUID shownReplica = null;
        for (long key : change.supersedes()) {
            LoggedChange candidate = reader.read(ChangeKey.replica(key), Log.line(connection, key));
            UUID replica = state.replicas.get(ChangeKey.replica(key)).id;
            boolean later = shown == null || shownReplica == null || candidate.clock() > shown.clock()
                    || candidate.clock() == shown.clock() && replica.toString().compareTo(shownReplica.toString()) > 0;
            if (later) {
                shown = candidate;
                shownReplica = replica;
            }
        }
        return shown;
    }
}

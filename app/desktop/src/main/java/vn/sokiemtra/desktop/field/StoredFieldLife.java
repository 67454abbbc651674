package vn.sokiemtra.desktop.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.LoadMachines;
import vn.sokiemtra.bundle.LoadReceived;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.FieldHistory;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.ResolveConflict;
import vn.sokiemtra.ledger.Change;
import vn.sokiemtra.ledger.EditId;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;

/** {@link FieldLife} on an open data file. */
public final class StoredFieldLife implements FieldLife {

    private final Ledger ledger;

    public StoredFieldLife(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<ConflictView> conflicts() {
        return new LoadConflicts(ledger).all();
    }

    @Override
    public List<ConflictView> conflicts(UUID inspection) {
        return new LoadConflicts(ledger).of(inspection);
    }

    @Override
    public @Nullable OpenConflict open(FieldRef field) {
        ConflictView conflict = new LoadConflicts(ledger).at(field);
        if (conflict == null) {
            return null;
        }
        Origins origins = new Origins();
        List<Written> sides = new ArrayList<>();
        for (int i = 0; i < conflict.heads().size(); i++) {
            Head<String> head = conflict.heads().get(i);
            sides.add(origins.of(head.value(), conflict.shown().get(i), head.author(), head.at(), head.replica(), head
                    .seq()));
        }
        List<FieldHistory.Spoken> history = new FieldHistory(ledger).spoken(List.of(field));
        Instant first = conflict.heads().stream().map(Head::at).min(Comparator.naturalOrder()).orElse(Instant.MAX);
        List<FieldHistory.Spoken> past = history.stream().filter(each -> !each.change().current()).toList();
        // A machine whose clock lags may have written its side before what it replaced: then the oldest value it is.
        Written before = past.stream().filter(each -> !each.change().at().isAfter(first)).findFirst().or(() -> past
                .stream().reduce((newer, older) -> older)).map(origins::of).orElse(null);
        UUID inspection = conflict.inspectionId();
        return new OpenConflict(conflict, sides, before, history.size(), inspection == null
                ? null
                : new LoadFigures(ledger).of(inspection));
    }

    @Override
    public Edited<?> choose(String author, FieldRef field, @Nullable String value) {
        return new ResolveConflict(ledger).run(author, field, value);
    }

    @Override
    public Edited<?> write(String author, FieldRef field, String typed) {
        return new ResolveConflict(ledger).typed(author, field, typed);
    }

    @Override
    public List<Past> history(List<FieldRef> fields) {
        List<FieldHistory.Spoken> all = new FieldHistory(ledger).spoken(fields);
        Map<FieldRef, Integer> standing = new HashMap<>();
        all.forEach(each -> standing.merge(each.field(), each.change().current() ? 1 : 0, Integer::sum));
        Origins origins = new Origins();
        return all.stream().map(each -> new Past(each.field(), each.label(), origins.of(each), each.change().current(),
                each.change().current() && standing.getOrDefault(each.field(), 0) == 1)).toList();
    }

    @Override
    public Edited<?> takeBack(String author, Past past) {
        Written written = past.written();
        return ledger.undo(author, new EditId(written.replica(), written.seq(), written.seq()));
    }

    /** On which machine and in which bundle; looked up once for every list. */
    private final class Origins {
        private final Map<UUID, String> machines = new HashMap<>();
        private final LoadReceived received = new LoadReceived(ledger);
        private final UUID self = ledger.replica();

        Origins() {
            new LoadMachines(ledger).all().forEach(machine -> machines.put(machine.id(), machine.name()));
        }

        Written of(FieldHistory.Spoken each) {
            Change<String> change = each.change();
            return of(change.value(), each.value(), change.author(), change.at(), change.replica(), change.seq());
        }

        Written of(@Nullable String value, String shown, String author, Instant at, UUID replica, long seq) {
            LoadReceived.Received bundle = replica.equals(self) ? null : received.of(replica, seq);
            return new Written(value, shown, author, at, machines.getOrDefault(replica, ""), bundle == null
                    ? ""
                    : bundle.file(), bundle == null ? null : bundle.madeAt(), replica, seq);
        }
    }
}

package vn.sokiemtra.checklist;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.store.OutlineStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads the plan's Đề cương. It is kept as long as nothing was written into the file. Safe from any thread. */
public final class LoadOutline {

    private final OutlineStore store;
    private final Ledger ledger;
    private volatile @Nullable Kept kept;

    public LoadOutline(Ledger ledger) {
        this.ledger = ledger;
        this.store = new OutlineStore(ledger);
    }

    /** Items that an answer, a document, a finding or evidence of any inspection hangs on. */
    public Set<UUID> answered() {
        return store.answered();
    }

    private record Kept(Map<UUID, Long> versions, Outline outline) {
    }

    /** The outline; without items where the plan has none. */
    public Outline all() {
        Map<UUID, Long> now = ledger.versions();
        Kept last = kept;
        if (last == null || !last.versions().equals(now)) {
            last = new Kept(now, store.load());
            kept = last;
        }
        return last.outline();
    }
}

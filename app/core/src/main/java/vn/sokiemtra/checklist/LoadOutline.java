package vn.sokiemtra.checklist;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.store.OutlineStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads the plan's Đề cương. It hardly ever changes, so it is kept until {@link #forget}. Safe from any thread. */
public final class LoadOutline {

    private final OutlineStore store;
    private volatile @Nullable Outline kept;

    public LoadOutline(Ledger ledger) {
        this.store = new OutlineStore(ledger);
    }

    /** The outline; without items where the plan has none. Not kept while it is empty. */
    public Outline all() {
        Outline outline = kept;
        if (outline == null) {
            outline = store.load();
            kept = outline.items().isEmpty() ? null : outline;
        }
        return outline;
    }

    /** Reads again the next time: after an import of bundles, an edit of the outline, an undo. */
    public void forget() {
        kept = null;
    }
}

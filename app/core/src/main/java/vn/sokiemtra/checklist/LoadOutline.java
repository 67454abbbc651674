package vn.sokiemtra.checklist;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.sokiemtra.checklist.store.OutlineStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;

/** Reads the plan's Đề cương. It is kept as long as nothing was written into the file. Safe from any thread. */
public final class LoadOutline {

    private final OutlineStore store;
    private final Ledger ledger;

    /** As it was read last. */
    private record Reads(ReadOnce<Outline> outline) {
    }

    public LoadOutline(Ledger ledger) {
        this.ledger = ledger;
        this.store = new OutlineStore(ledger);
    }

    /** Items that an answer, a document, a finding or evidence of any inspection hangs on. */
    public Set<UUID> answered() {
        return store.answered();
    }

    /** The same where it is known at once; empty where every answer of the plan has to be looked at for it. */
    public Optional<Set<UUID>> answeredAtHand() {
        return store.answeredAtHand();
    }

    /** The outline; without items where the plan has none. */
    public Outline all() {
        return ledger.kept(Reads.class, kept -> new Reads(new ReadOnce<>(kept, new OutlineStore(kept)::load))).outline()
                .now();
    }
}

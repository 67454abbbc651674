package vn.sokiemtra.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads which bundles were taken in, and which of them brought a change. */
public final class LoadReceived {

    /**
     * A bundle that was taken in.
     *
     * @param file its name
     * @param person who sent it
     * @param machine of the sender
     * @param changes that were new here
     * @param evidence contents that were new here
     */
    public record Received(String file, UUID sender, String person, String machine, Instant madeAt, Instant receivedAt,
            long changes, int evidence) {
    }

    private final BundleStore store;

    public LoadReceived(Ledger ledger) {
        this.store = new BundleStore(ledger);
    }

    /** All, the latest first. */
    public List<Received> all() {
        return store.receipts().stream().map(LoadReceived::received).toList();
    }

    /** The bundle that brought a change; null for one that was made here. */
    public @Nullable Received of(UUID replica, long seq) {
        BundleStore.Receipt receipt = store.receiptOf(replica, seq);
        return receipt == null ? null : received(receipt);
    }

    private static Received received(BundleStore.Receipt receipt) {
        return new Received(receipt.file(), receipt.sender(), receipt.person(), receipt.machine(), receipt.madeAt(),
                receipt.receivedAt(), receipt.changes(), receipt.evidence());
    }
}

package vn.sokiemtra.ledger;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What is read of the shared tables, once for each state of the ledger: pages that ask for the same do not read it again.
 * Safe for several threads; nobody waits for another's reading.
 *
 * @param <T> immutable
 */
public final class ReadOnce<T> {

    private record Read<T>(Map<UUID, Long> versions, T value) {
    }

    private final Ledger ledger;
    private final Supplier<T> reading;
    private volatile @Nullable Read<T> last;

    /** @param reading reads nothing but shared tables */
    public ReadOnce(Ledger ledger, Supplier<T> reading) {
        this.ledger = ledger;
        this.reading = reading;
    }

    public T now() {
        // Asked for first: what is written meanwhile makes the next call read again.
        Map<UUID, Long> versions = ledger.versions();
        Read<T> known = last;
        if (known == null || !known.versions().equals(versions)) {
            known = new Read<>(versions, reading.get());
            last = known;
        }
        return known.value();
    }
}

package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.store.BundleStore;

/** What an import writes besides the changes. */
class BesideAMergeTest {

    private static final UUID MACHINE = new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0001L);
    private static final Instant FIRST = Instant.parse("2020-10-15T01:00:00Z");

    @Test
    void anOlderSignatureOfAChainNeverTakesThePlaceOfANewerOne() {
        try (Laptops laptops = new Laptops()) {
            BundleStore store = new BundleStore(laptops.bare().ledger());
            keep(store, FIRST, signature(5));
            keep(store, FIRST.plusSeconds(1), signature(3));
            assertThat(kept(store).seq()).isEqualTo(5);
            assertThat(kept(store).signature()).containsExactly(5);
            keep(store, FIRST.plusSeconds(2), signature(7), signature(6));
            assertThat(kept(store).seq()).isEqualTo(7);
            assertThat(kept(store).signature()).containsExactly(7);
            assertThat(kept(store).firstSeen()).isEqualTo(FIRST);
            assertThat(kept(store).trusted()).isFalse();
        }
    }

    @Test
    void sharedTablesAreNotWrittenBesideChanges() {
        try (Laptops laptops = new Laptops()) {
            var ledger = laptops.bare().ledger();
            String before = ledger.digest();
            assertThatThrownBy(() -> ledger.merge(List.of(), sql -> sql.write("delete from shared.plan where id <> ?",
                    List.<@Nullable Object[]>of(new @Nullable Object[]{MACHINE})))).hasStackTraceContaining(
                            "Edit.set only");
            assertThat(ledger.digest()).isEqualTo(before);
        }
    }

    private static BundleStore.Signature signature(int seq) {
        return new BundleStore.Signature(MACHINE, new byte[]{1}, seq, new byte[]{(byte) seq});
    }

    private static void keep(BundleStore store, Instant now, BundleStore.Signature... signatures) {
        store.take(List.of(), new BundleStore.Taking(List.of(), List.of(signatures), List.of(), now), () -> {
        });
    }

    private static BundleStore.Signed kept(BundleStore store) {
        return Objects.requireNonNull(store.signed().get(MACHINE));
    }
}

package vn.sokiemtra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class EarlySyncTest {

    private static final long MUCH = 40L << 20;

    @Test
    void little_is_left_to_the_sync_at_the_end() throws IOException {
        AtomicInteger syncs = new AtomicInteger();
        EarlySync early = new EarlySync(syncs::incrementAndGet);
        early.wrote(1 << 20);
        early.finish();
        assertThat(syncs).hasValue(0);
    }

    @Test
    void one_is_under_way_at_a_time_and_the_end_waits_for_it() throws IOException {
        CountDownLatch disk = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        EarlySync early = new EarlySync(() -> {
            begun.incrementAndGet();
            await(disk);
            ended.incrementAndGet();
        });
        early.wrote(MUCH);
        early.wrote(MUCH);
        early.wrote(MUCH);
        disk.countDown();
        early.finish();
        assertThat(begun).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @Test
    void what_failed_on_the_way_is_told_at_the_end_and_from_then_on() {
        EarlySync early = new EarlySync(() -> {
            throw new IOException("lost");
        });
        early.wrote(MUCH);
        assertThatThrownBy(early::finish).isInstanceOf(IOException.class).hasRootCauseMessage("lost");
        assertThatThrownBy(early::finish).isInstanceOf(IOException.class).hasRootCauseMessage("lost");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

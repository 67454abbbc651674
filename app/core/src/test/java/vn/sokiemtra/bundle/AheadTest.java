package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void everythingComesInItsOrderThoughLittleFitsBetween() {
        List<Integer> taken = new ArrayList<>();
        try (Ahead<Integer> ahead = new Ahead<>(IntStream.range(0, 1000).iterator(), 3)) {
            ahead.forEachRemaining(taken::add);
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void aFailureIsThrownBehindWhatCameBeforeIt() {
        Iterator<Integer> failing = IntStream.range(0, 10).map(n -> {
            if (n == 4) {
                throw new IllegalStateException("stick pulled");
            }
            return n;
        }).iterator();
        try (Ahead<Integer> ahead = new Ahead<>(failing, 2)) {
            assertThat(List.of(ahead.next(), ahead.next(), ahead.next(), ahead.next())).containsExactly(0, 1, 2, 3);
            assertThatThrownBy(ahead::next).isInstanceOf(IllegalStateException.class).hasMessage("stick pulled");
        }
    }

    @Test
    void nothingIsFetchedAnyMoreOnceItIsClosed() {
        AtomicInteger fetched = new AtomicInteger();
        try (Ahead<Integer> ahead = new Ahead<>(IntStream.generate(fetched::incrementAndGet).iterator(), 2)) {
            assertThat(ahead.next()).isEqualTo(1);
        }
        int atClose = fetched.get();
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().equals("bundle reader")
                && thread.isAlive());
        assertThat(fetched.get()).isEqualTo(atClose);
    }
}

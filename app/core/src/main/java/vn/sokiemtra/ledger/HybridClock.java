package vn.sokiemtra.ledger;

import java.time.Instant;
import java.time.InstantSource;

/** Hybrid logical time: wall clock in milliseconds &lt;&lt; 16 | counter, always later than everything seen. */
final class HybridClock {

    private static final int COUNTER_BITS = 16;

    private final InstantSource wall;
    private long last;

    HybridClock(InstantSource wall) {
        this.wall = wall;
    }

    /** Takes notice of a time in the log. */
    void reset(long latest) {
        last = latest;
    }

    long next() {
        last = Math.max(last + 1, wall.millis() << COUNTER_BITS);
        return last;
    }

    static Instant instant(long clock) {
        return Instant.ofEpochMilli(clock >>> COUNTER_BITS);
    }

    static long of(Instant instant) {
        return instant.toEpochMilli() << COUNTER_BITS;
    }
}

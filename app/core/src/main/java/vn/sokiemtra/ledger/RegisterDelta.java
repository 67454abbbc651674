package vn.sokiemtra.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What some changes say about one register: what is new, and what they supersede. */
final class RegisterDelta {

    /** A new change and what it writes. */
    record Arrived(HeadRef head, @Nullable LineValue value) {
    }

    /** Told of a superseded change and the latest clock of those that supersede it. */
    interface Receiver {
        void take(long key, long clock);
    }

    private static final int FEW = 8;

    final int column;
    final String name;
    final List<Arrived> arrived = new ArrayList<>(2);
    private long[] keys = new long[2];
    private long[] clocks = new long[2];
    private int few;
    private @Nullable Map<Long, Long> many;

    RegisterDelta(int column, String name) {
        this.column = column;
        this.name = name;
    }

    /** Notes that a change of {@code clock} supersedes the one with {@code key}. */
    void supersede(long key, long clock) {
        if (many != null) {
            many.merge(key, clock, Math::max);
            return;
        }
        for (int i = 0; i < few; i++) {
            if (keys[i] == key) {
                clocks[i] = Math.max(clocks[i], clock);
                return;
            }
        }
        if (few == FEW) {
            Map<Long, Long> all = HashMap.newHashMap(4 * FEW);
            forEach(all::put);
            all.put(key, clock);
            few = 0;
            many = all;
            return;
        }
        if (few == keys.length) {
            keys = Arrays.copyOf(keys, FEW);
            clocks = Arrays.copyOf(clocks, FEW);
        }
        keys[few] = key;
        clocks[few++] = clock;
    }

    void forEach(Receiver receiver) {
        for (int i = 0; i < few; i++) {
            receiver.take(keys[i], clocks[i]);
        }
        if (many != null) {
            many.forEach(receiver::take);
        }
    }

    boolean supersedes(HeadRef head) {
        // A change can only have seen what was earlier than itself; anything else is an invention.
        if (many != null) {
            return many.getOrDefault(head.key(), Long.MIN_VALUE) > head.clock();
        }
        for (int i = 0; i < few; i++) {
            if (keys[i] == head.key()) {
                return clocks[i] > head.clock();
            }
        }
        return false;
    }

    /** What arrived and is not superseded among itself. */
    List<Arrived> standing() {
        if (few == 0 && many == null) {
            return arrived;
        }
        List<Arrived> standing = new ArrayList<>(2);
        for (Arrived each : arrived) {
            if (!supersedes(each.head())) {
                standing.add(each);
            }
        }
        return standing;
    }
}

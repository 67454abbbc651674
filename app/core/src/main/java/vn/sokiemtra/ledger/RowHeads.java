package vn.sokiemtra.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * The heads of every register of one row: what the HEADS column holds. Heads of one register stand together, in no
 * particular order among them.
 */
final class RowHeads {

    private final List<HeadRef> all = new ArrayList<>();

    static RowHeads decode(byte @Nullable [] bytes) {
        RowHeads heads = new RowHeads();
        if (bytes != null) {
            Bytes.Reader in = new Bytes.Reader(bytes);
            while (in.hasMore()) {
                heads.all.add(read(in));
            }
        }
        return heads;
    }

    private static HeadRef read(Bytes.Reader in) {
        int column = in.varint();
        long key = readKey(in);
        long clock = in.fixed64();
        if (column != Names.DELETED) {
            return new HeadRef(column, key, clock);
        }
        boolean deletes = in.varint() == 1;
        long[] seen = new long[in.varint()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = readKey(in);
        }
        return new HeadRef(column, key, clock, deletes, seen);
    }

    private static long readKey(Bytes.Reader in) {
        int replica = in.varint();
        return ChangeKey.of(replica, in.varlong());
    }

    byte[] encode() {
        Bytes.Writer out = new Bytes.Writer();
        for (HeadRef head : all) {
            out.varint(head.column());
            writeKey(out, head.key());
            out.fixed64(head.clock());
            if (head.column() == Names.DELETED) {
                out.varint(head.deletes() ? 1 : 0);
                out.varint(head.seen().length);
                for (long seen : head.seen()) {
                    writeKey(out, seen);
                }
            }
        }
        return out.toBytes();
    }

    private static void writeKey(Bytes.Writer out, long key) {
        out.varint(ChangeKey.replica(key));
        out.varlong(ChangeKey.seq(key));
    }

    RowHeads copy() {
        RowHeads copy = new RowHeads();
        copy.all.addAll(all);
        return copy;
    }

    List<HeadRef> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<HeadRef> of(int column) {
        List<HeadRef> found = new ArrayList<>(1);
        for (HeadRef head : all) {
            if (head.column() == column) {
                found.add(head);
            }
        }
        return found;
    }

    long[] keysOf(int column) {
        return of(column).stream().mapToLong(HeadRef::key).toArray();
    }

    /** The keys of every register but the deletion's. */
    long[] keysOfValues() {
        return all.stream().filter(h -> h.column() != Names.DELETED).mapToLong(HeadRef::key).toArray();
    }

    void add(HeadRef head) {
        all.add(head);
    }

    void remove(HeadRef head) {
        all.remove(head);
    }

    /** @param superseded by the keys of the changes */
    void removeAll(int column, LongPredicate superseded) {
        all.removeIf(h -> h.column() == column && superseded.test(h.key()));
    }

    /**
     * Whether the row is deleted: every head of the deletion register deletes it, and together their authors had seen
     * every current value. A value they had not seen keeps the row, as a conflict.
     */
    boolean isDeleted() {
        List<HeadRef> deletions = of(Names.DELETED);
        return !deletions.isEmpty() && deletions.stream().allMatch(HeadRef::deletes) && unseen(deletions) == 0;
    }

    private int unseen(List<HeadRef> deletions) {
        Set<Long> seen = new HashSet<>();
        for (HeadRef deletion : deletions) {
            Arrays.stream(deletion.seen()).forEach(seen::add);
        }
        int unseen = 0;
        for (HeadRef head : all) {
            if (head.column() != Names.DELETED && !seen.contains(head.key())) {
                unseen++;
            }
        }
        return unseen;
    }

    /** A quick look: whether any column has two heads. May say yes where none has, never no where one has. */
    private boolean mayConflict() {
        long seen = 0;
        for (HeadRef head : all) {
            long bit = 1L << head.column();
            if (head.column() == Names.DELETED || (seen & bit) != 0) {
                return true; // a deletion may stand against every value
            }
            seen |= bit;
        }
        return false;
    }

    /** Columns in conflict and how many values stand against each other; a deleted row has none. */
    SortedMap<Integer, Integer> conflicts() {
        if (!mayConflict() || isDeleted()) {
            return Collections.emptySortedMap();
        }
        TreeMap<Integer, Integer> conflicts = new TreeMap<>();
        for (HeadRef head : all) {
            conflicts.merge(head.column(), 1, Integer::sum);
        }
        List<HeadRef> deletions = of(Names.DELETED);
        if (deletions.stream().allMatch(HeadRef::deletes) && !deletions.isEmpty()) {
            conflicts.merge(Names.DELETED, 1, Integer::sum); // deletion against an edit it had not seen
        }
        conflicts.values().removeIf(n -> n < 2);
        return conflicts;
    }
}

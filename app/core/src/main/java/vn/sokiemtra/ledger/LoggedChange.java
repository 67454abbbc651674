package vn.sokiemtra.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A change as its line in the log says it, with the changes it refers to named by local keys.
 *
 * @param clock hybrid: milliseconds since 1970 &lt;&lt; 16 | counter
 * @param written the canonical text; null empties the register
 * @param supersedes the heads of this register that its author saw
 * @param seen for a deletion: the heads of the whole row that its author saw; empty otherwise
 */
record LoggedChange(long seq, long clock, String author, String table, UUID row, String column,
        @Nullable LineValue written, long[] supersedes, long[] seen) {

    /** What the deletion register holds when the row is deleted; null brings it back. */
    static final String DELETES = "true";

    /** Canonical text; null empties the register. */
    @Nullable
    String value() {
        return written == null ? null : written.text();
    }

    /** About how many bytes it keeps in memory. */
    int weight() {
        return 256 + (written == null ? 0 : written.weight()) + 48 * (supersedes.length + seen.length);
    }

    boolean deletes() {
        return isDeletion() && DELETES.equals(value());
    }

    boolean isDeletion() {
        return column.equals(Names.DELETED_NAME);
    }

    HeadRef head(int replica, int columnNo) {
        long key = ChangeKey.of(replica, seq);
        return isDeletion()
                ? new HeadRef(columnNo, key, clock, deletes(), seen)
                : new HeadRef(columnNo, key, clock);
    }
}

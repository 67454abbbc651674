package vn.sokiemtra.ledger;

/** A change named inside one data file: replica number &lt;&lt; 40 | sequence number. */
final class ChangeKey {

    private static final int SEQ_BITS = 40;
    static final long MAX_SEQ = (1L << SEQ_BITS) - 1;
    static final int MAX_REPLICA = (1 << 22) - 1;
    /** Stands for the replica whose line it is, where that has no number yet. */
    static final int OWN = MAX_REPLICA + 1;

    private ChangeKey() {
    }

    static long of(int replica, long seq) {
        return (long) replica << SEQ_BITS | seq;
    }

    static int replica(long key) {
        return (int) (key >>> SEQ_BITS);
    }

    static long seq(long key) {
        return key & MAX_SEQ;
    }
}

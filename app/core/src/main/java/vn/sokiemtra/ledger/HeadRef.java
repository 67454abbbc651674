package vn.sokiemtra.ledger;

/**
 * A head of a register, as the row keeps it.
 *
 * @param column number of the column's name; {@link Names#DELETED} for the deletion register
 * @param key the change, see {@link ChangeKey}
 * @param deletes for the deletion register: whether the change deletes the row or brings it back
 * @param seen for a deleting change: the heads of the whole row that its author saw
 */
record HeadRef(int column, long key, long clock, boolean deletes, long[] seen) {

    static final long[] NOTHING = {};

    HeadRef(int column, long key, long clock) {
        this(column, key, clock, false, NOTHING);
    }
}

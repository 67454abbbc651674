package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the data file does for the ledger: connections, and making an edit durable. */
public interface Backing {

    /** The one connection that writes; without auto-commit. Used under the ledger's lock only. */
    Connection writer();

    /** A connection for one reader, without auto-commit, on a snapshot of what is committed. */
    Connection reader() throws SQLException;

    void release(Connection reader);

    /**
     * Called before the commit of an edit of this replica: when it returns, the lines survive a power cut.
     *
     * @param firstSeq sequence number of the first line
     * @param lines the changes in order; never empty
     */
    void keep(long firstSeq, List<byte[]> lines);

    /**
     * Called before the commit of anything that the lines do not hold: refuses while nothing is committed yet.
     *
     * @throws vn.sokiemtra.text.Problem when the disk is full
     */
    void checkSpace();

    /**
     * Called after a commit.
     *
     * @param beyondLines whether the commit holds more than the lines given to {@link #keep}: local tables, or changes
     * of other replicas; all of it must survive a power cut when this returns
     */
    void committed(boolean beyondLines);

    /** Called after a commit that may be lost as long as nothing after it was made durable. */
    void prepared();

    /** Called before an export: what was edited so far comes to rest in the file itself. */
    void settle();

    /** Turns a failure of the storage into the sentence a person reads; other failures come back as they are. */
    RuntimeException explained(Exception failure);
}

package vn.sokiemtra.ledger;

import java.sql.SQLException;

/** The storage failed below the ledger; the data file turns it into a sentence. */
final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageException(SQLException cause) {
        super(cause);
    }
}

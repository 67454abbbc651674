package vn.sokiemtra.ledger;

import java.util.UUID;

import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** The writing side of one transaction on the ledger. */
public interface Edit extends LocalSql {

    /** Writes one register; the row comes to be with its first column. Strings are stored in NFC. Null empties it. */
    <R extends Record, T> void set(TableField<R, T> column, UUID row, @Nullable T value);

    /** Deletes a row; an edit of it that is not known here yet brings it back, as a conflict. */
    void delete(Table<?> table, UUID row);

    /** Brings a deleted row back with the values it had. */
    void restore(Table<?> table, UUID row);

    /** An id for a row without a natural key: UUIDv7. */
    UUID newRow();

    /** The id of a row with a natural key, the same on every machine. */
    UUID naturalRow(Table<?> table, Object... key);
}

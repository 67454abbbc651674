package vn.sokiemtra.ledger;

import java.util.List;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** SQL inside the transaction of an edit or a merge. Local tables may be written through it, shared ones never. */
public interface LocalSql {

    /** Reads inside the transaction, own writes included. */
    DSLContext sql();

    /**
     * Runs one statement for each row: what every one of many bundles writes is neither rendered nor prepared anew.
     *
     * @param statement plain, with a parameter for each value of a row
     */
    void write(String statement, List<@Nullable Object[]> rows);
}

package vn.sokiemtra.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.Table;
import org.jooq.TableField;

/**
 * Says which replicas are revoked and from where on. It looks at the history of registers alone, so that every machine
 * that has seen the same changes comes to the same answer, whatever the order of their arrival.
 */
public interface Authority {

    /** Revokes nobody. */
    Authority NONE = new Authority() {
        @Override
        public boolean concerns(String table) {
            return false;
        }

        @Override
        public Map<UUID, Long> revoked(Histories histories) {
            return Map.of();
        }
    };

    /** What an authority may look at. */
    interface Histories {

        UUID plan();

        /** Every known change of a register, newest first. */
        <T> List<Change<T>> of(TableField<?, T> column, UUID row) throws SQLException;

        /** The ids of a table's rows. */
        List<UUID> rows(Table<?> table) throws SQLException;
    }

    /** Whether a change of this table can change the answer. */
    boolean concerns(String table);

    /** @return number of the last valid change of each revoked replica */
    Map<UUID, Long> revoked(Histories histories) throws SQLException;
}

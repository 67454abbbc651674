package vn.sokiemtra.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Rows that a merge touches, of one table and one group.
 *
 * @param group value of the column that was asked for; null where the table has none or the row holds none
 * @param added rows that were not there before
 * @param changed rows that were
 * @param conflicts registers of them that two or more values stand in since, and did not before
 */
public record Touched(String table, @Nullable UUID group, long added, long changed, long conflicts) {
}

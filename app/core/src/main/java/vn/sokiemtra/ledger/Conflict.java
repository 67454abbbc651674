package vn.sokiemtra.ledger;

import java.util.UUID;

/**
 * A register with two or more heads (trùng sửa).
 *
 * @param table name in the shared schema
 * @param column name of the column; {@code deleted} when a deletion met an edit
 */
public record Conflict(String table, UUID row, String column, int heads) {
}

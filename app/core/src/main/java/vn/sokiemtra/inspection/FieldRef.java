package vn.sokiemtra.inspection;

import java.util.UUID;

/**
 * Names one register for history and conflicts.
 *
 * @param table in the shared schema, {@code answer_part}
 * @param column {@code verified}
 */
public record FieldRef(String table, UUID row, String column) {
}

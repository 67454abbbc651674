package vn.sokiemtra.ledger;

import java.util.UUID;

/** A row that a change is about. @param table its name, without schema */
public record ChangedRow(String table, UUID id) {
}

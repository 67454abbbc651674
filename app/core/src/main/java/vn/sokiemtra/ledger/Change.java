package vn.sokiemtra.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a register's history.
 *
 * @param current whether it is a head now
 */
public record Change<T>(@Nullable T value, String author, Instant at, UUID replica, long seq, boolean current) {
}

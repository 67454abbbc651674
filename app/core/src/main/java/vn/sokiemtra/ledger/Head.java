package vn.sokiemtra.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One current value of a register.
 *
 * @param replica the machine it was written on
 * @param at the wall-clock part of its hybrid logical clock
 */
public record Head<T>(@Nullable T value, String author, Instant at, UUID replica, long seq) {
}

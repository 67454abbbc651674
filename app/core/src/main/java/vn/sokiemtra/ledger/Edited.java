package vn.sokiemtra.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A durable edit.
 *
 * @param value what the work returned
 * @param id for undo; null when nothing changed
 * @param at when it was durable
 */
public record Edited<T>(T value, @Nullable EditId id, Instant at) {
}

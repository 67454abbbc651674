package vn.sokiemtra.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A register as a screen shows it: its value, who wrote it last and what else stands beside it.
 *
 * @param heads its current values, the shown one first; empty when it was never written
 */
public record Field<T>(List<Head<T>> heads) {

    public Field {
        heads = List.copyOf(heads);
    }

    /** Reads one register. */
    public static <R extends Record, T> Field<T> of(Ledger ledger, TableField<R, T> column, UUID row) {
        return new Field<>(ledger.heads(column, row));
    }

    /** A register that was never written. */
    public static <T> Field<T> empty() {
        return new Field<>(List.of());
    }

    /** The shown value; null when empty or never written. */
    public @Nullable T value() {
        return heads.isEmpty() ? null : heads.getFirst().value();
    }

    /** Author and time of the shown value; null when never written. */
    public @Nullable Head<T> edited() {
        return heads.isEmpty() ? null : heads.getFirst();
    }

    /** Whether different values stand side by side (trùng sửa); two people who wrote the same agree. */
    public boolean conflicting() {
        return heads.stream().map(Head::value).distinct().count() > 1;
    }

    /** The same with every value changed by {@code shown}. */
    public <S> Field<S> map(Function<T, S> shown) {
        return new Field<>(heads.stream().map(h -> new Head<S>(h.value() == null ? null : shown.apply(h.value()),
                h.author(), h.at(), h.replica(), h.seq())).toList());
    }
}

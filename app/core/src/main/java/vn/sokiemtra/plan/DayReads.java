package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;

/**
 * What is read of the shared tables as of a day, once for each state of the ledger: pages of one day share it. The last two
 * days that were asked for are kept. Safe for several threads.
 *
 * @param <T> immutable
 */
public final class DayReads<T> {

    private static final int MOST = 2;

    private record Day<T>(LocalDate day, ReadOnce<T> read) {
    }

    private final Ledger ledger;
    private final Function<LocalDate, T> reading;
    private volatile List<Day<T>> known = List.of();

    /** @param reading reads nothing but shared tables */
    public DayReads(Ledger ledger, Function<LocalDate, T> reading) {
        this.ledger = ledger;
        this.reading = reading;
    }

    public T on(LocalDate day) {
        return of(day).read().now();
    }

    private Day<T> of(LocalDate day) {
        Day<T> there = known(day);
        return there == null ? made(day) : there;
    }

    private @Nullable Day<T> known(LocalDate day) {
        for (Day<T> each : known) {
            if (each.day().equals(day)) {
                return each;
            }
        }
        return null;
    }

    /** Two that ask for a day at once share its reading. */
    private synchronized Day<T> made(LocalDate day) {
        Day<T> there = known(day);
        if (there != null) {
            return there;
        }
        Day<T> made = new Day<>(day, new ReadOnce<>(ledger, () -> reading.apply(day)));
        List<Day<T>> now = new ArrayList<>(List.of(made));
        known.stream().limit(MOST - 1).forEach(now::add);
        known = List.copyOf(now);
        return made;
    }
}

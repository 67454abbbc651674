package vn.sokiemtra.desktop.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * A square of the calendar.
 *
 * @param within whether it belongs to the month shown
 * @param off not a working day; {@code reason} says why in words, empty for an ordinary day
 * @param sure false where the day's kind is only proposed
 * @param visits those of the day, in the plan's order
 */
public record CalendarDay(LocalDate date, boolean within, boolean today, boolean off, String reason, boolean sure,
        List<Visit> visits) {

    public CalendarDay {
        visits = List.copyOf(visits);
    }

    public long clashes() {
        return visits.stream().filter(visit -> !visit.clashes().isEmpty()).count();
    }
}

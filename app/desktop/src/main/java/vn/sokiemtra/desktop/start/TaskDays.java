package vn.sokiemtra.desktop.start;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import vn.sokiemtra.desktop.deadline.DueWords;
import vn.sokiemtra.plan.WorkingCalendar;

/** What a day means as of today: how urgent, and in how many working days. Thousands of tasks fall on few days. */
final class TaskDays {

    /** Within how many working days something is due soon. */
    private static final int SOON_DAYS = 5;

    private final LocalDate today;

    private final WorkingCalendar calendar;

    private final Map<LocalDate, Meaning> known = new HashMap<>();

    /** @param words empty where the calendar does not reach */
    record Meaning(Task.Kind kind, String words) {
    }

    TaskDays(LocalDate today, WorkingCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    Meaning of(LocalDate day) {
        return known.computeIfAbsent(day, this::counted);
    }

    private Meaning counted(LocalDate day) {
        if (!WorkingCalendar.covers(day) || !WorkingCalendar.covers(today)) {
            return new Meaning(day.isBefore(today) ? Task.Kind.OVERDUE : Task.Kind.NEXT, "");
        }
        int days = calendar.workingDaysBetween(today, day);
        Task.Kind kind = day.isBefore(today)
                ? Task.Kind.OVERDUE
                : days <= SOON_DAYS ? Task.Kind.SOON : Task.Kind.NEXT;
        return new Meaning(kind, DueWords.left(today, day, days));
    }
}

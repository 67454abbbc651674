package vn.sokiemtra.desktop.start;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What a day means as of today: how urgent, and in how many working days. Thousands of tasks fall on few days. */
final class TaskDays {

    /** Within how many working days something is due soon. */
    private static final int SOON_DAYS = 5;

    private static final Texts TEXTS = Texts.beside(TaskDays.class);

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
        return new Meaning(kind, words(day, days));
    }

    /** Days off alone may lie between: then no number says it. */
    private String words(LocalDate day, int days) {
        if (day.equals(today)) {
            return TEXTS.get("due.today");
        }
        if (days == 0) {
            return TEXTS.get(day.isBefore(today) ? "due.past" : "due.off");
        }
        return TEXTS.get(days < 0 ? "due.late" : "due.left", VietnameseFormat.number(Math.abs(days)));
    }
}

package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.List;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.CalendarStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Enters a day off or a day worked instead; it travels with the plan. */
public final class SetCalendarDay {

    private static final Texts TEXTS = Texts.beside(SetCalendarDay.class);

    private final Ledger ledger;

    public SetCalendarDay(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @throws Problem {@code SKT-CALENDAR-RANGE}, {@code SKT-CALENDAR-SOURCE} without a source, {@code SKT-CALENDAR-SAME}
     * where the calendar of the program says so already
     */
    public Edited<LocalDate> set(WorkingCalendar.ExtraDay day, String author) {
        boolean worked = new WorkingCalendar().isWorkingDay(day.day());
        if (day.source().isBlank()) {
            throw new Problem(TEXTS, "SKT-CALENDAR-SOURCE", VietnameseFormat.date(day.day()));
        }
        if (worked != day.off()) {
            throw new Problem(TEXTS, "SKT-CALENDAR-SAME", VietnameseFormat.date(day.day()), TEXTS.get(worked
                    ? "calendar.day.worked"
                    : "calendar.day.off"));
        }
        return ledger.edit(author, edit -> {
            CalendarStore.write(edit, day);
            return day.day();
        });
    }

    /**
     * Several at once, as a file brings them; days that the program's own calendar knows already are left out.
     *
     * @return how many were entered
     */
    public Edited<Integer> all(List<WorkingCalendar.ExtraDay> days, String author) {
        WorkingCalendar own = new WorkingCalendar();
        List<WorkingCalendar.ExtraDay> news = days.stream().filter(day -> own.isWorkingDay(day.day()) == day.off())
                .toList();
        return ledger.edit(author, edit -> {
            news.forEach(day -> CalendarStore.write(edit, day));
            return news.size();
        });
    }

    /** Goes back to what the program's own calendar says. */
    public Edited<LocalDate> remove(LocalDate day, String author) {
        return ledger.edit(author, edit -> {
            CalendarStore.remove(edit, day);
            return day;
        });
    }
}

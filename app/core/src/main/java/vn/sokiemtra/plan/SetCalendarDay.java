package vn.sokiemtra.plan;

import java.time.LocalDate;

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

    /** Goes back to what the program's own calendar says. */
    public Edited<LocalDate> remove(LocalDate day, String author) {
        return ledger.edit(author, edit -> {
            CalendarStore.remove(edit, day);
            return day;
        });
    }
}

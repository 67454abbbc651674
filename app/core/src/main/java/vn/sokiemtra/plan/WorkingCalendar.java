package vn.sokiemtra.plan;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Which days civil servants work, 2015 to 2050, and how terms are counted in them.
 *
 * <p>
 * Years with a notice of the competent authority take their days off from the data file {@code working-days.json}, which
 * names the notice. Other years are computed from the Labour Code ({@link PublicHolidays}) and are unconfirmed, because
 * the Tết days and the swaps of a year are only fixed by its notice. The day of an event is never counted (Civil Code
 * 2015, Art. 147.3); a term in calendar days that ends on a day off ends on the next working day when it is counted
 * forward (Art. 148.5), and stays where it is when counted back, because moving it would shorten or lengthen what the
 * text says.
 */
public final class WorkingCalendar {

    private static final Texts TEXTS = Texts.beside(WorkingCalendar.class);
    private static final int FIRST = 2015;
    private static final int LAST = 2050;
    private static final int LONGEST = 400;

    private final Map<Integer, YearNotice> notices = new TreeMap<>();
    private final Map<LocalDate, ExtraDay> extra = new TreeMap<>();
    private final Map<Integer, List<LocalDate>> daysOff = new ConcurrentHashMap<>();

    /** With the notices that come with the program. */
    public WorkingCalendar() {
        this(List.of());
    }

    /** With the notices that come with the program and days that people entered, which go before them. */
    public WorkingCalendar(List<ExtraDay> extraDays) {
        extraDays.forEach(day -> extra.put(day.day(), day));
        InputStream file = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream("working-days.json"));
        for (YearNotice notice : new Definitions().read(file, "working-days.json", YearNotice[].class)) {
            notices.put(notice.year(), notice);
        }
    }

    /**
     * The days of a year as they were fixed.
     *
     * @param daysOff every Monday to Friday that is off
     * @param daysWorked Saturdays and Sundays that are worked instead
     * @param source the notices
     * @param confirmed whether they are known to be complete
     */
    public record YearNotice(int year, List<LocalDate> daysOff, List<LocalDate> daysWorked, String source,
            boolean confirmed) {

        public YearNotice {
            daysOff = List.copyOf(daysOff);
            daysWorked = List.copyOf(daysWorked);
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * A day off beside the notices, or a day off that is worked (hoán đổi, làm bù).
     *
     * @param off whether it is off; otherwise it is worked
     * @param source the notice it comes from
     * @param confirmed false for what is only proposed
     */
    public record ExtraDay(LocalDate day, boolean off, String source, boolean confirmed) {
    }

    /**
     * A counted deadline.
     *
     * @param day the last day on which it is kept
     * @param confirmed false where it runs through a year whose days off are not fixed yet
     * @param steps the counting, a line for each day passed, in words
     */
    public record Counted(LocalDate day, boolean confirmed, List<String> steps) {

        public Counted {
            steps = List.copyOf(steps);
        }
    }

    /** @throws Problem {@code SKT-CALENDAR-RANGE} outside 2015 to 2050 */
    public boolean isWorkingDay(LocalDate day) {
        ExtraDay entered = extra.get(day);
        if (entered != null) {
            checked(day);
            return !entered.off();
        }
        YearNotice notice = notices.get(day.getYear());
        if (isWeekend(day)) {
            checked(day);
            return notice != null && notice.daysWorked().contains(day);
        }
        return !daysOff(checked(day).getYear()).contains(day);
    }

    /**
     * Why a day is not what its weekday says, in words: {@code Tết Nguyên đán}, {@code Nghỉ bù, hoán đổi}, {@code Làm bù},
     * or the source of a day that people entered; empty for an ordinary day.
     *
     * @throws Problem {@code SKT-CALENDAR-RANGE} outside 2015 to 2050
     */
    public String reason(LocalDate day) {
        boolean works = isWorkingDay(day);
        ExtraDay entered = extra.get(day);
        if (entered != null) {
            return entered.source();
        }
        if (works) {
            return isWeekend(day) ? TEXTS.get("calendar.made-up") : "";
        }
        // Only of a day off: to ask the moon is slow the first time.
        String law = PublicHolidays.of(day);
        return law != null ? TEXTS.get("calendar.law." + law) : isWeekend(day) ? "" : TEXTS.get("calendar.swapped");
    }

    /**
     * The days of a year that are not what their weekday says, in order: working days that are off, and days of a weekend
     * that are worked; those that people entered among them.
     */
    public List<ExtraDay> specialDays(int year) {
        List<ExtraDay> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            ExtraDay entered = extra.get(day);
            if (entered != null) {
                days.add(entered);
            } else if (isWorkingDay(day) == isWeekend(day)) {
                days.add(new ExtraDay(day, !isWorkingDay(day), reason(day), isConfirmed(year)));
            }
        }
        return List.copyOf(days);
    }

    /** Whether a day is known for certain: neither only proposed nor of a year without its notice. */
    public boolean isSure(LocalDate day) {
        ExtraDay entered = extra.get(day);
        return entered == null ? isConfirmed(day.getYear()) : entered.confirmed();
    }

    /** Whether people entered the day. */
    public boolean isEntered(LocalDate day) {
        return extra.containsKey(day);
    }

    /** Whether {@link #isWorkingDay} and all counting can answer for a day: 2015 to 2050. */
    public static boolean covers(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }

    /**
     * How many working days lie after {@code from}, up to and including {@code to}; negative when {@code to} is earlier:
     * then the days after {@code to}, up to and including {@code from}.
     *
     * @throws Problem {@code SKT-CALENDAR-RANGE} outside 2015 to 2050
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        checked(from);
        checked(to);
        int counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }

    /** Whether the days of a year are known for certain. */
    public boolean isConfirmed(int year) {
        YearNotice notice = notices.get(year);
        return notice != null && notice.confirmed();
    }

    /** Where the days off of a year come from. */
    public String source(int year) {
        YearNotice notice = notices.get(year);
        return notice == null ? TEXTS.get("calendar.computed") : notice.source();
    }

    /** The working day after {@code count} others; the event's day is not counted: 1 from Monday is Tuesday. */
    public Counted workingDaysAfter(LocalDate event, int count) {
        return count(event, count, 1);
    }

    /**
     * The last day on which something due {@code count} working days before an event is on time. Convention A: the
     * count-th working day back. B: count full working days between, one working day earlier.
     */
    public Counted workingDaysBefore(LocalDate event, int count, CountingConvention convention) {
        return count(event, convention == CountingConvention.A ? count : count + 1, -1);
    }

    /** Calendar days after an event; the end moves from a day off to the next working day. */
    public Counted calendarDaysAfter(LocalDate event, int count) {
        LocalDate end = event.plusDays(checked(count));
        List<String> steps = new ArrayList<>();
        steps.add(step(TEXTS.get("calendar.end", VietnameseFormat.number(count)), end));
        while (!isWorkingDay(end)) {
            end = end.plusDays(1);
            steps.add(step(TEXTS.get("calendar.moved"), end));
        }
        return new Counted(end, confirmed(event, end), steps);
    }

    /** Calendar days before an event; not moved. {@link #isWorkingDay} tells whether to warn. */
    public Counted calendarDaysBefore(LocalDate event, int count) {
        LocalDate end = event.minusDays(checked(count));
        return new Counted(end, confirmed(event, end), List.of(step(TEXTS.get("calendar.end", VietnameseFormat.number(
                count)), end)));
    }

    private Counted count(LocalDate event, int count, int direction) {
        checked(count);
        List<String> steps = new ArrayList<>();
        LocalDate day = event;
        for (int counted = 0; counted < count;) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                counted++;
                steps.add(step(VietnameseFormat.number(counted) + why(day), day));
            } else {
                steps.add(step(TEXTS.get("calendar.off") + why(day), day));
            }
        }
        return new Counted(day, confirmed(event, day), steps);
    }

    /** Behind a day that people entered: its source, and that it is only proposed. */
    private String why(LocalDate day) {
        ExtraDay entered = extra.get(day);
        return entered == null
                ? ""
                : TEXTS.get(entered.confirmed() ? "calendar.extra" : "calendar.extra.unconfirmed", entered.source());
    }

    private boolean confirmed(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        if (extra.values().stream().anyMatch(day -> !day.confirmed() && !day.day().isBefore(first) && !day.day()
                .isAfter(last))) {
            return false;
        }
        for (int year = Math.min(one.getYear(), other.getYear()); year <= Math.max(one.getYear(), other
                .getYear()); year++) {
            if (!isConfirmed(year)) {
                return false;
            }
        }
        return true;
    }

    private List<LocalDate> daysOff(int year) {
        return daysOff.computeIfAbsent(year, any -> {
            @Nullable
            YearNotice notice = notices.get(year);
            return notice == null ? PublicHolidays.weekdaysOff(year) : notice.daysOff();
        });
    }

    private static String step(String what, LocalDate day) {
        return TEXTS.get("calendar.step", TEXTS.get("calendar.weekday." + day.getDayOfWeek().getValue()),
                VietnameseFormat.date(day), what);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < FIRST || day.getYear() > LAST) {
            throw new Problem(TEXTS, "SKT-CALENDAR-RANGE", VietnameseFormat.date(day), String.valueOf(FIRST), String
                    .valueOf(LAST));
        }
        return day;
    }

    private static int checked(int count) {
        if (count < 0 || count > LONGEST) {
            throw new Problem(TEXTS, "SKT-CALENDAR-COUNT", VietnameseFormat.number(count), VietnameseFormat.number(
                    LONGEST));
        }
        return count;
    }
}

package vn.sokiemtra.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The days off that follow from the law alone, for years without a notice: 01/01, Tết (from the day before to the
 * fourth day), Giỗ Tổ (10/3 lunar), 30/4, 01/5, Quốc khánh (one day under the Labour Code of 2012, with the day before
 * from 2021) and, from 2026, 24/11. One that falls on a weekend is made up for on the next working day; 24/11 is not
 * (NQ 28/2026/QH16 stands outside Art. 112 of the Labour Code).
 */
final class PublicHolidays {

    private static final int TWO_DAYS_SINCE = 2021;
    private static final int CULTURE_DAY_SINCE = 2026;
    private static final int TET_DAYS = 5;
    /** Neither Tết nor Giỗ Tổ falls behind it; to ask the moon for the first time takes a tenth of a second. */
    private static final Month LAST_LUNAR = Month.MAY;

    private PublicHolidays() {
    }

    /** Every Monday to Friday that is off, substitute days included, in order. */
    static List<LocalDate> weekdaysOff(int year) {
        List<LocalDate> days = holidays(year);
        SortedSet<LocalDate> off = new TreeSet<>(days.stream().filter(day -> !isWeekend(day)).toList());
        for (LocalDate day : days) {
            if (isWeekend(day)) {
                LocalDate substitute = day.plusDays(1);
                while (isWeekend(substitute) || off.contains(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                off.add(substitute);
            }
        }
        LocalDate culture = LocalDate.of(year, Month.NOVEMBER, 24);
        if (year >= CULTURE_DAY_SINCE && !isWeekend(culture)) {
            off.add(culture);
        }
        return List.copyOf(off);
    }

    /**
     * Which day of the law it is: {@code NEW_YEAR}, {@code TET}, {@code KINGS}, {@code REUNIFICATION}, {@code LABOUR},
     * {@code NATIONAL}, {@code CULTURE}; null for none, a substitute day too.
     */
    static @Nullable String of(LocalDate day) {
        int year = day.getYear();
        String lunar = day.getMonth().compareTo(LAST_LUNAR) > 0 ? null : lunar(day, year);
        if (lunar != null) {
            return lunar;
        }
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1 ? "NEW_YEAR" : null;
            case APRIL -> day.getDayOfMonth() == 30 ? "REUNIFICATION" : null;
            case MAY -> day.getDayOfMonth() == 1 ? "LABOUR" : null;
            case SEPTEMBER -> day.getDayOfMonth() == 2 || day.getDayOfMonth() == 1 && year >= TWO_DAYS_SINCE
                    ? "NATIONAL"
                    : null;
            case NOVEMBER -> day.getDayOfMonth() == 24 && year >= CULTURE_DAY_SINCE ? "CULTURE" : null;
            default -> null;
        };
    }

    private static @Nullable String lunar(LocalDate day, int year) {
        LocalDate eve = date(VietnameseCalendar.ofTet(year)).minusDays(1);
        if (!day.isBefore(eve) && day.isBefore(eve.plusDays(TET_DAYS))) {
            return "TET";
        }
        return day.equals(kings(year)) ? "KINGS" : null;
    }

    private static LocalDate kings(int year) {
        return date(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10));
    }

    private static List<LocalDate> holidays(int year) {
        List<LocalDate> days = new ArrayList<>();
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        LocalDate eve = date(VietnameseCalendar.ofTet(year)).minusDays(1);
        for (int i = 0; i < TET_DAYS; i++) {
            days.add(eve.plusDays(i));
        }
        days.add(kings(year));
        days.add(LocalDate.of(year, Month.APRIL, 30));
        days.add(LocalDate.of(year, Month.MAY, 1));
        if (year >= TWO_DAYS_SINCE) {
            days.add(LocalDate.of(year, Month.SEPTEMBER, 1));
        }
        days.add(LocalDate.of(year, Month.SEPTEMBER, 2));
        days.sort(null);
        return days;
    }

    private static LocalDate date(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.time4j.PlainDate;
import net.time4j.base.ResourceLoader;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import vn.sokiemtra.text.Problem;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest
    @CsvSource({"2024-06-12,3,A,2024-06-07", "2024-06-12,3,B,2024-06-06", "2024-09-05,3,B,2024-08-28",
            "2024-12-02,3,A,2024-11-27", "2021-05-10,15,A,2021-04-14", "2021-06-01,15,A,2021-05-11",
            "2026-11-26,3,A,2026-11-20", "2026-11-25,3,A,2026-11-19", "2026-09-07,15,A,2026-08-13"})
    void workingDaysAreCountedBack(LocalDate event, int count, CountingConvention convention, LocalDate last) {
        assertThat(calendar.workingDaysBefore(event, count, convention).day()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-11,20,2021-09-10", "2021-08-20,20,2021-09-21", "2026-11-02,20,2026-12-01",
            "2026-10-27,20,2026-11-25", "2026-11-20,20,2026-12-21", "2026-08-17,20,2026-09-16"})
    void workingDaysAreCountedForward(LocalDate event, int count, LocalDate last) {
        assertThat(calendar.workingDaysAfter(event, count).day()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02,2026-11-30", "2026-10-27,2026-11-24", "2026-11-20,2026-12-18"})
    void aCalendarWithoutTheNewHolidayWouldBeWrong(LocalDate event, LocalDate naive) {
        assertThat(calendar.workingDaysAfter(event, 20).day()).isAfter(naive);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-22,2020-11-20,21", "2026-11-02,2026-11-20,14", "2026-11-20,2026-11-25,2",
            "2026-11-20,2026-11-02,-14", "2026-11-20,2026-11-22,0", "2026-11-21,2026-11-20,0",
            "2026-11-20,2026-11-20,0"})
    void workingDaysBetweenTwoDaysLeaveTheFirstOut(LocalDate from, LocalDate to, int days) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
    }

    /** The tests of this module count with the installed program's way of finding the calendar's texts. */
    @Test
    void theCalendarIsFoundAsInTheInstalledProgram() {
        assertThat(ResourceLoader.getInstance()).isInstanceOf(CalendarResources.class);
    }

    @Test
    void itSaysWhichDaysItKnows() {
        assertThat(WorkingCalendar.covers(LocalDate.of(2050, 12, 31))).isTrue();
        assertThat(WorkingCalendar.covers(LocalDate.of(2051, 1, 1))).isFalse();
        assertThatThrownBy(() -> calendar.workingDaysBetween(LocalDate.of(2014, 12, 31), LocalDate.of(2015, 1, 5)))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({"2020-05-08,2020-05-03", "2020-09-03,2020-08-29"})
    void calendarDaysBackAreNotMoved(LocalDate event, LocalDate last) {
        assertThat(calendar.calendarDaysBefore(event, 5).day()).isEqualTo(last);
        assertThat(calendar.isWorkingDay(last)).isFalse();
    }

    @Test
    void calendarDaysForwardEndOnAWorkingDay() {
        assertThat(calendar.calendarDaysAfter(LocalDate.of(2020, 8, 28), 5).day()).isEqualTo(LocalDate.of(2020, 9, 3));
    }

    @Test
    void theYearOfTheMainJobHasOneDayForTheNationalDay() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 9, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 9, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 9, 1))).isFalse();
        // Two days of Tết 2020 fell on a weekend and were made up for.
        assertThat(PublicHolidays.weekdaysOff(2020)).hasToString("[2020-01-01, 2020-01-24, 2020-01-27, 2020-01-28, "
                + "2020-01-29, 2020-01-30, 2020-04-02, 2020-04-30, 2020-05-01, 2020-09-02]");
    }

    @Test
    void aSwappedSaturdayIsWorked() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
    }

    @Test
    void theCountingIsShownAndUnknownYearsSaySo() {
        WorkingCalendar.Counted counted = calendar.workingDaysBefore(LocalDate.of(2024, 6, 12), 3,
                CountingConvention.A);
        assertThat(counted.confirmed()).isTrue();
        assertThat(counted.steps()).isEqualTo(List.of("Thứ Ba 11/06/2024: 1", "Thứ Hai 10/06/2024: 2",
                "Chủ Nhật 09/06/2024: không phải ngày làm việc", "Thứ Bảy 08/06/2024: không phải ngày làm việc",
                "Thứ Sáu 07/06/2024: 3"));
        assertThat(calendar.workingDaysAfter(LocalDate.of(2027, 3, 1), 5).confirmed()).isFalse();
        assertThat(calendar.workingDaysAfter(LocalDate.of(2026, 12, 25), 10).confirmed()).isFalse();
    }

    /** The yearly notices: weekdays off, and Saturdays that were worked for them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "-", value = {
            "2021|01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03|none",
            "2022|01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02|none",
            "2023|01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04|none",
            "2024|01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03|05-04",
            "2025|01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02|04-26",
            "2026|01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24|01-10 08-22"})
    void eachYearHasTheDaysOffOfItsNotices(int year, String off, String worked) {
        List<LocalDate> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
        assertThat(days).filteredOn(day -> day.getDayOfWeek().getValue() <= 5 && !calendar.isWorkingDay(day))
                .extracting(
                        day -> day.toString().substring(5))
                .containsExactly(off.split(" "));
        assertThat(days).filteredOn(day -> day.getDayOfWeek().getValue() > 5 && calendar.isWorkingDay(day)).extracting(
                day -> day.toString().substring(5)).isEqualTo(
                        "none".equals(worked)
                                ? List.of()
                                : List.of(worked.split(
                                        " ")));
    }

    /** What the law alone gives is what the notices fixed, apart from the swaps and the choice of the Tết days. */
    @ParameterizedTest
    @CsvSource({"2022", "2023"})
    void theLawAloneGivesTheDaysOfYearsWithoutSwaps(int year) {
        assertThat(PublicHolidays.weekdaysOff(year))
                .filteredOn(day -> day.getMonthValue() > 3 && day.getMonthValue() < 9)
                .allMatch(day -> !calendar.isWorkingDay(day));
    }

    /** The moon is asked in the first months only: in no year that the calendar knows has it a day off behind them. */
    @Test
    void everyDayOfTheMoonIsNamed() {
        for (int year = 2015; year <= 2050; year++) {
            LocalDate tet = date(VietnameseCalendar.ofTet(year));
            assertThat(PublicHolidays.of(tet.minusDays(1))).isEqualTo("TET");
            assertThat(PublicHolidays.of(tet.plusDays(3))).isEqualTo("TET");
            assertThat(PublicHolidays.of(tet.plusDays(4))).isNull();
            assertThat(PublicHolidays.of(date(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth
                    .valueOf(3), 10)))).isEqualTo("KINGS");
        }
        assertThat(PublicHolidays.of(LocalDate.of(2026, 11, 24))).isEqualTo("CULTURE");
        assertThat(PublicHolidays.of(LocalDate.of(2026, 8, 31))).isNull();
    }

    private static LocalDate date(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }

    @Test
    void yearsBeyondTheTableAreRefused() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2051, 1, 2))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calendar.workingDaysAfter(LocalDate.of(2026, 1, 2), 10_000)).isInstanceOf(
                Problem.class);
    }
}

package vn.sokiemtra.desktop.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.plan.WorkingCalendar;

class DueWordsTest {

    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 9, 1);
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 9, 2);

    private final WorkingCalendar calendar = new WorkingCalendar();

    @Test
    void whatIsDueOnADayOffTomorrowIsNotDueToday() {
        assertThat(calendar.workingDaysBetween(DAY_BEFORE, NATIONAL_DAY)).isZero();
        assertThat(of(DAY_BEFORE, NATIONAL_DAY)).isEqualTo("trong ngày nghỉ");
        assertThat(of(NATIONAL_DAY, NATIONAL_DAY)).isEqualTo("hôm nay");
    }

    @Test
    void workingDaysAreCountedWhereThereAreAny() {
        assertThat(of(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 9))).isEqualTo("còn 2 ngày");
        assertThat(of(LocalDate.of(2026, 9, 9), LocalDate.of(2026, 9, 7))).isEqualTo("quá 2 ngày");
        assertThat(of(LocalDate.of(2026, 9, 13), LocalDate.of(2026, 9, 12))).isEqualTo("vừa quá hạn");
    }

    private String of(LocalDate today, LocalDate due) {
        return DueWords.left(today, due, calendar.workingDaysBetween(today, due));
    }
}

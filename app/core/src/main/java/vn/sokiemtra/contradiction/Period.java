package vn.sokiemtra.contradiction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A reporting period read from words: {@code 01/01/2020 – 22/10/2020}, {@code từ tháng 01/2020 đến 10/2020}.
 *
 * @param earliestEnd the last day, or the first day of the last month where only a month is named
 */
record Period(LocalDate from, LocalDate earliestEnd) {

    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-](\\d{4})(?!\\d)");

    /** Null unless it names exactly two dates or months, or is no calendar date. */
    static @Nullable Period in(String words) {
        List<LocalDate> firsts = new ArrayList<>();
        Matcher match = DATE.matcher(words);
        while (match.find()) {
            try {
                YearMonth month = YearMonth.of(Integer.parseInt(match.group(3)), Integer.parseInt(match.group(2)));
                String day = match.group(1);
                firsts.add(month.atDay(day == null ? 1 : Integer.parseInt(day)));
            } catch (DateTimeException noDate) {
                return null;
            }
        }
        return firsts.size() == 2 && !firsts.getFirst().isAfter(firsts.getLast())
                ? new Period(firsts.getFirst(), firsts.getLast())
                : null;
    }
}

package vn.sokiemtra.desktop.deadline;

import java.time.LocalDate;

import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** How far off a last day is, in working days; where days off alone lie between, no number says it and the dates do. */
public final class DueWords {

    private static final Texts TEXTS = Texts.beside(DueWords.class);

    private DueWords() {
    }

    /**
     * {@code hôm nay}, {@code còn 2 ngày}, {@code quá 3 ngày}, {@code trong ngày nghỉ}, {@code vừa quá hạn}.
     *
     * @param days working days to {@code due}, below zero so many late
     */
    public static String left(LocalDate today, LocalDate due, int days) {
        if (due.equals(today)) {
            return TEXTS.get("today");
        }
        if (days == 0) {
            return TEXTS.get(due.isBefore(today) ? "past" : "off");
        }
        return TEXTS.get(days < 0 ? "late" : "left", VietnameseFormat.number(Math.abs(days)));
    }
}

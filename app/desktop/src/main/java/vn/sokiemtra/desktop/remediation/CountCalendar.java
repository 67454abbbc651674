package vn.sokiemtra.desktop.remediation;

import java.time.DayOfWeek;
import java.time.LocalDate;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The days of a term week by week, each working day with its number: how the last day comes about. */
final class CountCalendar extends GridPane {

    private static final Texts TEXTS = Texts.beside(CountCalendar.class);
    /** A longer term shows its last weeks. */
    private static final int MOST_WEEKS = 7;

    private boolean showsToday;

    /** @param from not counted itself */
    CountCalendar(WorkingCalendar calendar, LocalDate from, LocalDate last, LocalDate today) {
        getStyleClass().add("count-calendar");
        setHgap(2);
        setVgap(2);
        for (int i = 0; i < 7; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 7);
            column.setHalignment(HPos.CENTER);
            getColumnConstraints().add(column);
            Label name = Controls.note(TEXTS.get("weekday." + (i + 1)));
            name.setMinWidth(0);
            add(name, i, 0);
        }
        LocalDate monday = from.with(DayOfWeek.MONDAY);
        LocalDate end = last.with(DayOfWeek.SUNDAY);
        int weeks = (int) ((end.toEpochDay() - monday.toEpochDay()) / 7) + 1;
        LocalDate first = weeks > MOST_WEEKS ? end.minusWeeks(MOST_WEEKS).plusDays(1) : monday;
        int row = 1;
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            showsToday |= day.equals(today);
            add(day(calendar, from, last, today, day), day.getDayOfWeek().getValue() - 1, row);
            row += day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
        }
    }

    /** What its colours mean; of today only where it is among the days. @param confirmed whether its days off are sure */
    String legend(boolean confirmed) {
        String colours = TEXTS.get(confirmed ? "calendar.legend" : "calendar.unconfirmed");
        return showsToday ? TEXTS.get("calendar.today", colours) : colours;
    }

    private static VBox day(WorkingCalendar calendar, LocalDate from, LocalDate last, LocalDate today, LocalDate day) {
        boolean works = calendar.isWorkingDay(day);
        boolean counted = works && day.isAfter(from) && !day.isAfter(last);
        Text date = text("count-date", day.getDayOfMonth() == 1 || day.equals(from)
                ? day.getDayOfMonth() + "/" + day.getMonthValue()
                : String.valueOf(day.getDayOfMonth()));
        boolean holiday = !works && day.getDayOfWeek().getValue() < 6;
        Text number = text("count-number", counted
                ? VietnameseFormat.number(calendar.workingDaysBetween(from, day))
                : day.equals(from) ? TEXTS.get("calendar.from") : holiday ? TEXTS.get("calendar.holiday") : "");
        VBox box = new VBox(date, number);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("count-day");
        if (counted) {
            box.getStyleClass().add("counted");
        } else if (!works) {
            box.getStyleClass().add("off");
        }
        if (day.equals(last)) {
            box.getStyleClass().add("last");
        }
        if (day.equals(today)) {
            box.getStyleClass().add("today");
        }
        Tips.pane(box, VietnameseFormat.date(day));
        return box;
    }

    /** Not a label: up to forty-nine days are styled at once, when the first rows of the page are. */
    private static Text text(String styleClass, String words) {
        Text text = new Text(words);
        text.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        text.getStyleClass().add(styleClass);
        return text;
    }
}

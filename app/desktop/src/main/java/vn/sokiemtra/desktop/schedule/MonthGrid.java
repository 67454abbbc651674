package vn.sokiemtra.desktop.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The squares of the days shown, seven a row; one focus for all of them. */
final class MonthGrid extends GridPane {

    private static final Texts TEXTS = Texts.beside(MonthGrid.class);

    private static final int WEEK = 7;

    private final ScheduleViewModel model;

    private final Consumer<Visit> chosen;

    private final List<DayCell> cells = new ArrayList<>();

    private int rows;

    MonthGrid(ScheduleViewModel model, Consumer<Visit> chosen) {
        this.model = model;
        this.chosen = chosen;
        setId("calendar");
        getStyleClass().add("month-grid");
        setFocusTraversable(true);
        for (int i = 0; i < WEEK; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / WEEK);
            getColumnConstraints().add(column);
        }
        model.days().addListener((ListChangeListener<CalendarDay>) change -> {
            while (change.next()) {
                fill();
            }
        });
    }

    static GridPane head() {
        GridPane head = new GridPane();
        head.getStyleClass().add("month-head");
        for (int i = 0; i < WEEK; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / WEEK);
            head.getColumnConstraints().add(column);
            Label name = Controls.cuttable(TEXTS.get("weekday." + (i + 1)));
            head.add(name, i, 0);
        }
        return head;
    }

    private void fill() {
        List<CalendarDay> days = model.days();
        if (days.isEmpty()) {
            return;
        }
        while (cells.size() < days.size()) {
            cells.add(new DayCell(model, chosen, this::requestFocus));
        }
        int wanted = days.size() / WEEK;
        if (wanted != rows) {
            rows = wanted;
            getChildren().clear();
            getRowConstraints().clear();
            for (int i = 0; i < days.size(); i++) {
                add(cells.get(i), i % WEEK, i / WEEK);
            }
            for (int i = 0; i < rows; i++) {
                RowConstraints row = new RowConstraints();
                row.setPercentHeight(100.0 / rows);
                row.setVgrow(Priority.ALWAYS);
                getRowConstraints().add(row);
            }
        }
        LocalDate selected = model.day().get();
        for (int i = 0; i < days.size(); i++) {
            cells.get(i).show(days.get(i), days.get(i).date().equals(selected));
        }
        if (selected != null) {
            setAccessibleText(TEXTS.get("day.read", VietnameseFormat.date(selected), VietnameseFormat.number(model
                    .ofDay().size())));
        }
    }
}

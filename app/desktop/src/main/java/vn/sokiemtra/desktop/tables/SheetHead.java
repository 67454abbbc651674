package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;

/** The head of a sheet: groups over their columns, titles, and the line of column numbers. */
final class SheetHead {

    static final double NUMBER_HEIGHT = 20;
    private static final double GROUP_HEIGHT = 22;
    private static final double LEAST_TITLE = 22;

    private final List<SheetColumn> columns;
    private final List<Label> titles = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private double titleHeight = LEAST_TITLE;

    private record Group(int first, int last, Label label) {
    }

    /** Builds the labels into {@code frozen} and {@code scrolling}, by where their columns stand. */
    SheetHead(List<SheetColumn> columns, Pane frozen, Pane scrolling) {
        this.columns = columns;
        frozen.getChildren().clear();
        scrolling.getChildren().clear();
        for (int i = 0; i < columns.size(); i++) {
            Pane part = columns.get(i).frozen() ? frozen : scrolling;
            titles.add(add(part, columns.get(i).title(), "sheet-head-title"));
            numbers.add(add(part, columns.get(i).number(), "sheet-head-number"));
            if (columns.get(i).computed()) {
                numbers.getLast().getStyleClass().add("computed");
            }
            if (startsGroup(i)) {
                groups.add(new Group(i, groupEnd(i), add(part, columns.get(i).group(), "sheet-head-title")));
            }
        }
    }

    private static Label add(Pane part, String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("sheet-head", style);
        label.setWrapText(true);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        part.getChildren().add(label);
        return label;
    }

    private boolean startsGroup(int column) {
        String group = columns.get(column).group();
        return !group.isEmpty() && (column == 0 || !group.equals(columns.get(column - 1).group()) || columns.get(column)
                .frozen() != columns.get(column - 1).frozen());
    }

    /** A group that is cut by the frozen columns is shown on both sides of the cut. */
    private int groupEnd(int first) {
        int last = first;
        while (last + 1 < columns.size() && columns.get(last + 1).group().equals(columns.get(first).group()) && columns
                .get(last + 1).frozen() == columns.get(first).frozen()) {
            last++;
        }
        return last;
    }

    private double groupHeight() {
        return groups.isEmpty()
                ? 0
                : groups.stream().mapToDouble(g -> Math.max(GROUP_HEIGHT, Math.ceil(g.label
                        .prefHeight(g.label.getWidth() <= 0 ? 200 : g.label.getWidth())))).max().orElse(GROUP_HEIGHT);
    }

    /** Places everything for {@code layout}; gives the height. */
    double layout(ColumnLayout layout) {
        for (Group group : groups) {
            group.label.resize(layout.x(group.last) + layout.width(group.last) - layout.x(group.first), GROUP_HEIGHT);
        }
        double upper = groupHeight();
        titleHeight = LEAST_TITLE;
        for (int i = 0; i < titles.size(); i++) {
            double need = Math.ceil(titles.get(i).prefHeight(layout.width(i)));
            titleHeight = Math.max(titleHeight, columns.get(i).group().isEmpty() ? need - upper : need);
        }
        for (Group group : groups) {
            group.label.resizeRelocate(layout.x(group.first), 0, group.label.getWidth(), upper);
        }
        for (int i = 0; i < titles.size(); i++) {
            boolean alone = columns.get(i).group().isEmpty();
            titles.get(i).resizeRelocate(layout.x(i), alone ? 0 : upper, layout.width(i), titleHeight + (alone
                    ? upper
                    : 0));
            numbers.get(i).resizeRelocate(layout.x(i), upper + titleHeight, layout.width(i), NUMBER_HEIGHT);
        }
        return upper + titleHeight + NUMBER_HEIGHT;
    }
}

package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;

/** The head of a sheet: groups over their columns, titles, and the line of column numbers. */
final class SheetHead {

    private static final double NUMBER_HEIGHT = 20;
    private static final double GROUP_HEIGHT = 22;
    private static final double LEAST_TITLE = 22;

    private final List<SheetColumn> columns;
    private final List<Label> titles = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    /** Over a group that the edge of the frozen columns cuts, while nothing is scrolled. */
    private final List<Group> cut = new ArrayList<>();

    private record Group(int first, int last, Label label) {
    }

    /** Builds the labels into {@code frozen} and {@code scrolling}, by where their columns stand, and {@code above} both. */
    SheetHead(List<SheetColumn> columns, Pane frozen, Pane scrolling, Pane above) {
        this.columns = columns;
        frozen.getChildren().clear();
        scrolling.getChildren().clear();
        above.getChildren().clear();
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
        for (int i = 1; i < groups.size(); i++) {
            Group left = groups.get(i - 1);
            Group right = groups.get(i);
            if (left.last + 1 == right.first && left.label.getText().equals(right.label.getText())) {
                cut.add(new Group(left.first, right.last, add(above, left.label.getText(), "sheet-head-title")));
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

    /** Places everything for {@code layout}; gives the height. @param scale 1 for body text of 13 pixels */
    double layout(ColumnLayout layout, double scale, boolean scrolls) {
        double upper = groups.isEmpty() ? 0 : Math.round(GROUP_HEIGHT * scale);
        for (Group group : groups) {
            boolean covered = !scrolls
                    && cut.stream().anyMatch(each -> each.first <= group.first && each.last >= group.last);
            upper = covered ? upper : Math.max(upper, Math.ceil(group.label.prefHeight(width(layout, group))));
            group.label.setVisible(!covered);
        }
        for (Group group : cut) {
            double width = layout.frozenWidth() - layout.x(group.first) + layout.x(group.last) + layout.width(
                    group.last);
            group.label.setVisible(!scrolls);
            upper = scrolls ? upper : Math.max(upper, Math.ceil(group.label.prefHeight(width)));
            group.label.resizeRelocate(layout.x(group.first), 0, width, upper);
        }
        double title = Math.round(LEAST_TITLE * scale);
        for (int i = 0; i < titles.size(); i++) {
            double need = Math.ceil(titles.get(i).prefHeight(layout.width(i)));
            title = Math.max(title, columns.get(i).group().isEmpty() ? need - upper : need);
        }
        for (Group group : groups) {
            group.label.resizeRelocate(layout.x(group.first), 0, width(layout, group), upper);
        }
        double number = Math.round(NUMBER_HEIGHT * scale);
        for (int i = 0; i < titles.size(); i++) {
            boolean alone = columns.get(i).group().isEmpty();
            titles.get(i).resizeRelocate(layout.x(i), alone ? 0 : upper, layout.width(i), title + (alone ? upper : 0));
            numbers.get(i).resizeRelocate(layout.x(i), upper + title, layout.width(i), number);
        }
        return upper + title + number;
    }

    private static double width(ColumnLayout layout, Group group) {
        return layout.x(group.last) + layout.width(group.last) - layout.x(group.first);
    }
}

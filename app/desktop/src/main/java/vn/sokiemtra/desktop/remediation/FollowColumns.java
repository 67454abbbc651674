package vn.sokiemtra.desktop.remediation;

import java.util.EnumMap;
import java.util.Map;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;

/** Which columns the list has room for, and how wide they are. */
final class FollowColumns {

    /** A column; the least important go first when room is short. */
    enum Column {
        UNIT(132, WidthClass.SMALL),
        ASKED(200, WidthClass.SMALL),
        RECEIVED(90, WidthClass.WIDE),
        DUE(90, WidthClass.MEDIUM),
        LEFT(148, WidthClass.SMALL),
        STATE(172, WidthClass.NARROW),
        STEP(112, WidthClass.NARROW);

        private final double width;
        private final WidthClass last;

        Column(double width, WidthClass last) {
            this.width = width;
            this.last = last;
        }
    }

    private static final Texts TEXTS = Texts.beside(FollowColumns.class);

    private static final double BODY_TEXT = 13;

    /** How much larger than usual the letters are: what is beside them has room by the same measure. */
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    private final Map<Column, BooleanProperty> shown = new EnumMap<>(Column.class);

    FollowColumns() {
        for (Column column : Column.values()) {
            shown.put(column, new SimpleBooleanProperty(true));
        }
    }

    void show(WidthClass width) {
        shown.forEach((column, is) -> is.set(column.last.compareTo(width) >= 0));
    }

    HBox head() {
        HBox head = new HBox();
        head.getStyleClass().add("follow-head");
        for (Column column : Column.values()) {
            head.getChildren().add(fit(column, new Label(TEXTS.get("column." + column))));
        }
        if (head.getChildren().getFirst() instanceof Label first) {
            scale.bind(first.fontProperty().map(font -> Math.max(1, font.getSize() / BODY_TEXT)));
        }
        return head;
    }

    /** Gives a cell its column's width, and lets it come and go with the column. */
    Node fit(Column column, Node content) {
        Region cell = content instanceof Label words && !words.getStyleClass().contains("badge")
                ? words
                : held(content);
        cell.getStyleClass().add("follow-cell");
        cell.prefWidthProperty().bind(scale.multiply(column.width));
        if (column == Column.ASKED || column == Column.UNIT) {
            cell.setMinWidth(column == Column.UNIT ? 96 : 80);
            HBox.setHgrow(cell, column == Column.ASKED ? Priority.ALWAYS : Priority.NEVER);
            cell.setMaxWidth(column == Column.ASKED ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        } else {
            cell.setMinWidth(Region.USE_PREF_SIZE);
            cell.setMaxWidth(Region.USE_PREF_SIZE);
        }
        BooleanProperty is = shown.getOrDefault(column, new SimpleBooleanProperty(true));
        cell.managedProperty().bind(is);
        cell.visibleProperty().bind(is);
        return cell;
    }

    /** What is drawn on a ground or has a focus ring of its own is not stretched to the width of its column. */
    private static HBox held(Node content) {
        HBox cell = new HBox(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }
}

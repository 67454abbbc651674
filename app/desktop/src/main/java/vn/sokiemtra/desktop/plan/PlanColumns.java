package vn.sokiemtra.desktop.plan;

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

import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;

/** Which columns the list of units has room for, and how wide they are. */
final class PlanColumns {

    /** A column; the least important go first when room is short. */
    enum Column {
        NUMBER(36, WidthClass.NARROW),
        NAME(132, WidthClass.SMALL),
        TEAM(68, WidthClass.WIDE),
        VISIT(50, WidthClass.SMALL),
        REPORT(100, WidthClass.WIDE),
        STATE(196, WidthClass.NARROW),
        JUDGED(58, WidthClass.MEDIUM),
        FINDINGS(60, WidthClass.MEDIUM),
        CONTRADICTIONS(84, WidthClass.MEDIUM),
        NEXT(174, WidthClass.SMALL);

        private final double width;
        private final WidthClass last;

        Column(double width, WidthClass last) {
            this.width = width;
            this.last = last;
        }

        boolean number() {
            return this == NUMBER || this == JUDGED || this == FINDINGS || this == CONTRADICTIONS;
        }
    }

    private static final Texts TEXTS = Texts.beside(PlanColumns.class);

    private static final double BODY_TEXT = 13;

    /** How much larger than usual the letters are: what is beside them has room by the same measure. */
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    private final Map<Column, BooleanProperty> shown = new EnumMap<>(Column.class);

    PlanColumns() {
        for (Column column : Column.values()) {
            shown.put(column, new SimpleBooleanProperty(true));
        }
    }

    void show(WidthClass width) {
        shown.forEach((column, is) -> is.set(column.last.compareTo(width) >= 0));
    }

    HBox head() {
        HBox head = new HBox();
        head.getStyleClass().add("plan-head");
        for (Column column : Column.values()) {
            Label label = new Label(TEXTS.get("column." + column));
            if (column == Column.CONTRADICTIONS) {
                Tips.on(label, TEXTS.get("column.CONTRADICTIONS.why"));
            }
            head.getChildren().add(fit(column, label));
            if (column == Column.NAME) {
                scale.bind(label.fontProperty().map(font -> Math.max(1, font.getSize() / BODY_TEXT)));
            }
        }
        return head;
    }

    /** Gives a cell its column's width, and lets it come and go with the column. */
    Node fit(Column column, Node content) {
        HBox cell = new HBox(content);
        cell.setAlignment(column.number() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        cell.getStyleClass().add("plan-cell");
        cell.prefWidthProperty().bind(scale.multiply(column.width));
        cell.setMinWidth(column == Column.NAME ? 110 : Region.USE_PREF_SIZE);
        if (content instanceof Region region) {
            region.setMinWidth(0);
        }
        if (column == Column.NAME) {
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setMaxWidth(Double.MAX_VALUE);
        } else {
            cell.setMaxWidth(Region.USE_PREF_SIZE);
        }
        BooleanProperty is = shown.getOrDefault(column, new SimpleBooleanProperty(true));
        cell.managedProperty().bind(is);
        cell.visibleProperty().bind(is);
        return cell;
    }
}

package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.text.Texts;

/** Figures and short answers of an item: what the unit reported, what the team verified, and the difference. */
final class IndicatorGrid extends VBox {

    private static final Texts TEXTS = Texts.beside(IndicatorGrid.class);
    private static final Set<PartType> SHORT = Set.of(PartType.NUMBER, PartType.RATIO, PartType.YES_NO,
            PartType.CHOICE);

    private static final double RATIO_WIDTH = 140;
    private static final double NUMBER_WIDTH = 112;

    private final ItemViewModel model;
    private final GridPane grid = new GridPane();
    private final List<IndicatorRow> rows = new ArrayList<>();
    private List<String> keys = List.of();
    private @Nullable Object shownItem;

    IndicatorGrid(ItemViewModel model) {
        this.model = model;
        getStyleClass().add("indicator-grid");
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        getChildren().add(grid);
        managedProperty().bind(visibleProperty());
    }

    private static ColumnConstraints column(double width, Priority grow, HPos align) {
        ColumnConstraints column = new ColumnConstraints();
        if (width > 0) {
            column.setMinWidth(width);
            column.setPrefWidth(width);
        } else {
            column.setMinWidth(90);
        }
        column.setHgrow(grow);
        column.setHalignment(align);
        column.setFillWidth(true);
        return column;
    }

    void show(ItemView item) {
        List<PartView> parts = item.parts().stream().filter(part -> SHORT.contains(part.type())).toList();
        List<String> wanted = parts.stream().map(part -> part.code() + part.verifiedEditable()
                + part.reportedEditable()).toList();
        setVisible(!wanted.isEmpty());
        if (!item.itemId().equals(shownItem) || !wanted.equals(keys)) {
            shownItem = item.itemId();
            keys = wanted;
            build(item, parts);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(parts.get(i));
        }
    }

    private void build(ItemView item, List<PartView> parts) {
        // A plain figure is short: the names get the room.
        boolean wide = parts.stream().anyMatch(part -> part.type() != PartType.NUMBER);
        double side = wide ? RATIO_WIDTH : NUMBER_WIDTH;
        grid.getColumnConstraints().setAll(column(0, Priority.ALWAYS, HPos.LEFT), column(side, Priority.NEVER,
                HPos.RIGHT), column(side, Priority.NEVER, HPos.RIGHT), column(112, Priority.NEVER, HPos.RIGHT));
        rows.forEach(IndicatorRow::dispose);
        rows.clear();
        grid.getChildren().clear();
        head(0, new Label(TEXTS.get("grid.indicator")), HPos.LEFT);
        head(1, new Label(TEXTS.get("grid.reported")), HPos.RIGHT);
        head(2, new Label(TEXTS.get("grid.verified")), HPos.RIGHT);
        head(3, new Label(TEXTS.get("grid.difference")), HPos.RIGHT);
        parts.forEach(part -> add(new IndicatorRow(item, part, model)));
    }

    private void head(int column, Label label, HPos align) {
        label.getStyleClass().addAll("grid-head", align == HPos.LEFT ? "left" : "right");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        grid.add(label, column, 0);
    }

    private void add(IndicatorRow row) {
        int line = 1 + rows.size() * 2;
        rows.add(row);
        grid.add(row.name(), 0, line);
        grid.add(row.reported(), 1, line);
        grid.add(row.verified(), 2, line);
        grid.add(row.difference(), 3, line);
        grid.add(row.refusal(), 0, line + 1, 4, 1);
    }

    /** Arrows and Enter go up and down within a side, as on a sheet. */
    private void move(KeyEvent event) {
        int step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN, ENTER -> 1;
            default -> 0;
        };
        if (step == 0 || event.isShortcutDown() || event.isAltDown() || !(event.getTarget() instanceof Node from)) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            boolean reported = within(from, rows.get(i).reported());
            if (reported || within(from, rows.get(i).verified())) {
                if (event.getCode() != KeyCode.ENTER && !(from instanceof ValueField)) {
                    return;
                }
                focus(i + step, step, reported);
                event.consume();
                return;
            }
        }
    }

    private static boolean within(Node node, Node parent) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == parent) {
                return true;
            }
        }
        return false;
    }

    private void focus(int from, int step, boolean reported) {
        for (int i = from; i >= 0 && i < rows.size(); i += step) {
            Node field = reported ? rows.get(i).reportedField() : rows.get(i).verifiedField();
            if (field.isFocusTraversable() && !field.isDisabled()) {
                field.requestFocus();
                return;
            }
        }
    }

    void commitNow() {
        rows.forEach(IndicatorRow::commitNow);
    }

    /** Puts the focus on the first figure of the team; false when there is none. */
    boolean focusFirst() {
        for (IndicatorRow row : rows) {
            if (row.verifiedField().isFocusTraversable()) {
                row.verifiedField().requestFocus();
                return true;
            }
        }
        return false;
    }
}

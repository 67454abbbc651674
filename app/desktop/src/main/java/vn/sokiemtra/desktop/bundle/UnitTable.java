package vn.sokiemtra.desktop.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.UnitChanges;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What an import changes, unit by unit, with the sum below. */
final class UnitTable extends TableView<UnitTable.Line> {

    private static final Texts TEXTS = Texts.beside(UnitTable.class);
    private static final double ROW = 28;
    private static final double HEAD = 32;
    /** More of them scroll. */
    private static final int MOST_ROWS = 12;

    /** @param sum whether it is the last line */
    record Line(String name, UnitChanges changes, boolean sum) {
    }

    private final Label none = new Label();

    UnitTable() {
        getStyleClass().add("unit-table");
        setId("import-units");
        setAccessibleText(TEXTS.get("units.title"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(ROW);
        TableColumn<Line, String> unit = new TableColumn<>();
        unit.setGraphic(head("units.unit"));
        unit.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().name()));
        unit.setCellFactory(column -> new NameCell());
        unit.setPrefWidth(190);
        unit.setMinWidth(90);
        unit.setSortable(false);
        getColumns().add(unit);
        number("units.added", UnitChanges::answersAdded, true);
        number("units.changed", UnitChanges::answersChanged, false);
        number("units.cells", UnitChanges::cells, false);
        number("units.findings", UnitChanges::findings, true);
        number("units.evidence", UnitChanges::evidence, true);
        number("units.others", UnitChanges::others, false);
        TableColumn<Line, Line> conflicts = new TableColumn<>();
        conflicts.setGraphic(head("units.conflicts"));
        conflicts.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        conflicts.setCellFactory(column -> new ConflictCell());
        conflicts.setSortable(false);
        conflicts.setMinWidth(82);
        conflicts.getStyleClass().add("number");
        getColumns().add(conflicts);
        setPlaceholder(none);
    }

    private static Label head(String key) {
        return Controls.cuttable(TEXTS.get(key));
    }

    private void number(String title, ToLongFunction<UnitChanges> what, boolean plus) {
        TableColumn<Line, String> column = new TableColumn<>();
        column.setGraphic(head(title));
        column.setCellValueFactory(cell -> {
            long count = what.applyAsLong(cell.getValue().changes());
            return new ReadOnlyObjectWrapper<>(count == 0
                    ? "0"
                    : (plus ? "+" : "") + VietnameseFormat.number(count));
        });
        column.setCellFactory(any -> new NumberCell());
        column.getStyleClass().add("number");
        column.setSortable(false);
        column.setMinWidth(52);
        getColumns().add(column);
    }

    /** @param checking whether it is not known yet: then an empty list does not mean that nothing changes */
    void show(List<UnitChanges> units, boolean checking) {
        none.setText(TEXTS.get(checking ? "units.checking" : "units.none"));
        List<Line> lines = new ArrayList<>();
        long[] sum = new long[7];
        for (UnitChanges unit : units) {
            lines.add(new Line(unit.inspection() == null || unit.unit().isEmpty()
                    ? TEXTS.get("units.plan")
                    : unit.unit(), unit, false));
            long[] each = {unit.answersAdded(), unit.answersChanged(), unit.cells(), unit.findings(), unit.evidence(),
                    unit.others(), unit.conflicts()};
            for (int i = 0; i < sum.length; i++) {
                sum[i] += each[i];
            }
        }
        if (lines.size() > 1) {
            lines.add(new Line(TEXTS.get("units.sum"), new UnitChanges(null, "", sum[0], sum[1], sum[2], sum[3],
                    sum[4], sum[5], sum[6]), true));
        }
        getItems().setAll(lines);
        double height = HEAD + Math.clamp(lines.size(), 1, MOST_ROWS) * ROW + 4;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private static void mark(TableCell<Line, ?> cell) {
        cell.getStyleClass().remove("strong");
        Line line = cell.getTableRow() == null ? null : cell.getTableRow().getItem();
        if (line != null && line.sum()) {
            cell.getStyleClass().add("strong");
        }
    }

    private static final class NameCell extends TableCell<Line, String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty ? null : name);
            Tips.on(this, empty || name == null ? null : name);
            mark(this);
        }
    }

    private static final class NumberCell extends TableCell<Line, String> {
        NumberCell() {
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable String count, boolean empty) {
            super.updateItem(count, empty);
            setText(empty ? null : count);
            mark(this);
        }
    }

    private static final class ConflictCell extends TableCell<Line, Line> {
        ConflictCell() {
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            long count = line == null || empty ? 0 : line.changes().conflicts();
            setText(empty || count > 0 && line != null && !line.sum() ? null : VietnameseFormat.number(count));
            setGraphic(count > 0 && line != null && !line.sum()
                    ? Controls.badge(Tone.CONTRADICTION, Glyph.CONFLICT, TEXTS.get("units.places", VietnameseFormat
                            .number(count)))
                    : null);
            mark(this);
        }
    }
}
